import { useState } from 'react';
import { CreateBase, useGetResourceLabel, useResourceContext, useTranslate } from 'ra-core';
import type { CatalogueKind } from '../../templates/profile/index.ts';
import { Page } from '../layout/Page.tsx';
import { EntryForm } from './EntryForm.tsx';

export default function EntryCreate() {
  const kind = useResourceContext() as CatalogueKind;
  const translate = useTranslate();
  const label = useGetResourceLabel();
  const [problem, setProblem] = useState<unknown>(null);
  return (
    <Page
      width="narrow"
      title={translate('app.catalogue.createTitle', {
        name: label(kind, 1),
        lower: label(kind, 1).toLowerCase(),
      })}
      back={{ to: `/${kind}`, label: translate('app.pages.back', { name: label(kind, 2) }) }}
    >
      <CreateBase
        redirect="list"
        mutationOptions={{ onError: setProblem, onMutate: () => setProblem(null) }}
      >
        <EntryForm kind={kind} problem={problem} />
      </CreateBase>
    </Page>
  );
}

import { useState } from 'react';
import { CreateBase, useGetResourceLabel, useTranslate } from 'ra-core';
import { Page } from '../layout/Page.tsx';
import { BrandForm } from './BrandForm.tsx';

export default function BrandCreate() {
  const translate = useTranslate();
  const label = useGetResourceLabel();
  const [problem, setProblem] = useState<unknown>(null);
  return (
    <Page
      title={translate('app.brands.createTitle')}
      back={{ to: '/brands', label: translate('app.pages.back', { name: label('brands', 2) }) }}
    >
      <CreateBase
        redirect="list"
        mutationOptions={{ onError: setProblem, onMutate: () => setProblem(null) }}
      >
        <BrandForm problem={problem} />
      </CreateBase>
    </Page>
  );
}

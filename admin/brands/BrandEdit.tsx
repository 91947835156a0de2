import { useState } from 'react';
import { Button, Chip } from '@mui/material';
import {
  EditBase,
  useGetResourceLabel,
  useNotify,
  useRecordContext,
  useRedirect,
  useRefresh,
  useTranslate,
  useUpdate,
} from 'ra-core';
import { brandName } from '../../templates/brand.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { LoadingPage } from '../layout/pages.tsx';
import { Page } from '../layout/Page.tsx';
import { useMeta } from '../providers/useMeta.ts';
import { api } from '../providers/http.ts';
import { BrandForm } from './BrandForm.tsx';
import { BrandHistory } from './BrandHistory.tsx';
import type { BrandRow } from './types.ts';

export default function BrandEdit() {
  const notify = useNotify();
  const { reload } = useMeta();
  const [problem, setProblem] = useState<unknown>(null);
  return (
    <EditBase<BrandRow>
      redirect={false}
      mutationMode="pessimistic"
      mutationOptions={{
        onMutate: () => setProblem(null),
        onError: setProblem,
        onSuccess: () => {
          notify('ra.notification.updated', { type: 'success', messageArgs: { smart_count: 1 } });
          reload();
        },
      }}
      loading={<LoadingPage />}
    >
      <Content problem={problem} onProblem={setProblem} />
    </EditBase>
  );
}

function Content({ problem, onProblem }: { problem: unknown; onProblem(problem: unknown): void }) {
  const translate = useTranslate();
  const label = useGetResourceLabel();
  const notify = useNotify();
  const redirect = useRedirect();
  const { reload } = useMeta();
  const brand = useRecordContext<BrandRow>();
  const { language } = useLanguage();
  const [update, { isPending }] = useUpdate<BrandRow>();
  const [busy, setBusy] = useState(false);
  const refresh = useRefresh();
  if (!brand) return <LoadingPage />;
  const waits = busy || isPending;

  const makeDefault = () =>
    void update(
      'brands',
      { id: brand.id, data: { ...brand, isDefault: true }, previousData: brand },
      {
        mutationMode: 'pessimistic',
        onError: onProblem,
        onSuccess: () => {
          notify('app.brands.nowDefault', { type: 'success' });
          reload();
        },
      },
    );

  const archive = async (archived: boolean) => {
    setBusy(true);
    onProblem(null);
    try {
      await api(`/api/brands/${brand.id}/${archived ? 'archive' : 'unarchive'}`, {
        method: 'POST',
        json: { version: brand.version },
      });
      notify(archived ? 'brandKit.archived' : 'brandKit.back', { type: 'success' });
      if (archived) redirect('list', 'brands');
      else refresh();
    } catch (error) {
      onProblem(error);
    }
    setBusy(false);
  };

  return (
    <Page
      title={brandName(brand, language)}
      back={{ to: '/brands', label: translate('app.pages.back', { name: label('brands', 2) }) }}
      actions={
        brand.isDefault ? (
          <Chip color="success" label={translate('app.brands.default')} />
        ) : brand.archivedAt !== null ? (
          <>
            <Chip label={translate('brandKit.archivedOne')} />
            <Button variant="outlined" disabled={waits} onClick={() => void archive(false)}>
              {translate('brandKit.bringBack')}
            </Button>
          </>
        ) : (
          <>
            <Button disabled={waits} onClick={() => void archive(true)}>
              {translate('brandKit.archive')}
            </Button>
            <Button variant="outlined" disabled={waits} onClick={makeDefault}>
              {translate('app.brands.makeDefault')}
            </Button>
          </>
        )
      }
    >
      <BrandForm key={brand.id} problem={problem} />
      <BrandHistory brand={brand} />
    </Page>
  );
}

import { useState } from 'react';
import { Alert, AlertTitle, Box, IconButton, Tooltip } from '@mui/material';
import CopyIcon from '@mui/icons-material/ContentCopy';
import ShieldIcon from '@mui/icons-material/GppGood';
import { useTranslate } from 'ra-core';
import { moment } from '../i18n/format.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { useLoad } from '../profiles/useLoad.ts';
import { useWords } from '../profiles/words.ts';
import { api } from '../providers/http.ts';

interface Verdict {
  ok: boolean;
  count: number;
  head: { position: number; hash: string } | null;
  broken: {
    position: number | null;
    record: number | null;
    at: string | null;
    fault: string;
    detail: string;
  } | null;
  checkedAt: string;
}

/** Whether the record is whole, as the server has just found. */
export function ChainStatus() {
  const translate = useTranslate();
  const { language } = useLanguage();
  const words = useWords();
  const { data, error } = useLoad('chain', (signal) =>
    api<Verdict>('/api/audit/verify', { signal }),
  );
  if (error !== undefined) {
    const reason = words.failure(error);
    return (
      <Alert severity="warning" sx={{ mt: 1.5 }}>
        {translate('audit.chain.failed', { reason })}
      </Alert>
    );
  }
  if (data?.broken) {
    const { position, record, at, fault, detail } = data.broken;
    return (
      <Alert severity="error" role="alert" sx={{ mt: 1.5 }}>
        <AlertTitle>{translate('audit.chain.broken')}</AlertTitle>
        {translate(`audit.chain.faults.${fault}`, { _: fault })}{' '}
        {translate('audit.chain.first', {
          position: position ?? '–',
          record: record ?? '–',
          at: at ? moment(at, language) : '–',
        })}
        <Box component="code" sx={{ display: 'block', mt: 1, overflowWrap: 'anywhere' }}>
          {detail}
        </Box>
      </Alert>
    );
  }
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 0.75,
        mt: 1,
        minHeight: 34,
        fontSize: '0.875rem',
      }}
    >
      {data ? (
        <>
          <Box component="span" sx={{ display: 'inline-flex', gap: 0.75 }}>
            <ShieldIcon sx={{ fontSize: 18, color: 'success.main', mt: '1px' }} aria-hidden />
            {translate('audit.chain.whole', {
              smart_count: data.count,
              count: data.count.toLocaleString('en-MY'),
              time: moment(data.checkedAt, language),
            })}
          </Box>
          {data.head && <HeadOfChain head={data.head} />}
        </>
      ) : (
        translate('audit.chain.checking')
      )}
    </Box>
  );
}

function HeadOfChain({ head: { hash, position } }: { head: { position: number; hash: string } }) {
  const translate = useTranslate();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(`${hash}@${position}`);
    setCopied(true);
  };
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      <Tooltip title={translate('audit.chain.headHelp')}>
        <span tabIndex={0}>
          {translate('audit.chain.head')} <code>{`${hash.slice(0, 12)}…@${position}`}</code>
        </span>
      </Tooltip>
      <Tooltip title={translate(copied ? 'audit.chain.copied' : 'audit.chain.copy')}>
        <IconButton
          size="small"
          aria-label={translate('audit.chain.copy')}
          onClick={() => void copy()}
        >
          <CopyIcon sx={{ fontSize: 16 }} />
        </IconButton>
      </Tooltip>
    </Box>
  );
}

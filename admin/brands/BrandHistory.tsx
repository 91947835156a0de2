import { useState } from 'react';
import { Alert, Box, Button, Chip, Paper, Typography } from '@mui/material';
import { useNotify, useRefresh, useTranslate } from 'ra-core';
import { TransitionDialog } from '../profiles/TransitionDialog.tsx';
import { useLoad } from '../profiles/useLoad.ts';
import { useWords } from '../profiles/words.ts';
import { api } from '../providers/http.ts';
import { useMeta } from '../providers/useMeta.ts';
import type { BrandRow } from './types.ts';

interface Revision {
  number: number;
  at: string;
  by: { id: string; name: string } | null;
  restoredFrom: number | null;
}

/** Every version of a brand; an earlier one can be made the newest. */
export function BrandHistory({ brand }: { brand: BrandRow }) {
  const translate = useTranslate();
  const words = useWords();
  const notify = useNotify();
  const refresh = useRefresh();
  const { reload } = useMeta();
  const [restoring, setRestoring] = useState<number | null>(null);
  const { id, version, revision } = brand;

  const revisions = useLoad(`${id} ${version}`, (signal) =>
    api<Revision[]>(`/api/brands/${id}/revisions`, { signal }),
  );
  // A list that is read anew stays until the new one is there.
  const [last, setLast] = useState(revisions.data);
  if (revisions.data && revisions.data !== last) setLast(revisions.data);

  const restore = async (number: number) => {
    await api(`/api/brands/${id}/revisions/${number}/restore`, {
      method: 'POST',
      json: { version },
    });
    setRestoring(null);
    notify('brandKit.history.restored', { type: 'success' });
    refresh();
    reload();
  };

  return (
    <Paper component="section" variant="outlined" sx={{ mt: 3, p: { xs: 2, sm: 3 } }}>
      <Typography variant="h2">{translate('brandKit.history.title')}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {translate('brandKit.history.lead')}
      </Typography>
      {revisions.error !== undefined && (
        <Alert
          severity="error"
          action={
            <Button color="inherit" size="small" onClick={revisions.reload}>
              {translate('profiles.preview.again')}
            </Button>
          }
        >
          {words.failure(revisions.error)}
        </Alert>
      )}
      <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {last?.map(({ number, at, by, restoredFrom }) => (
          <Box
            component="li"
            key={number}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1.5,
              minHeight: 48,
              py: 0.75,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box
              sx={{
                flex: 1,
                minWidth: 0,
                display: 'flex',
                flexWrap: 'wrap',
                alignItems: 'baseline',
                columnGap: 1.5,
              }}
            >
              <Typography sx={{ fontWeight: 600 }}>
                {translate('brandKit.history.number', { number })}
                {restoredFrom !== null &&
                  ` (${translate('brandKit.history.restoredFrom', { number: restoredFrom })})`}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {by
                  ? translate('brandKit.history.by', { at: words.moment(at), name: by.name })
                  : words.moment(at)}
              </Typography>
            </Box>
            {number === revision ? (
              <Chip size="small" label={translate('brandKit.history.current')} />
            ) : (
              <Button size="small" sx={{ flexShrink: 0 }} onClick={() => setRestoring(number)}>
                {translate('brandKit.history.restore', { number })}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {restoring !== null && (
        <TransitionDialog
          title={translate('brandKit.history.ask', { number: restoring })}
          action={translate('brandKit.history.do')}
          onClose={() => setRestoring(null)}
          onConfirm={() => restore(restoring)}
        >
          <Typography>{translate('brandKit.history.askHelp')}</Typography>
        </TransitionDialog>
      )}
    </Paper>
  );
}

import { useState } from 'react';
import { Alert, Box, Skeleton, TextField, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { profilesApi } from '../api.ts';
import { PagesCompared } from '../review/PagesCompared.tsx';
import { ReviewBody } from '../review/ReviewBody.tsx';
import { useSidesOf } from '../review/useComparison.ts';
import type { ProfileDetail, RevisionRow } from '../types.ts';
import { useLoad } from '../useLoad.ts';
import { useWords } from '../words.ts';

type End = number | 'draft';

/** Any two versions of a profile against each other. */
export function CompareTwo({
  profile,
  rows,
}: {
  profile: ProfileDetail;
  rows: readonly RevisionRow[];
}) {
  const translate = useTranslate();
  const words = useWords();
  const closed = rows.filter(({ number }) => number !== profile.draft?.number);
  const ends: End[] = [
    ...(profile.draft ? (['draft'] as const) : []),
    ...closed.map(({ number }) => number),
  ];
  const [to, setTo] = useState<End>(ends[0] ?? 0);
  const [from, setFrom] = useState<number>(typeof ends[1] === 'number' ? ends[1] : 0);
  const found = useLoad(ends.length > 0 ? `${profile.id} ${from} ${to}` : null, (signal) =>
    profilesApi.comparison(profile.id, from, to, signal),
  );
  const shown = useSidesOf(found.data);
  if (ends.length === 0) return null;
  const nameOf = (end: End) =>
    end === 'draft'
      ? translate('profiles.history.draft')
      : translate('profiles.version', { number: end });
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Typography component="h2" variant="h6" sx={{ mb: 1.5 }}>
        {translate('profiles.history.compareTitle')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 2, mb: 2, flexWrap: 'wrap' }}>
        <TextField
          select
          fullWidth={false}
          sx={{ minWidth: 180, m: 0 }}
          label={translate('profiles.history.from')}
          value={from}
          slotProps={{ select: { native: true } }}
          onChange={(event) => setFrom(Number(event.target.value))}
        >
          <option value={0}>{translate('profiles.history.start')}</option>
          {closed.map(({ number }) => (
            <option key={number} value={number}>
              {nameOf(number)}
            </option>
          ))}
        </TextField>
        <TextField
          select
          fullWidth={false}
          sx={{ minWidth: 180, m: 0 }}
          label={translate('profiles.history.to')}
          value={to}
          slotProps={{ select: { native: true } }}
          onChange={(event) =>
            setTo(event.target.value === 'draft' ? 'draft' : Number(event.target.value))
          }
        >
          {ends.map((end) => (
            <option key={end} value={end}>
              {nameOf(end)}
            </option>
          ))}
        </TextField>
      </Box>
      {found.error !== undefined && <Alert severity="error">{words.failure(found.error)}</Alert>}
      {found.loading && <Skeleton variant="rounded" height={200} />}
      {shown && found.data && (
        <ReviewBody
          {...shown}
          nothing={translate('profiles.history.same')}
          pages={
            <PagesCompared profile={profile.id} comparison={found.data} draft={to === 'draft'} />
          }
        />
      )}
    </Box>
  );
}

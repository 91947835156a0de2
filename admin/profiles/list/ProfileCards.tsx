import { Box, Link, Paper, Typography } from '@mui/material';
import { LinkBase } from 'ra-core';
import { inLanguage } from '../../../templates/profile/languages.ts';
import { useCan } from '../../providers/useSession.ts';
import type { ProfileRow } from '../types.ts';
import { useWords } from '../words.ts';
import { RowCheckbox } from './PackBar.tsx';
import { PrintMenu } from './PrintMenu.tsx';
import { Chips, useDestination } from './rows.tsx';

/** The list on a phone. */
export function ProfileCards({ rows }: { rows: readonly ProfileRow[] }) {
  const words = useWords();
  const destination = useDestination();
  const can = useCan();
  const drafts = can('profiles.readDrafts');
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {rows.map((row) => (
        <Paper key={row.id} component="li" variant="outlined" sx={{ p: 1.5 }}>
          <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
            {can('packs.make') && row.published && (
              <Box sx={{ ml: -0.75, mt: -0.25 }}>
                <RowCheckbox row={row} />
              </Box>
            )}
            <Box sx={{ flexGrow: 1, minWidth: 0 }}>
              <Link
                component={LinkBase}
                to={destination(row)}
                underline="hover"
                sx={{ fontWeight: 600 }}
              >
                {words.titleOf(row.title)}
              </Link>
              <Typography variant="body2" color="textSecondary">
                {[
                  row.cluster && inLanguage(row.cluster.name, words.language),
                  words.date(row.draft?.editedAt ?? row.updatedAt),
                  drafts && row.owner?.name,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Typography>
            </Box>
            <PrintMenu row={row} />
          </Box>
          <Box sx={{ mt: 1 }}>
            <Chips row={row} />
          </Box>
        </Paper>
      ))}
    </Box>
  );
}

import {
  Link,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { LinkBase, useTranslate } from 'ra-core';
import { inLanguage, isWritten, otherLanguage } from '../../../templates/profile/languages.ts';
import { useCan } from '../../providers/useSession.ts';
import { OwnerName } from '../owner/OwnerLine.tsx';
import type { ProfileRow } from '../types.ts';
import { useWords } from '../words.ts';
import { hidden } from '../hidden.ts';
import { PageCheckbox, RowCheckbox } from './PackBar.tsx';
import { PrintMenu } from './PrintMenu.tsx';
import { Chips, useDestination } from './rows.tsx';

/** The list where there is room for columns. */
export function ProfileTable({ rows }: { rows: readonly ProfileRow[] }) {
  const translate = useTranslate();
  const words = useWords();
  const destination = useDestination();
  const can = useCan();
  const drafts = can('profiles.readDrafts');
  const packs = can('packs.make');
  const other = otherLanguage(words.language);
  return (
    <Paper variant="outlined" sx={{ overflowX: 'auto' }}>
      <Table size="small" sx={{ '& td': { py: 1 } }}>
        <TableHead>
          <TableRow>
            {packs && (
              <TableCell padding="checkbox">
                <PageCheckbox />
              </TableCell>
            )}
            <TableCell>{translate('profiles.list.title')}</TableCell>
            <TableCell>{translate('profiles.list.cluster')}</TableCell>
            <TableCell>{translate('profiles.list.status')}</TableCell>
            {drafts && <TableCell>{translate('freshness.owner.label')}</TableCell>}
            <TableCell>{translate('profiles.list.changed')}</TableCell>
            <TableCell>
              <span style={hidden}>{translate('profiles.actions.print')}</span>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id} hover>
              {packs && (
                <TableCell padding="checkbox">
                  <RowCheckbox row={row} />
                </TableCell>
              )}
              <TableCell>
                <Link
                  component={LinkBase}
                  to={destination(row)}
                  underline="hover"
                  sx={{ fontWeight: 600 }}
                >
                  {words.titleOf(row.title)}
                </Link>
                {isWritten(row.title, other) && isWritten(row.title, words.language) && (
                  <Typography variant="body2" color="textSecondary" lang={other}>
                    {row.title[other]}
                  </Typography>
                )}
              </TableCell>
              <TableCell>{row.cluster && inLanguage(row.cluster.name, words.language)}</TableCell>
              <TableCell>
                <Chips row={row} />
              </TableCell>
              {drafts && <TableCell>{row.owner ? <OwnerName owner={row.owner} /> : '—'}</TableCell>}
              <TableCell sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
                {words.date(row.draft?.editedAt ?? row.updatedAt)}
                {row.draft?.editedBy && <div>{row.draft.editedBy.name}</div>}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                <PrintMenu row={row} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}

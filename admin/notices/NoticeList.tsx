import { Box } from '@mui/material';
import { NoticeItem } from './NoticeItem.tsx';
import type { NoticeRow } from './types.ts';

interface NoticeListProps {
  rows: readonly NoticeRow[];
  onRead(id: string): void;
  onOpen?(): void;
}

export const NoticeList = ({ rows, ...actions }: NoticeListProps) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {rows.map((row) => (
      <NoticeItem key={row.id} row={row} {...actions} />
    ))}
  </Box>
);

import { useId } from 'react';
import { Box, Dialog, DialogTitle, IconButton, useMediaQuery, type Theme } from '@mui/material';
import Close from '@mui/icons-material/Close';
import { useTranslate } from 'ra-core';
import { PrintButtons } from '../preview/PrintButtons.tsx';
import { SheetPanel } from '../preview/SheetPanel.tsx';
import type { ProfileRow } from '../types.ts';
import { useWords } from '../words.ts';

interface PrintDialogProps {
  row: ProfileRow;
  /** Of the revision that is published. */
  number: number;
  onClose(): void;
}

/** A sheet in any design and with any option, seen before it is printed. */
export function PrintDialog({ row, number, onClose }: PrintDialogProps) {
  const translate = useTranslate();
  const words = useWords();
  const title = useId();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="md"
      fullScreen={narrow}
      aria-labelledby={title}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', pr: 1.5 }}>
        <DialogTitle id={title} sx={{ flex: 1 }}>
          {translate('profiles.print.title', { name: words.titleOf(row.title) })}
        </DialogTitle>
        <IconButton onClick={onClose} aria-label={translate('ra.action.close')}>
          <Close />
        </IconButton>
      </Box>
      <Box sx={{ height: '80dvh', minHeight: 0, borderTop: 1, borderColor: 'divider' }}>
        <SheetPanel profile={row.id} revision={number} languages={row.published?.languages ?? []}>
          {(choice) => <PrintButtons profile={row.id} revision={number} choice={choice} />}
        </SheetPanel>
      </Box>
    </Dialog>
  );
}

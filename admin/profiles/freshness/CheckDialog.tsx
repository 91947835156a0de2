import { useState } from 'react';
import { TextField, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { plusMonths } from '../../../templates/profile/freshness.ts';
import { TransitionDialog } from '../TransitionDialog.tsx';
import type { CheckedItem, Confirmation } from './api.ts';
import { useFreshWords } from './words.ts';

interface CheckDialogProps {
  item: CheckedItem;
  today: string;
  onClose(): void;
  onConfirm(confirmation: Confirmation): Promise<void>;
}

/** Says that an item is still right, with the source that was read and the day; or when the profile is reviewed next. */
export function CheckDialog({ item, today, onClose, onConfirm }: CheckDialogProps) {
  const translate = useTranslate();
  const words = useFreshWords();
  const review = item.kind === 'reviewBy';
  const [source, setSource] = useState(item.source ?? '');
  const [day, setDay] = useState(review ? plusMonths(today, 12) : today);
  const { path } = item;
  return (
    <TransitionDialog
      title={
        review
          ? translate('freshness.dialog.reviewTitle')
          : translate('freshness.dialog.title', { name: words.nameOf(item) })
      }
      action={translate(review ? 'freshness.dialog.reviewed' : 'freshness.dialog.confirm')}
      onClose={onClose}
      onConfirm={() =>
        onConfirm(
          review
            ? { items: [{ path, until: day }] }
            : { items: [{ path, source: source.trim() || null }], checkedOn: day },
        )
      }
    >
      {review ? (
        <Typography>{translate('freshness.dialog.reviewHelp')}</Typography>
      ) : (
        <>
          {item.label.range && <Typography>{words.rangeOf(item)}</Typography>}
          <TextField
            label={translate('freshness.dialog.source')}
            helperText={translate('freshness.dialog.sourceHelp')}
            value={source}
            autoFocus
            fullWidth
            margin="normal"
            slotProps={{ htmlInput: { maxLength: 500 } }}
            onChange={(event) => setSource(event.target.value)}
          />
        </>
      )}
      <TextField
        type="date"
        required
        label={translate(review ? 'freshness.dialog.until' : 'freshness.dialog.date')}
        value={day}
        autoFocus={review}
        fullWidth={false}
        margin="normal"
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: review ? { min: today } : { min: '2000-01-01', max: today },
        }}
        onChange={(event) => setDay(event.target.value)}
      />
    </TransitionDialog>
  );
}

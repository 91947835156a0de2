import { useState } from 'react';
import { TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { MOST_COPIES } from '../types.ts';

interface CopiesFieldProps {
  value: number;
  disabled: boolean;
  error?: boolean;
  helperText: string;
  onValue(copies: number): void;
}

/** How often each sheet is in the file. What is typed may be empty for a moment; what is told never is. */
export function CopiesField({ value, onValue, ...rest }: CopiesFieldProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      type="number"
      label={translate('packs.make.copies')}
      value={typed ?? value}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        onValue(Math.min(Math.max(Math.round(Number(text)) || 1, 1), MOST_COPIES));
      }}
      onBlur={() => setTyped(null)}
      slotProps={{ htmlInput: { min: 1, max: MOST_COPIES, inputMode: 'numeric' } }}
      {...rest}
    />
  );
}

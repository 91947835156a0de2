import { MenuItem, TextField } from '@mui/material';
import { useInput, useTranslate } from 'ra-core';
import { Help, useFieldError } from './FieldError.tsx';

interface ChoiceInputProps {
  source: string;
  label: string;
  choices: readonly { value: string; label: string }[];
  /** Words for "none of them"; the value is null then. */
  none?: string;
  /** Said of the value that is chosen. */
  helpFor?(value: string): string;
}

/** One of a few values. */
export function ChoiceInput({ source, label, choices, none, helpFor }: ChoiceInputProps) {
  const translate = useTranslate();
  const error = useFieldError(source);
  const { id, field } = useInput({
    source,
    defaultValue: none === undefined ? choices[0]?.value : null,
    parse: (value: string) => (value === '' ? null : value),
  });
  return (
    <TextField
      {...field}
      select
      id={id}
      inputRef={field.ref}
      label={translate(label, { _: label })}
      error={error !== undefined}
      helperText={
        <Help error={error} help={field.value ? helpFor?.(String(field.value)) : undefined} />
      }
      slotProps={{
        select: { displayEmpty: true },
        inputLabel: { shrink: true },
        formHelperText: { component: 'div' },
      }}
    >
      {none !== undefined && <MenuItem value="">{none}</MenuItem>}
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}

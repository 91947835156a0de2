import { TextField } from '@mui/material';
import { useInput, useTranslate } from 'ra-core';
import { Help, useFieldError } from './FieldError.tsx';

interface LineInputProps {
  source: string;
  /** A message key, or the words themselves. */
  label: string;
  max?: number | undefined;
  help?: string;
  required?: boolean;
  /** What an emptied field is: null for facts that may be unknown. */
  empty?: null | '';
  type?: 'text' | 'email' | 'url' | 'tel' | 'password';
  lang?: string;
  multiline?: boolean;
  autoComplete?: string;
  autoFocus?: boolean;
}

/** One line (or some lines) of text, with its limit. */
export function LineInput(props: LineInputProps) {
  const {
    source,
    label,
    max,
    help,
    required,
    empty = '',
    type = 'text',
    lang,
    multiline = false,
  } = props;
  const translate = useTranslate();
  const error = useFieldError(source);
  const { id, field } = useInput({
    source,
    defaultValue: empty,
    parse: (value: string) => (value === '' ? empty : value),
  });
  const value = (field.value ?? '') as string;
  const over = max !== undefined && value.length > max;
  return (
    <TextField
      {...field}
      id={id}
      inputRef={field.ref}
      label={translate(label, { _: label })}
      type={type}
      required={required ?? false}
      autoFocus={props.autoFocus ?? false}
      multiline={multiline}
      minRows={multiline ? 3 : undefined}
      error={error !== undefined || over}
      helperText={<Help error={error} help={help} value={value} max={max} />}
      slotProps={{
        htmlInput: { lang, autoComplete: props.autoComplete ?? 'off', required: false },
        formHelperText: { component: 'div' },
      }}
    />
  );
}

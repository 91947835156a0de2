import { useTranslate, ValidationError } from 'ra-core';
import { get, useFormState } from 'react-hook-form';

/** The message of a field's error, if it has one; of a group of fields, the error of the group itself. */
export function useFieldError(source: string): string | undefined {
  const { errors } = useFormState({ name: source });
  const error = get(errors, source) as { message?: unknown } | undefined;
  return error?.message ? (error.message as string) : undefined;
}

interface HelpProps {
  error: string | undefined;
  /** Said while nothing is wrong. */
  help?: string | undefined;
  value?: string;
  max?: number | undefined;
}

/** The line below an input: what is wrong or what helps, and how much room is left once that matters. */
export function Help({ error, help, value = '', max }: HelpProps) {
  const translate = useTranslate();
  const near = max !== undefined && value.length > max * 0.7;
  return (
    <span style={{ display: 'flex', gap: 8, justifyContent: 'space-between' }}>
      <span>{error ? <ValidationError error={error} /> : (help ?? '')}</span>
      {near && (
        <span style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
          {value.length > max
            ? translate('app.validation.tooLong', value.length - max)
            : `${value.length} / ${max}`}
        </span>
      )}
    </span>
  );
}

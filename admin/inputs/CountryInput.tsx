import { useMemo } from 'react';
import { Autocomplete, TextField } from '@mui/material';
import { useInput, useTranslate } from 'ra-core';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { countryCodes, countryNames } from './countries.ts';
import { Help, useFieldError } from './FieldError.tsx';

/** A country, found by its name in the interface's language or by its code. */
export function CountryInput({ source, label }: { source: string; label: string }) {
  const translate = useTranslate();
  const { language } = useLanguage();
  const error = useFieldError(source);
  const { id, field } = useInput({ source, defaultValue: 'MY' });
  const names = useMemo(() => countryNames(language), [language]);
  const codes = useMemo(() => countryCodes(language), [language]);
  const value = String(field.value ?? '');
  return (
    <Autocomplete
      id={id}
      autoHighlight
      disableClearable
      options={value && !codes.includes(value) ? [value, ...codes] : codes}
      value={value}
      getOptionLabel={(code) => (code ? (names.of(code) ?? code) : '')}
      filterOptions={(all, { inputValue }) => {
        const words = inputValue.trim().toLowerCase();
        return all.filter(
          (code) => code.toLowerCase() === words || names.of(code)?.toLowerCase().includes(words),
        );
      }}
      noOptionsText={translate('app.list.nothingFound')}
      openText={translate('ra.action.open')}
      closeText={translate('ra.action.close')}
      onChange={(_event, chosen) => field.onChange(chosen)}
      onBlur={field.onBlur}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          inputRef={field.ref}
          label={translate(label, { _: label })}
          error={error !== undefined}
          helperText={<Help error={error} />}
        />
      )}
    />
  );
}

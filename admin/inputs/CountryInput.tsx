import { useMemo } from 'react';
import { Autocomplete, TextField } from '@mui/material';
import { useInput, useTranslate } from 'ra-core';
import { LANGUAGE_TAGS } from '../../templates/profile/languages.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { Help, useFieldError } from './FieldError.tsx';

/** ISO 3166-1 alpha-2: where Malaysians study and work first, then everywhere else. */
const CODES =
  'MY SG BN ID TH GB AU NZ US CA IE JP KR CN HK TW IN EG JO SA TR DE FR NL CH AT BE DK FI SE NO ES IT PT PL CZ HU RO RU UA AE QA OM BH KW LB MA TN PK BD LK NP PH VN KH LA MM MN ZA NG KE GH BR AR MX CL CO PE IS LU MT CY GR BG HR SI SK EE LV LT'.split(
    ' ',
  );

/** A country, found by its name in the interface's language. Other codes can be typed. */
export function CountryInput({ source, label }: { source: string; label: string }) {
  const translate = useTranslate();
  const { language } = useLanguage();
  const error = useFieldError(source);
  const { id, field } = useInput({ source, defaultValue: 'MY' });
  const names = useMemo(
    () => new Intl.DisplayNames([LANGUAGE_TAGS[language]], { type: 'region', fallback: 'code' }),
    [language],
  );
  const nameOf = (code: string) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
  const options = useMemo(() => [...CODES], []);
  return (
    <Autocomplete
      id={id}
      freeSolo
      autoSelect
      autoHighlight
      options={options}
      value={(field.value as string) || null}
      getOptionLabel={nameOf}
      filterOptions={(all, { inputValue }) => {
        const words = inputValue.trim().toLowerCase();
        return all.filter(
          (code) => code.toLowerCase() === words || nameOf(code).toLowerCase().includes(words),
        );
      }}
      onChange={(_event, chosen) =>
        field.onChange((chosen ?? '').trim().toUpperCase().slice(0, 60))
      }
      onBlur={field.onBlur}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          label={translate(label, { _: label })}
          error={error !== undefined}
          helperText={<Help error={error} />}
        />
      )}
    />
  );
}

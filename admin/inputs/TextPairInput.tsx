import { Box, FormHelperText, FormLabel } from '@mui/material';
import { useTranslate } from 'ra-core';
import { LANGUAGE_NAMES, LANGUAGE_TAGS, LANGUAGES } from '../../templates/profile/languages.ts';
import { useFieldError } from './FieldError.tsx';
import { LineInput } from './LineInput.tsx';
import { ValidationError } from 'ra-core';

interface TextPairInputProps {
  source: string;
  /** A message key, or the words themselves. */
  label: string;
  max?: number | undefined;
  multiline?: boolean;
  help?: string;
  autoFocus?: boolean;
  /** Below each other unless there is much room: for long lines. */
  long?: boolean;
}

/** A localised text: English and Malay beside each other, below each other where there is little room. */
export function TextPairInput({
  source,
  label,
  max,
  multiline = false,
  help,
  autoFocus,
  long = false,
}: TextPairInputProps) {
  const translate = useTranslate();
  const error = useFieldError(source);
  const name = translate(label, { _: label });
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <FormLabel
        component="legend"
        error={error !== undefined}
        sx={{ mb: 1.25, fontWeight: 600, color: 'text.primary' }}
      >
        {name}
      </FormLabel>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${long ? 360 : 240}px), 1fr))`,
        }}
      >
        {LANGUAGES.map((language, index) => (
          <LineInput
            key={language}
            source={`${source}.${language}`}
            label={LANGUAGE_NAMES[language]}
            lang={LANGUAGE_TAGS[language]}
            max={max}
            multiline={multiline}
            autoFocus={(autoFocus ?? false) && index === 0}
          />
        ))}
      </Box>
      {(error || help) && (
        <FormHelperText error={error !== undefined} component="div" sx={{ mx: 0 }}>
          {error ? <ValidationError error={error} /> : help}
        </FormHelperText>
      )}
    </Box>
  );
}

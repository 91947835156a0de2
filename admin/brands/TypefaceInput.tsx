import { FormControlLabel, FormHelperText, Radio, RadioGroup, Typography } from '@mui/material';
import { useInput, useTranslate } from 'ra-core';
import { TYPEFACE_IDS, typefaces } from '../../templates/theme/typefaces/index.ts';

/** One of the bundled typefaces; the sheet beside the form shows how it looks. */
export function TypefaceInput() {
  const translate = useTranslate();
  const { field } = useInput({ source: 'typeface' });
  return (
    <>
      <RadioGroup {...field} aria-label={translate('brandKit.typeface')}>
        {TYPEFACE_IDS.map((id) => (
          <FormControlLabel
            key={id}
            value={id}
            control={<Radio />}
            label={
              <>
                {typefaces[id].name}
                <Typography component="span" variant="body2" color="textSecondary">
                  {' – '}
                  {translate(`brandKit.typefaces.${id}`)}
                </Typography>
              </>
            }
          />
        ))}
      </RadioGroup>
      <FormHelperText sx={{ mx: 0 }}>{translate('brandKit.typefaceHelp')}</FormHelperText>
    </>
  );
}

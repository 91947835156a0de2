import {
  Box,
  FormControlLabel,
  FormHelperText,
  GlobalStyles,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { useInput, useTranslate } from 'ra-core';
import { TYPEFACE_IDS, typefaces } from '../../templates/theme/typefaces/index.ts';
import { faceOf, FACES } from './faces.ts';

/** One of the bundled typefaces, each named in itself; the sheet beside the form shows how it looks. */
export function TypefaceInput() {
  const translate = useTranslate();
  const { field } = useInput({ source: 'typeface' });
  return (
    <>
      <GlobalStyles styles={FACES} />
      <RadioGroup {...field} aria-label={translate('brandKit.typeface')}>
        {TYPEFACE_IDS.map((id) => (
          <FormControlLabel
            key={id}
            value={id}
            control={<Radio />}
            label={
              <>
                <Box component="span" sx={faceOf(id)}>
                  {typefaces[id].name}
                </Box>
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

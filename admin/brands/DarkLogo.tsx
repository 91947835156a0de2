import { useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { PICTURE_MAX } from '../../templates/brand.ts';
import { palette } from '../../templates/theme/colour.ts';
import { PictureInput } from '../inputs/PictureInput.tsx';
import { isColour } from '../layout/colour.ts';

/** The logo for the dark band, shown on it. */
export function DarkLogo() {
  const translate = useTranslate();
  const primary: unknown = useWatch({ name: 'colours.primary' });
  const { band } = palette({
    primary: isColour(primary) ? primary : '#0B3C49',
    accent: '#C8553D',
  });
  return (
    <PictureInput
      source="logoOnDark"
      label="brandKit.logoOnDark"
      help={translate('brandKit.logoOnDarkHelp')}
      max={PICTURE_MAX}
      ground={band}
    />
  );
}

import { Button } from '@mui/material';
import Download from '@mui/icons-material/FileDownloadOutlined';
import Print from '@mui/icons-material/PrintOutlined';
import { useTranslate } from 'ra-core';
import { sheetAddress, type SheetChoice } from '../api.ts';

/** Opens a sheet for the browser to print, or downloads it. */
export function PrintButtons(props: { profile: string; revision: number; choice: SheetChoice }) {
  const translate = useTranslate();
  const { profile, revision, choice } = props;
  return (
    <>
      <Button
        size="small"
        variant="contained"
        startIcon={<Print />}
        href={sheetAddress(profile, revision, choice)}
        target="_blank"
        rel="noopener"
      >
        {translate('profiles.actions.print')}
      </Button>
      <Button
        size="small"
        startIcon={<Download />}
        href={sheetAddress(profile, revision, choice, true)}
      >
        {translate('profiles.print.download')}
      </Button>
    </>
  );
}

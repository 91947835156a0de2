import { useState } from 'react';
import { Button, Divider, ListSubheader, Menu, MenuItem } from '@mui/material';
import Download from '@mui/icons-material/FileDownloadOutlined';
import Upload from '@mui/icons-material/FileUploadOutlined';
import { useNotify, useTranslate } from 'ra-core';
import { problemCode, HttpError } from '../providers/http.ts';
import { useWords } from '../profiles/words.ts';
import { download, type FileFormat } from './api.ts';

interface ExportMenuProps {
  /** Where the file is; nothing where there is nothing to export. */
  address(format: FileFormat, all: boolean): Promise<string | undefined> | string;
  /** Which texts go, where that is not obvious. */
  note?: string;
  onImport(): void;
  disabled?: boolean;
}

const FORMATS: readonly FileFormat[] = ['xlsx', 'xlf'];

/** Files to a translator, and back. */
export function ExportMenu({ address, note, onImport, disabled = false }: ExportMenuProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const words = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const get = async (format: FileFormat, all: boolean) => {
    setAnchor(null);
    try {
      const at = await address(format, all);
      if (at) await download(at);
    } catch (error) {
      const none = error instanceof HttpError && problemCode(error.body) === 'nothing-to-translate';
      notify(none ? 'translations.file.nothing' : words.failure(error), {
        type: none ? 'info' : 'error',
      });
    }
  };
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={<Download />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('translations.file.export')}
      </Button>
      <Button
        size="small"
        variant="outlined"
        startIcon={<Upload />}
        disabled={disabled}
        onClick={onImport}
      >
        {translate('translations.file.import')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {note && <ListSubheader sx={{ lineHeight: 1.6, pt: 1 }}>{note}</ListSubheader>}
        {[false, true].flatMap((all) => [
          all && <Divider key="line" />,
          <ListSubheader key={`${all}`} sx={{ lineHeight: 2.2 }}>
            {translate(`translations.file.${all ? 'all' : 'what'}`)}
          </ListSubheader>,
          ...FORMATS.map((format) => (
            <MenuItem key={`${all} ${format}`} onClick={() => void get(format, all)}>
              {translate(`translations.file.${format}`)}
            </MenuItem>
          )),
        ])}
      </Menu>
    </>
  );
}

import { Typography } from '@mui/material';
import CloudDone from '@mui/icons-material/CheckCircleOutlined';
import Pending from '@mui/icons-material/MoreHoriz';
import Problem from '@mui/icons-material/ErrorOutlined';
import { useTranslate } from 'ra-core';
import { sectionOf } from '../../../templates/profile/index.ts';
import { useLabel } from '../language.ts';
import { hidden } from '../hidden.ts';
import { useWords } from '../words.ts';
import type { SaveLoop } from './saveLoop.ts';
import { useSaveState } from './useEditor.ts';

const LOOK = {
  saved: { Icon: CloudDone, color: 'text.secondary' },
  unsaved: { Icon: Pending, color: 'text.secondary' },
  saving: { Icon: Pending, color: 'text.secondary' },
  retrying: { Icon: Problem, color: 'warning.dark' },
  conflict: { Icon: Problem, color: 'error.main' },
  closed: { Icon: Problem, color: 'error.main' },
  signedOut: { Icon: Problem, color: 'error.main' },
} as const;

/** Whether what is on the screen is on the server. Spoken only when it is news. */
export function SaveLine({ loop }: { loop: SaveLoop }) {
  const translate = useTranslate();
  const words = useWords();
  const pick = useLabel();
  const { status, savedAt, held } = useSaveState(loop);
  const stuck = status === 'unsaved' && held.length > 0;
  const { Icon, color } = stuck ? { Icon: Problem, color: 'error.main' } : LOOK[status];
  const time = savedAt ? words.moment(savedAt) : '';
  const text = stuck
    ? translate('profiles.save.held', {
        sections: held.map((key) => pick(sectionOf(key).label)).join(', '),
      })
    : status === 'saved' && !time
      ? translate('profiles.save.nothing')
      : translate(`profiles.save.${status}`, { time });
  return (
    <>
      <Typography
        variant="body2"
        color={color}
        sx={{ display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0 }}
      >
        <Icon fontSize="small" aria-hidden />
        <span>{text}</span>
      </Typography>
      <span role="status" style={hidden}>
        {status === 'saving' || (status === 'unsaved' && !stuck) ? '' : text}
      </span>
    </>
  );
}

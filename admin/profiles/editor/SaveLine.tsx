import { Link, Typography } from '@mui/material';
import CloudDone from '@mui/icons-material/CheckCircleOutlined';
import Pending from '@mui/icons-material/MoreHoriz';
import Problem from '@mui/icons-material/ErrorOutlined';
import { useTranslate } from 'ra-core';
import { sectionOf, type SectionKey } from '../../../templates/profile/index.ts';
import { problemsOf } from '../content/problems.ts';
import { sectionOfPath } from '../content/paths.ts';
import { hidden } from '../hidden.ts';
import { useLabel } from '../language.ts';
import { useWords } from '../words.ts';
import { jumpTo } from './jump.ts';
import { useSaveState, type Editor } from './useEditor.ts';

const LOOK = {
  saved: { Icon: CloudDone, color: 'text.secondary' },
  unsaved: { Icon: Pending, color: 'text.secondary' },
  saving: { Icon: Pending, color: 'text.secondary' },
  retrying: { Icon: Problem, color: 'warning.main' },
  conflict: { Icon: Problem, color: 'error.main' },
  closed: { Icon: Problem, color: 'error.main' },
  signedOut: { Icon: Problem, color: 'error.main' },
} as const;

/** Whether what is on the screen is on the server, and where it cannot be. Spoken only when it is news. */
export function SaveLine({ editor }: { editor: Editor }) {
  const translate = useTranslate();
  const words = useWords();
  const pick = useLabel();
  const { form, loop } = editor;
  const { status, savedAt, held } = useSaveState(loop);
  const stuck = status === 'unsaved' && held.length > 0;
  const { Icon, color } = stuck ? { Icon: Problem, color: 'error.main' } : LOOK[status];
  const time = savedAt ? words.moment(savedAt) : '';
  const text = stuck
    ? translate('profiles.save.held')
    : status === 'saved' && !time
      ? translate('profiles.save.nothing')
      : translate(`profiles.save.${status}`, { time });

  const show = (key: SectionKey) => {
    form.touched.set(new Set(['*']));
    const problems = [...problemsOf(key, form.store.section(key)), ...loop.state.refused];
    const first = problems.find(({ path }) => sectionOfPath(path) === key) ?? problems[0];
    jumpTo(first?.path ?? key);
  };

  return (
    <>
      <Typography
        variant="body2"
        component="div"
        color={color}
        sx={{ display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0 }}
      >
        <Icon fontSize="small" aria-hidden />
        <span>
          {text}
          {stuck &&
            held.map((key, index) => (
              <span key={key}>
                {index > 0 ? ', ' : ' '}
                <Link
                  component="button"
                  type="button"
                  color="inherit"
                  underline="always"
                  sx={{ verticalAlign: 'baseline', font: 'inherit', fontWeight: 600 }}
                  onClick={() => show(key)}
                >
                  {pick(sectionOf(key).label)}
                </Link>
              </span>
            ))}
        </span>
      </Typography>
      <span role="status" style={hidden}>
        {status === 'saving' || (status === 'unsaved' && !stuck)
          ? ''
          : stuck
            ? `${text} ${held.map((key) => pick(sectionOf(key).label)).join(', ')}`
            : text}
      </span>
    </>
  );
}

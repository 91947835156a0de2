import type { ReactNode } from 'react';
import { Box, Chip, Typography } from '@mui/material';
import CheckIcon from '@mui/icons-material/CheckCircle';
import EditIcon from '@mui/icons-material/EditNote';
import ReturnIcon from '@mui/icons-material/Undo';
import SendIcon from '@mui/icons-material/Send';
import ShelfIcon from '@mui/icons-material/Inventory2';
import StartIcon from '@mui/icons-material/NoteAdd';
import StepIcon from '@mui/icons-material/Circle';
import AloneIcon from '@mui/icons-material/WarningAmber';
import { useTranslate } from 'ra-core';
import { sectionOf } from '../../../templates/profile/index.ts';
import { programNote } from '../../audit/notes.ts';
import { actionWords } from '../../audit/rows.ts';
import { useLabel } from '../language.ts';
import { useWords } from '../words.ts';
import type { Sitting, Step } from './api.ts';

const ICONS: Record<string, { icon: typeof StepIcon; colour: string }> = {
  'profile.create': { icon: StartIcon, colour: 'text.secondary' },
  'draft.open': { icon: StartIcon, colour: 'text.secondary' },
  'draft.restore': { icon: StartIcon, colour: 'info.main' },
  'draft.discard': { icon: ShelfIcon, colour: 'text.secondary' },
  'revision.submit': { icon: SendIcon, colour: 'info.main' },
  'revision.withdraw': { icon: ReturnIcon, colour: 'text.secondary' },
  'revision.request-changes': { icon: ReturnIcon, colour: 'warning.main' },
  'revision.approve': { icon: CheckIcon, colour: 'success.main' },
  'revision.publish': { icon: CheckIcon, colour: 'success.main' },
  'revision.supersede': { icon: ShelfIcon, colour: 'text.secondary' },
  'revision.unpublish': { icon: ShelfIcon, colour: 'warning.main' },
};

/** One thing that happened: what, who and when, and what was said. */
export function Entry({
  icon: Icon,
  colour,
  title,
  who,
  children,
}: {
  icon: typeof StepIcon;
  colour: string;
  title: ReactNode;
  who: string;
  children?: ReactNode;
}) {
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        display: 'grid',
        gridTemplateColumns: '22px minmax(0, 1fr)',
        columnGap: 1.5,
        pb: 2,
        '&:last-of-type': { pb: 0 },
        '&:not(:last-of-type)::before': {
          content: '""',
          position: 'absolute',
          left: 10,
          top: 24,
          bottom: 2,
          width: 2,
          bgcolor: 'divider',
        },
      }}
    >
      <Icon sx={{ fontSize: 20, color: colour, mt: '1px' }} aria-hidden />
      <div>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 2,
            justifyContent: 'space-between',
            alignItems: 'baseline',
          }}
        >
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {title}
          </Typography>
          <Typography component="span" variant="body2" color="text.secondary">
            {who}
          </Typography>
        </Box>
        {children}
      </div>
    </Box>
  );
}

export function StepEntry({ step }: { step: Step }) {
  const translate = useTranslate();
  const words = useWords();
  const alone = step.flag === 'break-glass';
  const known = ICONS[step.action] ?? { icon: StepIcon, colour: 'text.disabled' };
  const told = programNote(step, translate, words.language);
  const origin = step.action.startsWith('draft.') ? told : null;
  return (
    <Entry
      icon={alone ? AloneIcon : known.icon}
      colour={alone ? 'warning.main' : known.colour}
      title={
        <>
          {actionWords(translate, step.action, step.to)}
          {origin && `, ${origin}`}
          {alone && (
            <Chip
              size="small"
              color="warning"
              label={translate('history.alone.chip')}
              sx={{ ml: 1 }}
            />
          )}
        </>
      }
      who={translate('history.by', {
        date: words.moment(step.at),
        name: step.actor?.name ?? translate('history.system'),
      })}
    >
      {step.note &&
        !origin &&
        (told === null ? (
          <Said>{step.note}</Said>
        ) : (
          <Typography variant="body2">{told}</Typography>
        ))}
    </Entry>
  );
}

export function SittingEntry({ sitting }: { sitting: Sitting }) {
  const translate = useTranslate();
  const words = useWords();
  const pick = useLabel();
  const [from, to] = [words.moment(sitting.from), words.moment(sitting.to)];
  const sameDay = sitting.from.slice(0, 10) === sitting.to.slice(0, 10);
  const span =
    sitting.saves === 1
      ? from
      : translate('history.until', { from, to: sameDay ? words.time(sitting.to) : to });
  return (
    <Entry
      icon={EditIcon}
      colour="text.secondary"
      title={translate('history.wrote')}
      who={translate('history.by', {
        date: span,
        name: sitting.author?.name ?? translate('history.system'),
      })}
    >
      <Typography variant="body2" color="text.secondary">
        {[
          translate('history.saves', { smart_count: sitting.saves }),
          sitting.sections.map((key) => pick(sectionOf(key).label)).join(', '),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
    </Entry>
  );
}

/** What somebody said, as they said it. */
export const Said = ({ children }: { children: string }) => (
  <Typography
    component="blockquote"
    variant="body2"
    sx={{
      m: 0,
      mt: 0.5,
      pl: 1.5,
      borderLeft: 3,
      borderColor: 'divider',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      maxWidth: '72ch',
    }}
  >
    {children}
  </Typography>
);

import { useState, type MouseEvent } from 'react';
import { Box, Chip, IconButton, Link, Menu, MenuItem, Typography } from '@mui/material';
import MoreIcon from '@mui/icons-material/MoreVert';
import PublishIcon from '@mui/icons-material/EventAvailableOutlined';
import UnpublishIcon from '@mui/icons-material/EventBusyOutlined';
import { LinkBase, useTranslate } from 'ra-core';
import { useWords } from '../profiles/words.ts';
import { useCan } from '../providers/useSession.ts';
import type { ScheduleRow } from './api.ts';
import { DateDialog, type Step } from './dialogs.tsx';
import { useZone } from './useZone.ts';
import { timeIn } from './zone.ts';

interface EntryProps {
  row: ScheduleRow;
  /** Says the day as well: where it does not stand beside. */
  dated?: boolean;
  onChanged(): void;
}

/** One date: what happens, to what, who approved it, and what may be done about it. */
export function Entry({ row, dated = false, onChanged }: EntryProps) {
  const translate = useTranslate();
  const words = useWords();
  const { zone, language, moment } = useZone();
  const publishes = row.action === 'publish';
  const waits = row.state !== 'done';
  const name = words.titleOf(row.profile.title);
  const Icon = publishes ? PublishIcon : UnpublishIcon;
  const at = (iso: string) => timeIn(new Date(iso), zone, language);
  const who = publishes && row.approvedBy ? row.approvedBy : row.setBy;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        gap: { xs: '2px 10px', sm: 2 },
        alignItems: 'flex-start',
        py: 1.25,
      }}
    >
      <Typography
        component="time"
        dateTime={row.dueAt}
        sx={{
          flex: 'none',
          width: { xs: '100%', sm: 76 },
          fontWeight: 650,
          fontVariantNumeric: 'tabular-nums',
          whiteSpace: 'nowrap',
          display: dated ? 'none' : 'block',
        }}
      >
        {at(row.dueAt)}
      </Typography>
      <Icon
        aria-hidden
        sx={{
          flex: 'none',
          mt: '1px',
          fontSize: 21,
          color: publishes ? 'success.main' : 'warning.main',
          opacity: waits ? 1 : 0.6,
        }}
      />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '2px 10px', alignItems: 'center' }}>
          <Link
            component={LinkBase}
            to={`/profiles/${row.profile.id}${publishes && waits ? '' : '/show'}`}
            color="inherit"
            sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}
          >
            {name}
          </Link>
          {(row.state === 'late' || row.state === 'failed') && (
            <Chip size="small" color="error" label={translate(`schedule.states.${row.state}`)} />
          )}
          {row.wasLate && (
            <Chip
              size="small"
              variant="outlined"
              color="warning"
              label={translate('schedule.states.wasLate')}
            />
          )}
        </Box>
        <Typography variant="body2" color="textSecondary">
          {[
            dated && moment(row.dueAt),
            translate(`schedule.${row.action}`),
            publishes && translate('schedule.version', { number: row.revision }),
            translate(publishes ? 'schedule.approvedBy' : 'schedule.setBy', { name: who.name }),
            row.wasLate &&
              row.settledAt &&
              translate('schedule.doneLate', { at: at(row.settledAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
        {row.note && (
          <Typography variant="body2" sx={{ mt: 0.25, overflowWrap: 'anywhere' }}>
            “{row.note}”
          </Typography>
        )}
        {row.state === 'late' && (
          <Typography variant="body2" sx={{ mt: 0.5 }}>
            {translate('schedule.failures.late')}
          </Typography>
        )}
        {row.state === 'failed' && (
          <Typography variant="body2" sx={{ mt: 0.5 }}>
            {translate(`schedule.failures.${row.failure === 'seal' ? 'seal' : 'error'}`)}
          </Typography>
        )}
      </Box>
      {waits && <EntryMenu row={row} name={name} onChanged={onChanged} />}
    </Box>
  );
}

function EntryMenu({ row, name, onChanged }: EntryProps & { name: string }) {
  const translate = useTranslate();
  const can = useCan();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [step, setStep] = useState<Step | null>(null);
  if (!can('profiles.review')) return null;
  const publishes = row.action === 'publish';
  const steps: Step[] = publishes ? ['move', 'now', 'cancel'] : ['move', 'cancel'];
  return (
    <>
      <IconButton
        size="small"
        aria-label={translate('schedule.actions.menu', { name })}
        aria-haspopup="menu"
        onClick={(event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {steps.map((each) => (
          <MenuItem
            key={each}
            onClick={() => {
              setAnchor(null);
              setStep(each);
            }}
          >
            {translate(`schedule.actions.${each === 'cancel' && !publishes ? 'keep' : each}`)}
          </MenuItem>
        ))}
      </Menu>
      {step && (
        <DateDialog
          step={step}
          dated={{
            profileId: row.profile.id,
            name,
            revision: row.revision,
            action: row.action,
            dueAt: row.dueAt,
            note: row.note,
          }}
          onClose={() => setStep(null)}
          onDone={() => {
            setStep(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}

import { useId, useState } from 'react';
import {
  Alert,
  Box,
  Button,
  Chip,
  Collapse,
  Paper,
  Stack,
  Tooltip,
  Typography,
} from '@mui/material';
import { LinkBase, useNavigate, useNotify, useTranslate } from 'ra-core';
import { LANGUAGE_NAMES } from '../../../templates/profile/languages.ts';
import { profilesApi } from '../api.ts';
import { PrintButtons } from '../preview/PrintButtons.tsx';
import { SheetPanel } from '../preview/SheetPanel.tsx';
import { StateChip } from '../StateChip.tsx';
import { TransitionDialog } from '../TransitionDialog.tsx';
import type { Person, ProfileDetail, RevisionRow } from '../types.ts';
import { useLoad } from '../useLoad.ts';
import { useWords } from '../words.ts';
import { historyApi, type Sitting, type Step } from './api.ts';
import { Said, SittingEntry, StepEntry } from './Steps.tsx';

interface RevisionCardProps {
  profile: ProfileDetail;
  row: RevisionRow;
  /** What happened to it, newest first; undefined for those who see only what was published. */
  steps: readonly Step[] | undefined;
  startsOpen: boolean;
}

/** A version: what it is, what happened to it, and what can be done with it. */
export function RevisionCard({ profile, row, steps, startsOpen }: RevisionCardProps) {
  const translate = useTranslate();
  const words = useWords();
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  const sittings = useLoad(steps && open ? `${profile.id} ${row.number}` : null, (signal) =>
    historyApi.sittings(profile.id, row.number, signal),
  );
  const published = row.state === 'published';
  return (
    <Paper
      component="li"
      variant="outlined"
      aria-labelledby={id}
      sx={{
        p: { xs: 2, sm: 2.5 },
        ...(published ? { borderColor: 'success.main', borderLeftWidth: 4 } : {}),
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography id={id} component="h2" variant="h2">
          {translate('profiles.version', { number: row.number })}
        </Typography>
        <StateChip state={row.state} />
        {row.breakGlass && (
          <Chip size="small" color="warning" label={translate('history.alone.chip')} />
        )}
        <Typography variant="body2" color="text.secondary">
          {row.languages.map((each) => LANGUAGE_NAMES[each]).join(', ')}
        </Typography>
        {row.seal && (
          <Tooltip title={translate('history.sealHelp')}>
            <Typography
              variant="body2"
              color="text.secondary"
              tabIndex={0}
              sx={{ ml: { sm: 'auto' } }}
            >
              {translate('history.seal')} <code>{row.seal.slice(0, 12)}</code>
            </Typography>
          </Tooltip>
        )}
      </Box>
      <Typography sx={{ overflowWrap: 'anywhere' }}>{words.titleOf(row.title)}</Typography>
      {row.breakGlass && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          {translate('history.alone.text', {
            name: row.approvedBy?.name ?? translate('profiles.somebody'),
          })}
          <Said>{row.breakGlass}</Said>
        </Alert>
      )}
      {!steps && <Dates row={row} />}
      <Actions profile={profile} row={row}>
        {steps && steps.length > 0 && (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open
              ? translate('history.hideSteps')
              : translate('history.showSteps', { smart_count: steps.length })}
          </Button>
        )}
      </Actions>
      {steps && (
        <Collapse in={open} unmountOnExit>
          <Box
            component="ol"
            aria-label={translate('history.steps', { number: row.number })}
            sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0 }}
          >
            {inOrder(steps, sittings.data ?? []).map((each) =>
              'action' in each ? (
                <StepEntry key={`step ${each.id}`} step={each} />
              ) : (
                <SittingEntry key={`sitting ${each.from} ${each.author?.id}`} sitting={each} />
              ),
            )}
          </Box>
        </Collapse>
      )}
    </Paper>
  );
}

/** Steps and sittings, newest first. */
function inOrder(steps: readonly Step[], sittings: readonly Sitting[]): (Step | Sitting)[] {
  const at = (each: Step | Sitting) => Date.parse('at' in each ? each.at : each.to);
  return [...steps, ...sittings].toSorted((a, b) => at(b) - at(a));
}

/** What is known of a version without the record of its steps. */
function Dates({ row }: { row: RevisionRow }) {
  const translate = useTranslate();
  const words = useWords();
  const says = (key: string, iso: string | null, who?: Person | null) =>
    iso &&
    translate(`profiles.history.${key}`, {
      date: words.moment(iso),
      name: who?.name ?? translate('profiles.somebody'),
    });
  return (
    <Typography variant="body2" color="text.secondary" component="div">
      {[
        says('approved', row.approvedAt, row.approvedBy),
        says('published', row.publishedAt),
        says('superseded', row.supersededAt),
        says('retired', row.retiredAt),
      ]
        .filter(Boolean)
        .map((each) => (
          <div key={each}>{each}</div>
        ))}
    </Typography>
  );
}

function Actions({
  profile,
  row,
  children,
}: Pick<RevisionCardProps, 'profile' | 'row'> & { children: React.ReactNode }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const [viewing, setViewing] = useState(false);
  const [asking, setAsking] = useState(false);
  const isDraft = profile.draft?.number === row.number;
  const writers = profile.abilities.save !== undefined && profile.reasons.save !== 'role';
  return (
    <>
      <Stack direction="row" useFlexGap sx={{ mt: 1, ml: -0.75, flexWrap: 'wrap', gap: 0.5 }}>
        {children}
        {row.languages.length > 0 && (
          <Button size="small" aria-expanded={viewing} onClick={() => setViewing(!viewing)}>
            {translate(viewing ? 'profiles.history.hide' : 'profiles.history.view')}
          </Button>
        )}
        {writers && (
          <Button
            size="small"
            component={LinkBase}
            to={`/profiles/${profile.id}/history/${row.number}`}
          >
            {translate('history.who')}
          </Button>
        )}
        {!isDraft && profile.abilities.restore && (
          <Button size="small" onClick={() => setAsking(true)}>
            {translate('profiles.actions.restore')}
          </Button>
        )}
      </Stack>
      {viewing && (
        <Paper variant="outlined" sx={{ height: '80dvh', mt: 1 }}>
          <SheetPanel
            profile={profile.id}
            revision={isDraft ? 'draft' : row.number}
            languages={row.languages}
          >
            {(choice) =>
              !isDraft && (
                <PrintButtons profile={profile.id} revision={row.number} choice={choice} />
              )
            }
          </SheetPanel>
        </Paper>
      )}
      {asking && (
        <TransitionDialog
          title={translate('profiles.history.restoreTitle', { number: row.number })}
          action={translate('profiles.actions.restore')}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await profilesApi.change(profile.id, `revisions/${row.number}/restore`);
            notify('profiles.history.restored', { type: 'success' });
            navigate(`/profiles/${profile.id}`);
          }}
        >
          {translate('profiles.history.restoreHelp')}
        </TransitionDialog>
      )}
    </>
  );
}

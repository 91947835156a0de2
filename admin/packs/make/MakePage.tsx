import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { Box, Button, GlobalStyles, Paper, Typography } from '@mui/material';
import { useNavigate, useTranslate } from 'ra-core';
import { sayField } from '../../i18n/said/fields.ts';
import { Page } from '../../layout/Page.tsx';
import { packsApi } from '../api.ts';
import { usePackWords } from '../words.ts';
import { Chooser } from './Chooser.tsx';
import { ChosenPanel } from './ChosenPanel.tsx';
import { nothingRefused, refusedOf, sayRefusal } from './faults.ts';
import { joined } from './order.ts';
import type { ProfileFilter } from './profiles.ts';
import { SavedLists } from './SavedLists.tsx';
import { hindrance, requestOf } from './settings.ts';
import { SettingsPanel } from './SettingsPanel.tsx';
import { SummaryBar } from './SummaryBar.tsx';
import { useMaking } from './useMaking.ts';

/** Where the three steps stand beside each other. */
const ROOMY = '@media (min-width: 1400px)';
/** What takes the focus comes into sight between the bars that stay above and below. */
const NOT_BELOW_THE_BARS = { html: { scrollPaddingTop: 76, scrollPaddingBottom: 140 } };
const FIELDS = ['title', 'eventName', 'eventDate', 'brand', 'copies'];

/** Puts a pack together: which profiles, in which order, and how they are printed. */
export default function MakePage() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const words = usePackWords();
  const making = useMaking();
  const { settings, chosen, loading, again, change, choose, sweep, load, failed } = making;
  const [filter, setFilter] = useState<ProfileFilter>({});
  const [lists, setLists] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(nothingRefused);
  const [failure, setFailure] = useState('');

  const { language } = settings;
  const faults = useMemo(() => {
    const found = new Map<string, string>();
    for (const each of chosen) {
      const why = hindrance(each, language);
      const said = refused.profiles.get(each.id);
      if (why) found.set(each.id, translate(`packs.make.hindrances.${why}`));
      else if (said !== undefined) found.set(each.id, sayRefusal(translate, said));
    }
    return found;
  }, [chosen, language, refused, translate]);

  const make = async (proof: boolean) => {
    setFailure('');
    if (settings.title.trim() === '') {
      setRefused({ ...nothingRefused, fields: { title: 'ra.validation.required' } });
      document.getElementById('pack-title')?.focus();
      return;
    }
    setBusy(true);
    try {
      const pack = await packsApi.make(requestOf(settings, chosen, proof));
      making.forget();
      navigate(`/packs/${pack.id}`);
    } catch (error) {
      const found = refusedOf(error, chosen);
      setRefused(found);
      const elsewhere = Object.keys(found.fields).filter((name) => !FIELDS.includes(name));
      if (found.profiles.size === 0 || elsewhere.length > 0) setFailure(words.failure(error));
      setBusy(false);
    }
  };
  const fields = Object.fromEntries(
    Object.entries(refused.fields).map(([name, message]) => [name, sayField(translate, message)]),
  );
  const changeAndForgive = useCallback(
    (next: Parameters<typeof change>[0]) => {
      change(next);
      setRefused((now) => (now === nothingRefused ? now : nothingRefused));
    },
    [change],
  );

  return (
    <Page
      width="widest"
      title={translate('packs.make.heading')}
      lead={translate('packs.make.lead')}
      back={{ to: '/packs', label: translate('resources.packs.name', { smart_count: 2 }) }}
      actions={
        (chosen.length > 0 || settings.title !== '') && (
          <Button
            onClick={() => {
              making.clear();
              setRefused(nothingRefused);
              // The button is gone with what it cleared.
              document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
            }}
          >
            {translate('packs.make.startOver')}
          </Button>
        )
      }
    >
      <GlobalStyles styles={NOT_BELOW_THE_BARS} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          [ROOMY]: { gridTemplateColumns: 'minmax(0, 9fr) minmax(0, 11fr) minmax(0, 10fr)' },
        }}
      >
        <Step
          number={1}
          title={translate('packs.make.steps.choose')}
          next={translate('packs.make.steps.order')}
          tall
        >
          <Chooser
            filter={filter}
            onFilter={setFilter}
            chosen={chosen}
            onAdd={(profiles) => choose((now) => joined(now, profiles))}
            onRemove={(ids) => choose((now) => now.filter(({ id }) => !ids.includes(id)))}
            onFailure={failed}
          />
        </Step>
        <Step
          number={2}
          title={translate('packs.make.steps.order')}
          next={translate('packs.make.steps.print')}
          tall
        >
          <ChosenPanel
            chosen={chosen}
            faults={faults}
            loading={loading}
            onAgain={again}
            onChange={choose}
            onSweep={(next) => sweep({ chosen: next })}
            onUndo={making.undo}
            onLists={() => setLists(true)}
          />
        </Step>
        <Step number={3} title={translate('packs.make.steps.print')}>
          <SettingsPanel
            settings={settings}
            chosen={chosen}
            faults={fields}
            onChange={changeAndForgive}
          />
        </Step>
      </Box>
      <SummaryBar
        settings={settings}
        chosen={chosen}
        busy={busy || loading}
        failure={failure}
        onMake={(proof) => void make(proof)}
      />
      {lists && (
        <SavedLists
          profiles={chosen.map(({ id }) => id)}
          onClose={() => setLists(false)}
          onLoad={load}
        />
      )}
    </Page>
  );
}

/** For the keyboard alone: past a list of hundreds of buttons. */
function SkipTo({ step, title }: { step: number; title: string }) {
  const translate = useTranslate();
  return (
    <Button
      size="small"
      variant="contained"
      onClick={() => document.getElementById(`pack-step-${step}`)?.focus()}
      sx={{
        alignSelf: 'flex-start',
        mb: 1,
        '&:not(:focus)': {
          position: 'absolute',
          clipPath: 'inset(50%)',
          width: '1px',
          height: '1px',
          minWidth: 0,
          p: 0,
          overflow: 'hidden',
        },
      }}
    >
      {translate('packs.make.skipTo', { step: title })}
    </Button>
  );
}

interface StepProps {
  number: number;
  title: string;
  /** The title of the step after it, where many buttons stand before that. */
  next?: string;
  /** Its list scrolls in itself, and stays in sight beside a longer neighbour. */
  tall?: boolean;
  children: ReactNode;
}

function Step({ number, title, next, tall = false, children }: StepProps) {
  const id = `pack-step-${number}`;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={id}
      sx={{
        p: { xs: 1.75, sm: 2 },
        minWidth: 0,
        ...(tall
          ? {
              display: 'flex',
              flexDirection: 'column',
              [ROOMY]: { position: 'sticky', top: 76 },
              height: { xs: number === 1 ? 520 : 'auto', md: 'calc(100dvh - 320px)' },
              maxHeight: { xs: 620, md: 'none' },
              minHeight: { xs: 260, md: 460 },
            }
          : { gridColumn: { md: '1 / -1' }, [ROOMY]: { gridColumn: 'auto' } }),
      }}
    >
      <Typography
        id={id}
        variant="h2"
        tabIndex={-1}
        sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1.5 }}
      >
        <Box
          component="span"
          aria-hidden
          sx={{
            flex: 'none',
            display: 'grid',
            placeItems: 'center',
            width: 26,
            height: 26,
            borderRadius: '50%',
            fontSize: '0.8125rem',
            bgcolor: 'primary.main',
            color: 'primary.contrastText',
          }}
        >
          {number}
        </Box>
        {title}
      </Typography>
      {next && <SkipTo step={number + 1} title={next} />}
      {children}
    </Paper>
  );
}

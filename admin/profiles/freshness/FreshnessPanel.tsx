import { useId, useState } from 'react';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { sectionOf } from '../../../templates/profile/index.ts';
import { Panel } from '../../layout/Panel.tsx';
import { hidden } from '../hidden.ts';
import { useLabel } from '../language.ts';
import { useLoad } from '../useLoad.ts';
import { checksApi, type CheckedItem, type Checks, type Confirmation } from './api.ts';
import { CheckDialog } from './CheckDialog.tsx';
import { CheckRow } from './CheckRow.tsx';
import { useFreshWords } from './words.ts';

/** What of a published profile grows old: when it was checked, by whom, and one click to say that it is still right. */
export function FreshnessPanel({ profile, may }: { profile: string; may: boolean }) {
  const checks = useLoad(profile, (signal) => checksApi.get(profile, signal));
  if (!checks.data || checks.data.published.length === 0) return null;
  return <Loaded profile={profile} may={may} checks={checks.data} onChanged={checks.set} />;
}

interface LoadedProps {
  profile: string;
  may: boolean;
  checks: Checks;
  onChanged(checks: Checks): void;
}

function Loaded({ profile, may, checks, onChanged }: LoadedProps) {
  const translate = useTranslate();
  const words = useFreshWords();
  const list = useId();
  const { published: items, months, today } = checks;
  const overdue = items.filter((item) => item.overdue);
  const [open, setOpen] = useState(false);
  // What was overdue stays in sight once it is checked: the focus is there.
  const [first] = useState(() => new Set(overdue.map(({ path }) => path)));
  const shown = open ? items : items.filter(({ path }) => first.has(path));
  const [asking, setAsking] = useState<CheckedItem | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<unknown>(null);

  const confirm = async (confirmation: Confirmation, done: string) => {
    onChanged(await checksApi.confirm(profile, confirmation));
    setSaid(done);
    setFailure(null);
  };
  const atOnce = async (confirmation: Confirmation, done: string) => {
    if (busy) return;
    setBusy(true);
    try {
      await confirm(confirmation, done);
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  };
  const dated = items.filter(({ kind }) => kind !== 'reviewBy');
  const next = items
    .map(({ due }) => due)
    .filter((due) => due !== null)
    .toSorted()[0];
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  return (
    <Panel
      title={translate('freshness.title')}
      aside={
        may &&
        dated.length > 1 && (
          <Button
            size="small"
            variant={dated.some((item) => item.overdue) ? 'contained' : 'text'}
            onClick={() =>
              void atOnce(
                { items: dated.map(({ path }) => ({ path })) },
                translate('freshness.allDone'),
              )
            }
          >
            {translate('freshness.allStillRight')}
          </Button>
        )
      }
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 12px' }}>
        <Typography
          sx={overdue.length > 0 ? { color: 'warning.dark', fontWeight: 600 } : undefined}
        >
          {overdue.length > 0
            ? translate('freshness.overdueCount', { smart_count: overdue.length })
            : next && translate('freshness.allFresh', { date: words.day(next) })}
        </Typography>
        <Button
          size="small"
          color="inherit"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {open
            ? translate(first.size > 0 ? 'freshness.less' : 'freshness.hide')
            : translate('freshness.show', { smart_count: items.length })}
        </Button>
      </Box>
      {failure !== null && (
        <Alert severity="error" sx={{ mt: 1 }} onClose={() => setFailure(null)}>
          {words.failure(failure)}
        </Alert>
      )}
      <div id={list}>
        {kinds.map((kind) => (
          <Group key={kind} kind={kind}>
            {shown
              .filter((item) => item.kind === kind)
              .map((item) => (
                <CheckRow
                  key={item.path}
                  item={item}
                  may={may}
                  onConfirm={() =>
                    void atOnce(
                      { items: [{ path: item.path }] },
                      translate('freshness.done', { name: words.nameOf(item) }),
                    )
                  }
                  onAsk={() => setAsking(item)}
                />
              ))}
          </Group>
        ))}
        {shown.length > 0 && (
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
            {translate('freshness.lead', {
              salary: months.salaryBands,
              certification: months.certifications,
            })}
          </Typography>
        )}
      </div>
      <div role="status" style={hidden}>
        {said}
      </div>
      {asking && (
        <CheckDialog
          item={asking}
          today={today}
          onClose={() => setAsking(null)}
          onConfirm={async (confirmation) => {
            await confirm(
              confirmation,
              translate('freshness.done', { name: words.nameOf(asking) }),
            );
            setAsking(null);
          }}
        />
      )}
    </Panel>
  );
}

function Group({ kind, children }: { kind: CheckedItem['kind']; children: React.ReactNode }) {
  const pick = useLabel();
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ mt: 1.75 }}>
      <Typography
        id={id}
        component="h3"
        color="textSecondary"
        sx={{ fontSize: '0.8125rem', fontWeight: 700 }}
      >
        {pick(sectionOf(kind).label)}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {children}
      </Box>
    </Box>
  );
}

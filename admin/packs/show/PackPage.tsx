import { useEffect, useRef, useState } from 'react';
import { Alert, Box, Button, Skeleton, Typography, type AlertColor } from '@mui/material';
import Again from '@mui/icons-material/Autorenew';
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import { useNavigate, useNotify, useParams, useTranslate } from 'ra-core';
import { day, moment } from '../../i18n/format.ts';
import { Page } from '../../layout/Page.tsx';
import { packsApi, type PackStep } from '../api.ts';
import type { Handed } from '../make/useMaking.ts';
import { PackStateChip } from '../PackStateChip.tsx';
import { isWorking, type PackWithItems } from '../types.ts';
import { usePackWords } from '../words.ts';
import { DeletePack } from './DeletePack.tsx';
import { ItemsPanel } from './ItemsPanel.tsx';
import { ProofPanel } from './ProofPanel.tsx';
import { ReadyPanel } from './ReadyPanel.tsx';
import { usePack } from './usePack.ts';
import { WorkingPanel } from './WorkingPanel.tsx';

/** A pack: how far it is, its file, what became of each sheet. */
export default function PackPage() {
  const { id = '' } = useParams<{ id: string }>();
  const words = usePackWords();
  const { pack, error, lost, change } = usePack(id);
  if (error !== undefined && !pack) return <Alert severity="error">{words.failure(error)}</Alert>;
  if (!pack) return <Skeleton variant="rounded" height={420} aria-busy="true" />;
  return <Content pack={pack} lost={lost} onChanged={change} />;
}

interface ContentProps {
  pack: PackWithItems;
  /** Why nothing newer is known of it; null while all is well. */
  lost: unknown;
  onChanged: ReturnType<typeof usePack>['change'];
}

function Content({ pack, lost, onChanged }: ContentProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const words = usePackWords();
  const [deleting, setDeleting] = useState(false);
  const [busy, setBusy] = useState(false);
  const { state, stale, unmakeable, leftOut, abilities, file } = pack;
  const broken = pack.progress.failed - leftOut;

  // The button that was pressed is gone with the state that it ended: the keyboard goes on from the heading.
  const stepped = useRef(false);
  useEffect(() => {
    if (!stepped.current || document.activeElement !== document.body) return;
    stepped.current = false;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [state, busy]);
  const step = async (which: PackStep) => {
    setBusy(true);
    stepped.current = true;
    try {
      onChanged(await packsApi.step(pack.id, which));
    } catch (error) {
      notify(words.failure(error), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  const again = (how: Handed) => navigate('/packs/create', { state: how });
  const working = isWorking(state);
  const tell = (severity: AlertColor, said: string, which: 'refresh' | 'retry', label: string) => (
    <Alert severity={severity} sx={{ '& .MuiAlert-message': { flex: 1 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <Box sx={{ flex: '1 1 18rem' }}>{said}</Box>
        {abilities[which] && (
          <Button
            color="inherit"
            size="small"
            variant="outlined"
            startIcon={<Again />}
            disabled={busy}
            onClick={() => void step(which)}
          >
            {label}
          </Button>
        )}
      </Box>
    </Alert>
  );
  const retry = translate('packs.show.retry');

  return (
    <Page
      title={pack.title}
      back={{ to: '/packs', label: translate('resources.packs.name', { smart_count: 2 }) }}
      lead={<Facts pack={pack} />}
      actions={
        <>
          <Button
            variant="outlined"
            startIcon={<CopyIcon />}
            onClick={() => again({ like: pack.id })}
          >
            {translate('packs.show.alike')}
          </Button>
          {abilities.delete && !working && (
            <Button color="error" onClick={() => setDeleting(true)}>
              {translate('ra.action.delete')}
            </Button>
          )}
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {working && lost !== null && (
          <Alert severity="warning" role="status">
            {translate('packs.show.lost')} {words.failure(lost)}
          </Alert>
        )}
        {stale > 0 &&
          !working &&
          tell(
            'warning',
            [
              translate('packs.show.stale', { smart_count: stale }),
              unmakeable > 0 &&
                translate(`packs.show.${stale > unmakeable ? 'unmakeable' : 'onlyLeaveOut'}`, {
                  smart_count: unmakeable,
                }),
            ]
              .filter(Boolean)
              .join(' '),
            'refresh',
            stale > unmakeable
              ? translate('packs.show.refresh', { smart_count: stale - unmakeable })
              : translate('packs.show.leaveOut', { smart_count: unmakeable }),
          )}
        {state === 'failed' &&
          tell('error', pack.fault?.message ?? translate('said.problems.internal'), 'retry', retry)}
        {state === 'cancelled' &&
          tell('info', translate('packs.show.cancelled'), 'retry', translate('packs.show.resume'))}
        {(state === 'ready' || state === 'proof') &&
          broken > 0 &&
          tell(
            'error',
            translate('packs.show.someFailed', { smart_count: broken }),
            'retry',
            retry,
          )}
        {leftOut > 0 && !working && (
          <Alert severity="info">{translate('packs.show.leftOut', { smart_count: leftOut })}</Alert>
        )}
        {((state === 'ready' && !file) || (state === 'proof' && !pack.proofFile)) &&
          broken === 0 &&
          tell('info', translate('packs.show.noFile'), 'retry', translate('packs.show.makeFile'))}
        {working && (
          <WorkingPanel
            pack={pack}
            {...(abilities.cancel && !busy ? { onCancel: () => void step('cancel') } : {})}
          />
        )}
        {state === 'proof' && (
          <ProofPanel
            pack={pack}
            busy={busy}
            onPrint={() => void step('print')}
            onChange={() => again({ like: pack.id, change: true })}
          />
        )}
        {state === 'ready' && file && <ReadyPanel pack={pack} file={file} />}
        <ItemsPanel items={pack.items} state={state} />
      </Box>
      {deleting && <DeletePack pack={pack} onClose={() => setDeleting(false)} />}
    </Page>
  );
}

function Facts({ pack }: { pack: PackWithItems }) {
  const translate = useTranslate();
  const words = usePackWords();
  const { eventName, eventDate, options, output, layout } = pack;
  const facts = [
    words.design(pack.design),
    words.sheetLanguage(pack.language),
    words.brand(pack.brand),
    options.inkSaver && translate('packs.make.inkSaver'),
    options.largePrint && translate('packs.make.largePrint'),
    output === 'zip' ? 'ZIP' : layout !== 'pages' && translate(`packs.make.layouts.${layout}`),
    pack.copies > 1 && translate('packs.make.times', { copies: pack.copies }),
  ].filter(Boolean);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <PackStateChip state={pack.state} />
        {(eventName || eventDate) && (
          <Typography sx={{ fontWeight: 600, color: 'text.primary' }}>
            {[eventName, eventDate && day(eventDate, words.language)].filter(Boolean).join(' · ')}
          </Typography>
        )}
      </Box>
      <Typography sx={{ mt: 0.5 }}>{facts.join(' · ')}</Typography>
      <Typography variant="body2">
        {translate('packs.show.made', {
          name: pack.madeBy.name,
          date: moment(pack.createdAt, words.language),
        })}
      </Typography>
    </>
  );
}

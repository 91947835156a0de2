import { Alert, Box, Button, Link, Paper, Skeleton, Typography } from '@mui/material';
import CheckIcon from '@mui/icons-material/Check';
import Download from '@mui/icons-material/FileDownloadOutlined';
import { LinkBase, useTranslate } from 'ra-core';
import { SheetPreview } from '../../profiles/preview/SheetPreview.tsx';
import { useLoad } from '../../profiles/useLoad.ts';
import { packsApi, proofPdf } from '../api.ts';
import { paperOf } from '../paper.ts';
import type { Pack, ProofWarning } from '../types.ts';
import { usePackWords } from '../words.ts';
import { useSpokenLanguage } from './usePack.ts';
import { partsOf } from './steps.ts';

interface ProofPanelProps {
  pack: Pack;
  busy: boolean;
  onPrint(): void;
  /** Back to choosing, with everything as it is. */
  onChange(): void;
}

/** Every page in small, what is worth a look, and what it takes in paper: before a lot of it is used. */
export function ProofPanel({ pack, busy, onPrint, onChange }: ProofPanelProps) {
  const translate = useTranslate();
  const words = usePackWords();
  const key = `${pack.id} ${pack.proofFile?.sha256 ?? ''}`;
  const proof = useLoad(`${key} ${useSpokenLanguage()}`, (signal) =>
    packsApi.proof(pack.id, signal),
  );
  const counts = proof.data ?? pack.counts;
  const parts = partsOf(pack);
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby="pack-proof"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 7fr) minmax(0, 5fr)' },
        overflow: 'hidden',
      }}
    >
      <Box
        sx={{
          order: { xs: 2, lg: 1 },
          height: { xs: '70dvh', lg: 'calc(100dvh - 250px)' },
          minHeight: 420,
          bgcolor: 'action.hover',
          '& canvas': { display: 'block', m: '0 auto 10px', boxShadow: 1, bgcolor: '#fff' },
        }}
      >
        <SheetPreview height="100%" address={proofPdf(pack.id)} version={key} />
      </Box>
      <Box
        sx={{
          order: { xs: 1, lg: 2 },
          p: { xs: 2, sm: 3 },
          borderLeft: { lg: '1px solid' },
          borderColor: { lg: 'divider' },
          display: 'flex',
          flexDirection: 'column',
          gap: 2,
          minHeight: 0,
          maxHeight: { lg: 'calc(100dvh - 250px)' },
        }}
      >
        <Box>
          <Typography id="pack-proof" variant="h2">
            {translate('packs.proof.title')}
          </Typography>
          {counts && (
            <Typography sx={{ fontSize: '1.125rem', fontWeight: 650, mt: 0.5 }}>
              {translate('packs.proof.counts', {
                pages: translate('packs.proof.pages', {
                  smart_count: counts.pages,
                  pages: words.number(counts.pages),
                }),
                papers: translate('packs.proof.papers', {
                  smart_count: counts.papers,
                  papers: words.number(counts.papers),
                  paper: paperOf(pack.design),
                }),
              })}
              {pack.copies > 1 && ` · ${translate('packs.make.times', { copies: pack.copies })}`}
            </Typography>
          )}
          {parts && (
            <Typography sx={{ mt: 0.5 }}>
              {translate('packs.proof.parts', { parts: parts.parts, sheets: parts.sheets })}
            </Typography>
          )}
          <Typography color="textSecondary" sx={{ mt: 0.5 }}>
            {translate('packs.proof.help')}
          </Typography>
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            variant="contained"
            startIcon={<CheckIcon />}
            disabled={busy || !pack.abilities.print}
            onClick={onPrint}
          >
            {translate('packs.proof.print')}
          </Button>
          <Button variant="outlined" onClick={onChange}>
            {translate('packs.proof.change')}
          </Button>
          <Button startIcon={<Download />} href={proofPdf(pack.id)} download>
            {translate('packs.proof.download', { size: words.size(pack.proofFile?.bytes ?? 0) })}
          </Button>
        </Box>
        {proof.error !== undefined && (
          <Alert
            severity="error"
            action={
              <Button color="inherit" size="small" onClick={proof.reload}>
                {translate('packs.show.retry')}
              </Button>
            }
          >
            {words.failure(proof.error)}
          </Alert>
        )}
        {proof.loading && <Skeleton variant="rounded" height={160} aria-busy="true" />}
        {proof.data && <Warnings warnings={proof.data.warnings} />}
      </Box>
    </Paper>
  );
}

/** Where a warning is put right. */
const cure = ({ kind, profile }: ProofWarning): string | null =>
  kind === 'logo' ? '/brands' : profile === null ? null : `/profiles/${profile}/show`;

function Warnings({ warnings }: { warnings: readonly ProofWarning[] }) {
  const translate = useTranslate();
  const words = usePackWords();
  if (warnings.length === 0) {
    return <Alert severity="success">{translate('packs.proof.clean')}</Alert>;
  }
  const groups = Map.groupBy(warnings, ({ profile }) => profile);
  return (
    <>
      <Typography variant="h3">
        {translate('packs.proof.warnings', { smart_count: warnings.length })}
      </Typography>
      <Box
        tabIndex={0}
        role="region"
        aria-label={translate('packs.proof.warnings', { smart_count: warnings.length })}
        sx={{ overflowY: 'auto', minHeight: 0, maxHeight: { xs: 300, lg: 'none' }, mt: -1 }}
      >
        {[...groups].map(([profile, said]) => {
          const to = cure(said[0]!);
          const name = words.text(said[0]!.title) || translate('packs.proof.whole');
          return (
            <Box
              key={profile ?? ''}
              sx={{ py: 1, '& + &': { borderTop: '1px solid', borderColor: 'divider' } }}
            >
              {to ? (
                <Link component={LinkBase} to={to} sx={{ fontWeight: 650 }}>
                  {name}
                </Link>
              ) : (
                <Typography sx={{ fontWeight: 650 }}>{name}</Typography>
              )}
              <Box component="ul" sx={{ m: 0, pl: 2.25, fontSize: '0.9rem' }}>
                {said.map((warning, index) => (
                  <li key={`${index} ${warning.kind}`}>{warning.message}</li>
                ))}
              </Box>
            </Box>
          );
        })}
      </Box>
    </>
  );
}

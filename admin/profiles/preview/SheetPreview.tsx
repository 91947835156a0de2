import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { Alert, Button, CircularProgress, LinearProgress } from '@mui/material';
import { useTranslate } from 'ra-core';
import { HttpError, type ProblemBody } from '../../providers/http.ts';
import { useWords } from '../words.ts';
import { fetchSheet } from './fetchSheet.ts';

const PdfPages = lazy(() => import('./PdfPages.tsx'));

interface SheetPreviewProps {
  /** Where the sheet is; a new address shows the new sheet once it is drawn. */
  address: string;
  /** Changes when the sheet at the same address is another one. */
  version?: string | number;
  /** Says what is missing, when the sheet cannot be printed in this language. */
  renderNotWhole?(errors: NonNullable<ProblemBody['errors']>): ReactNode;
  height?: string | number;
}

type Outcome =
  | { is: 'sheet'; data: ArrayBuffer; of: string }
  | { is: 'incomplete'; errors: NonNullable<ProblemBody['errors']> }
  | { is: 'failed'; message: string };

/** A printed sheet as it comes off the server. The old picture stays until the new one is drawn. */
export function SheetPreview({ address, version = '', renderNotWhole, height }: SheetPreviewProps) {
  const translate = useTranslate();
  const words = useWords();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(true);
  const [round, setRound] = useState(0);
  const last = useRef('');

  const failed = useEffectEvent((error: unknown) => {
    setBusy(false);
    const refusal = error instanceof HttpError ? error : undefined;
    if (refusal?.status === 422 && renderNotWhole) {
      setOutcome({ is: 'incomplete', errors: refusal.body.errors ?? [] });
    } else {
      setOutcome({ is: 'failed', message: words.failure(error) });
    }
  });

  useEffect(() => {
    const request = new AbortController();
    setBusy(true);
    const of = `${address} ${version}`;
    // A first sheet comes at once; later ones let a fast run of saves pass by.
    const timer = setTimeout(
      () => {
        fetchSheet(address, request.signal)
          .then((data) => setOutcome({ is: 'sheet', data, of }))
          .catch((error: unknown) => {
            if (!request.signal.aborted) failed(error);
          });
      },
      last.current.startsWith(`${address} `) ? 250 : 0,
    );
    last.current = of;
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [address, version, round]);

  return (
    <div
      style={{
        position: 'relative',
        height,
        minHeight: 160,
        display: 'flex',
        flexDirection: 'column',
      }}
    >
      <LinearProgress
        aria-hidden
        sx={{
          position: 'absolute',
          insetInline: 0,
          top: 0,
          zIndex: 2,
          height: 2,
          opacity: busy ? 1 : 0,
        }}
      />
      {outcome?.is === 'incomplete' && renderNotWhole?.(outcome.errors)}
      {outcome?.is === 'failed' && (
        <Alert
          severity="warning"
          sx={{ m: 2 }}
          action={
            <Button color="inherit" size="small" onClick={() => setRound(round + 1)}>
              {translate('profiles.preview.again')}
            </Button>
          }
        >
          {translate('profiles.preview.failed')} {outcome.message}
        </Alert>
      )}
      {outcome?.is === 'sheet' && (
        <Suspense fallback={<Waiting />}>
          <PdfPages data={outcome.data} onDrawn={() => setBusy(false)} />
        </Suspense>
      )}
      {!outcome && <Waiting />}
    </div>
  );
}

function Waiting() {
  const translate = useTranslate();
  return (
    <div style={{ display: 'grid', placeItems: 'center', minHeight: 160, flexGrow: 1 }}>
      <CircularProgress size={28} aria-label={translate('profiles.preview.drawing')} />
    </div>
  );
}

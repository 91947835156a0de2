import { useEffect, useState } from 'react';
import {
  Alert,
  AlertTitle,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { emptyContent, sectionOf, type Content } from '../../../templates/profile/index.ts';
import { useSession } from '../../providers/useSession.ts';
import { crumbs } from '../content/crumbs.ts';
import type { Problem } from '../content/problems.ts';
import { differences } from '../content/places.ts';
import { useInterfaceLanguage, useLabel } from '../language.ts';
import type { ProfileDetail } from '../types.ts';
import { useWords } from '../words.ts';
import {
  FormProvider,
  Observable,
  useForm,
  useObservable,
  type FormContext,
  type Names,
  type Translations,
} from './context.tsx';
import { ContentStore } from './contentStore.ts';
import { Differing } from './Differing.tsx';
import { forget, newsIn, putAsideBy, sidesOf, type Place, type Stash } from './stash.ts';
import { openDesks } from './tab.ts';

interface Found {
  place: Place;
  stash: Stash;
}

interface PutAsideProps {
  profile: string;
  /** The open draft's number; null where there is none. */
  revision: number | null;
  /** The desk that this page writes at: what is put aside there now is no news. */
  desk: string;
  /** Brings words back into the form; left out where nobody can write. */
  onTake?(base: Content, mine: Content): void;
}

/** What its writer typed on this device and what never reached the server: offered until it is taken or thrown away. */
export function PutAside({ profile, revision, desk, onTake }: PutAsideProps) {
  const person = useSession()?.user.id;
  const { store } = useForm();
  const [found, setFound] = useState<Found[]>([]);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      if (!person) return;
      const before = putAsideBy(localStorage, person, profile).filter(
        ({ place }) => place.desk !== desk,
      );
      if (before.length === 0) return;
      const open = await openDesks();
      if (gone) return;
      const left = before.filter(({ place }) => !open.has(place.desk));
      const told = left.filter(({ place, stash }) => {
        const isNews = newsIn(stash, store.content).length > 0;
        if (!isNews) forget(localStorage, place);
        return isNews;
      });
      setFound(told);
    };
    void look();
    return () => {
      gone = true;
    };
  }, [person, profile, desk, store]);
  const drop = ({ place }: Found) => {
    forget(localStorage, place);
    setFound((all) => all.filter((each) => each.place.desk !== place.desk));
  };
  return found.map((each) => (
    <Offer
      key={each.place.desk}
      stash={each.stash}
      revision={revision}
      onTake={
        onTake &&
        (() => {
          const { base, mine } = sidesOf(each.stash, store.content);
          onTake(base, mine);
          drop(each);
        })
      }
      onDrop={() => drop(each)}
    />
  ));
}

/** As `PutAside`, on a page without a form: for a profile that has no draft. */
export function PutAsideAlone({ profile }: { profile: ProfileDetail }) {
  const [form] = useState<FormContext>(() => ({
    store: new ContentStore(profile.published?.content ?? emptyContent()),
    names: new Observable<Names>(profile.references as Names),
    translations: new Observable<Translations>({}),
    refused: new Observable<readonly Problem[]>([]),
    touched: new Observable<ReadonlySet<string>>(new Set()),
    sources: new Observable({}),
    confirm: () => Promise.resolve(),
    readOnly: true,
  }));
  return (
    <FormProvider value={form}>
      <PutAside profile={profile.id} revision={null} desk="" />
    </FormProvider>
  );
}

interface OfferProps {
  stash: Stash;
  revision: number | null;
  onTake: (() => void) | undefined;
  onDrop(): void;
}

function Offer({ stash, revision, onTake, onDrop }: OfferProps) {
  const translate = useTranslate();
  const words = useWords();
  const pick = useLabel();
  const { store } = useForm();
  const [dialog, setDialog] = useState<'look' | 'sure' | null>(null);
  const sections = newsIn(stash, store.content)
    .map((key) => pick(sectionOf(key).label))
    .join(', ');
  return (
    <Alert
      severity="warning"
      sx={{ mb: 2, alignItems: 'flex-start', '& .MuiAlert-message': { flexGrow: 1 } }}
    >
      <AlertTitle>{translate('live.stash.found', { date: words.moment(stash.at) })}</AlertTitle>
      {translate(onTake ? 'live.stash.foundHelp' : 'live.stash.closedHelp', { sections })}{' '}
      {revision !== null &&
        revision !== stash.revision &&
        translate('live.stash.older', { number: stash.revision, now: revision })}
      <Stack direction="row" sx={{ mt: 1, ml: onTake ? 0 : -1.25, gap: 0.5, flexWrap: 'wrap' }}>
        {onTake && (
          <Button color="inherit" size="small" variant="outlined" onClick={onTake}>
            {translate('live.stash.take')}
          </Button>
        )}
        <Button color="inherit" size="small" onClick={() => setDialog('look')}>
          {translate('live.stash.look')}
        </Button>
        <Button color="inherit" size="small" onClick={() => setDialog('sure')}>
          {translate('live.stash.leave')}
        </Button>
      </Stack>
      {dialog === 'look' && <Look stash={stash} onClose={() => setDialog(null)} />}
      {dialog === 'sure' && (
        <Dialog open onClose={() => setDialog(null)}>
          <DialogTitle>{translate('live.stash.sure')}</DialogTitle>
          <DialogActions>
            <Button onClick={() => setDialog(null)}>{translate('ra.action.cancel')}</Button>
            <Button color="error" variant="contained" onClick={onDrop}>
              {translate('live.stash.leave')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </Alert>
  );
}

/** The words themselves, field by field, against what stood there when they were typed. */
function Look({ stash, onClose }: { stash: Stash; onClose(): void }) {
  const translate = useTranslate();
  const words = useWords();
  const language = useInterfaceLanguage();
  const { store, names } = useForm();
  const known = useObservable(names);
  const { base, mine } = sidesOf(stash, store.content);
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose}>
      <DialogTitle>{translate('live.stash.title')}</DialogTitle>
      <DialogContent tabIndex={0}>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
          {translate('live.stash.from', { date: words.moment(stash.at) })}
        </Typography>
        <Stack spacing={2}>
          {differences(base, mine).map(({ path, before, after }) => (
            <Box key={path}>
              <Typography variant="subtitle2" component="h3" sx={{ mb: 0.5, fontWeight: 700 }}>
                {crumbs(path, [mine, base], known, language).join(' · ')}
              </Typography>
              <Differing path={path} base={before} value={after} />
              {typeof after === 'string' && after && <Copy text={after} />}
            </Box>
          ))}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('live.stash.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Copy({ text }: { text: string }) {
  const translate = useTranslate();
  const [copied, setCopied] = useState(false);
  // Over plain HTTP there is no clipboard to write to: the words can be selected.
  if (!navigator.clipboard) return null;
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => undefined,
    );
  return (
    <Button size="small" onClick={copy} sx={{ ml: -1.5 }}>
      {translate(copied ? 'live.stash.copied' : 'live.stash.copy')}
    </Button>
  );
}

import { useId, useRef, useState, type FormEvent } from 'react';
import {
  Alert,
  Box,
  Button,
  Checkbox,
  Chip,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  MenuItem,
  Skeleton,
  TextField,
  Typography,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { wholeLanguages } from '../../../templates/profile/completeness.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../templates/profile/index.ts';
import { hidden } from '../hidden.ts';
import type { Draft, ProfileDetail } from '../types.ts';
import { useLoad } from '../useLoad.ts';
import { useWords } from '../words.ts';
import { guestsApi, type GuestLink } from './api.ts';

interface GuestLinksProps {
  profile: ProfileDetail;
  draft: Draft;
}

/** Opens the links by which outside experts read the revision that waits. */
export function GuestLinksButton(props: GuestLinksProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {translate('guests.ask')}
      </Button>
      {open && <GuestLinksDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function GuestLinksDialog({ profile, draft, onClose }: GuestLinksProps & { onClose(): void }) {
  const translate = useTranslate();
  const title = useId();
  const links = useLoad(profile.id, (signal) => guestsApi.list(profile.id, signal));
  const [made, setMade] = useState<(GuestLink & { url: string }) | null>(null);
  const [said, setSaid] = useState('');
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={title} onClose={onClose}>
      <DialogTitle id={title}>{translate('guests.title')}</DialogTitle>
      <DialogContent>
        <Typography color="textSecondary" sx={{ mb: 2 }}>
          {translate('guests.help')}
        </Typography>
        {made && <Made link={made} />}
        <Invite
          profile={profile.id}
          languages={wholeLanguages(draft.content)}
          onMade={(link) => {
            setMade(link);
            links.set([link, ...(links.data ?? [])]);
          }}
        />
        <Typography component="h3" variant="h3" sx={{ mt: 3, mb: 1 }}>
          {translate('guests.list')}
        </Typography>
        {links.error !== undefined && <Failure error={links.error} />}
        {links.loading && <Skeleton variant="rounded" height={64} />}
        {links.data?.length === 0 && (
          <Typography color="textSecondary">{translate('guests.none')}</Typography>
        )}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {links.data?.map((link) => (
            <Row
              key={link.id}
              link={link}
              onEnd={async () => {
                await guestsApi.revoke(profile.id, link.id);
                if (made?.id === link.id) setMade(null);
                setSaid(translate('guests.wasEnded', { name: link.name }));
                links.set(await guestsApi.list(profile.id));
              }}
            />
          ))}
        </Box>
        <div role="status" style={hidden}>
          {said}
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('guests.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Failure({ error }: { error: unknown }) {
  const words = useWords();
  return (
    <Alert severity="error" sx={{ my: 1 }}>
      {words.failure(error)}
    </Alert>
  );
}

function Invite({
  profile,
  languages,
  onMade,
}: {
  profile: string;
  languages: readonly Language[];
  onMade(link: GuestLink & { url: string }): void;
}) {
  const translate = useTranslate();
  const words = useWords();
  const [name, setName] = useState('');
  const [days, setDays] = useState('14');
  const [language, setLanguage] = useState<Language>(
    languages.includes(words.language) ? words.language : (languages[0] ?? words.language),
  );
  const [canComment, setCanComment] = useState(true);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const count = Number(days);
  const wrongDays = !Number.isInteger(count) || count < 1 || count > 60;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || wrongDays || name.trim() === '') return;
    setBusy(true);
    setFailure(undefined);
    try {
      onMade(
        await guestsApi.invite(profile, { name: name.trim(), days: count, language, canComment }),
      );
      setName('');
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  };
  return (
    <Box component="form" onSubmit={(event) => void submit(event)}>
      <TextField
        autoFocus
        required
        label={translate('guests.name')}
        helperText={translate('guests.nameHelp')}
        value={name}
        slotProps={{ htmlInput: { maxLength: 120 } }}
        onChange={(event) => setName(event.target.value)}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 1.5, alignItems: 'flex-start' }}>
        <TextField
          sx={{ flex: '1 1 170px' }}
          label={translate('guests.days')}
          value={days}
          error={wrongDays}
          helperText={wrongDays ? translate('guests.daysError') : undefined}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 2 } }}
          onChange={(event) => setDays(event.target.value)}
        />
        <TextField
          select
          sx={{ flex: '1 1 170px' }}
          label={translate('guests.language')}
          value={language}
          onChange={(event) => setLanguage(event.target.value as Language)}
        >
          {LANGUAGES.map((each) => (
            <MenuItem key={each} value={each}>
              {LANGUAGE_NAMES[each]}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.75, alignItems: 'center' }}>
        <FormControlLabel
          sx={{ flexGrow: 1 }}
          label={translate('guests.canComment')}
          control={
            <Checkbox checked={canComment} onChange={(_, checked) => setCanComment(checked)} />
          }
        />
        <Button
          type="submit"
          variant="contained"
          disabled={busy || wrongDays || name.trim() === ''}
        >
          {translate('guests.make')}
        </Button>
      </Box>
      {failure !== undefined && <Failure error={failure} />}
    </Box>
  );
}

/** The address, this once. */
function Made({ link }: { link: GuestLink & { url: string } }) {
  const translate = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async () => {
    field.current?.select();
    // Browsers give pages without HTTPS no clipboard.
    try {
      await navigator.clipboard.writeText(link.url);
      setCopied('copied');
    } catch {
      setCopied('copyFailed');
    }
  };
  return (
    <Alert severity="success" icon={false} sx={{ mb: 2, '& .MuiAlert-message': { width: '100%' } }}>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <TextField
          inputRef={field}
          label={translate('guests.made', { name: link.name })}
          value={link.url}
          slotProps={{ htmlInput: { readOnly: true } }}
          onFocus={(event) => event.target.select()}
        />
        <Button variant="contained" onClick={() => void copy()}>
          {translate('guests.copy')}
        </Button>
      </Box>
      <Typography variant="body2" sx={{ mt: 1 }}>
        {translate('guests.once')} <b role="status">{copied && translate(`guests.${copied}`)}</b>
      </Typography>
    </Alert>
  );
}

function Row({ link, onEnd }: { link: GuestLink; onEnd(): Promise<void> }) {
  const translate = useTranslate();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const { ended } = link;
  const facts = [
    translate('guests.revision', { number: link.revision }),
    !ended && translate('guests.until', { date: words.date(link.expiresAt) }),
    link.openedAt
      ? translate('guests.opened', { date: words.moment(link.openedAt) })
      : translate('guests.neverOpened'),
    link.canComment
      ? translate('guests.comments', { smart_count: link.comments })
      : translate('guests.readOnly'),
  ];
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {link.name}{' '}
          <Chip
            size="small"
            color={ended ? 'default' : 'success'}
            variant="outlined"
            label={translate(ended ? `guests.ended.${ended}` : 'guests.live')}
          />
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {facts.filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      {!ended && (
        <Button
          size="small"
          color="error"
          disabled={busy}
          aria-label={translate('guests.endOf', { name: link.name })}
          onClick={() => {
            setBusy(true);
            void onEnd().finally(() => setBusy(false));
          }}
        >
          {translate('guests.end')}
        </Button>
      )}
    </Box>
  );
}

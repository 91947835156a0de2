import { useState } from 'react';
import { Alert, Box, Button, Skeleton, Typography } from '@mui/material';
import { styled } from '@mui/material/styles';
import AddIcon from '@mui/icons-material/Add';
import CheckIcon from '@mui/icons-material/Check';
import { useTranslate } from 'ra-core';
import { inLanguage, LANGUAGES, otherLanguage } from '../../../templates/profile/languages.ts';
import { SHORT_NAMES } from '../../profiles/language.ts';
import { useLoad } from '../../profiles/useLoad.ts';
import { usePackWords } from '../words.ts';
import { ChooserFilters } from './ChooserFilters.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import type { Chosen } from './order.ts';
import { allProfiles, findProfiles, type ProfileFilter } from './profiles.ts';

const STEP = 60;

const Row = styled('button')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  width: '100%',
  minHeight: 48,
  padding: '6px 10px',
  border: 0,
  borderRadius: 8,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '&:hover': { background: theme.palette.action.hover },
  '& .name': { display: 'block', fontWeight: 600, fontSize: '0.9375rem', overflowWrap: 'anywhere' },
  '& > span': { minWidth: 0 },
  '& .facts': {
    display: 'block',
    color: theme.palette.text.secondary,
    fontSize: '0.8125rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& svg': { flex: 'none', fontSize: 22, color: theme.palette.primary.main },
  '&[aria-pressed=true] svg': { color: theme.palette.success.main },
  '&[aria-pressed=true] .name': { color: theme.palette.text.secondary },
}));

interface ChooserProps {
  filter: ProfileFilter;
  onFilter(filter: ProfileFilter): void;
  chosen: readonly Chosen[];
  onAdd(profiles: readonly Chosen[]): void;
  onRemove(ids: readonly string[]): void;
  onFailure(error: unknown): void;
}

/** What is published, searched and filtered; a row adds its profile to the pack and takes it out again. */
export function Chooser({ filter, onFilter, chosen, onAdd, onRemove, onFailure }: ChooserProps) {
  const translate = useTranslate();
  const words = usePackWords();
  const [shown, setShown] = useState(STEP);
  const [busy, setBusy] = useState(false);
  const [pasting, setPasting] = useState(false);
  const found = useLoad(JSON.stringify([filter, shown]), (signal) =>
    findProfiles(filter, shown, signal),
  );
  const [last, setLast] = useState(found.data);
  if (found.data && found.data !== last) setLast(found.data);
  const { rows, total } = found.data ?? last ?? { rows: [], total: 0 };
  const inPack = new Set(chosen.map(({ id }) => id));
  const other = otherLanguage(words.language);

  const addAll = async () => {
    setBusy(true);
    try {
      onAdd(rows.length === total ? rows : await allProfiles(filter));
    } catch (error) {
      onFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <ChooserFilters
        filter={filter}
        onChange={(next) => {
          setShown(STEP);
          onFilter(next);
        }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, my: 1 }}>
        <Typography role="status" variant="body2" color="textSecondary" sx={{ flex: '1 1 auto' }}>
          {last ? translate('packs.choose.found', { smart_count: total }) : ' '}
        </Typography>
        <Button size="small" onClick={() => setPasting(true)}>
          {translate('packs.choose.paste')}
        </Button>
        <Button
          size="small"
          variant="outlined"
          disabled={
            busy ||
            total === 0 ||
            (rows.length === total && rows.every((each) => inPack.has(each.id)))
          }
          onClick={() => void addAll()}
        >
          {translate('packs.choose.addAll', { smart_count: total })}
        </Button>
      </Box>
      {found.error !== undefined && (
        <Alert
          severity="error"
          sx={{ flexWrap: 'wrap' }}
          action={
            <Button color="inherit" size="small" onClick={found.reload}>
              {translate('packs.show.retry')}
            </Button>
          }
        >
          {words.failure(found.error)}
        </Alert>
      )}
      <Box
        component="ul"
        aria-label={translate('packs.choose.results')}
        aria-busy={!last}
        sx={{ listStyle: 'none', m: 0, p: 0, overflowY: 'auto', minHeight: 0, flexGrow: 1, mx: -1 }}
      >
        {!last && found.loading && <Waiting />}
        {rows.map((row) => {
          const pressed = inPack.has(row.id);
          return (
            <li key={row.id}>
              <Row
                type="button"
                aria-pressed={pressed}
                onClick={() => (pressed ? onRemove([row.id]) : onAdd([row]))}
              >
                {pressed ? <CheckIcon aria-hidden /> : <AddIcon aria-hidden />}
                <span>
                  <span className="name">{words.text(row.title)}</span>
                  <span className="facts">
                    {[
                      row.languages.length < LANGUAGES.length &&
                        row.languages.map((each) => SHORT_NAMES[each]).join(' '),
                      row.title[words.language] && row.title[other] !== row.title[words.language]
                        ? row.title[other]
                        : '',
                      row.cluster && inLanguage(row.cluster, words.language),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </Row>
            </li>
          );
        })}
        {last && rows.length === 0 && (
          <Typography
            component="li"
            color="textSecondary"
            sx={{ py: 4, px: 1, textAlign: 'center' }}
          >
            {translate('packs.choose.none')}
          </Typography>
        )}
        {rows.length < total && rows.length > 0 && (
          <Box component="li" sx={{ textAlign: 'center', py: 1 }}>
            <Button size="small" onClick={() => setShown(Math.min(shown + STEP * 2, 500))}>
              {translate('packs.choose.more', { smart_count: total - rows.length })}
            </Button>
          </Box>
        )}
      </Box>
      {pasting && (
        <PasteDialog
          onClose={() => setPasting(false)}
          onAdd={(profiles) => {
            onAdd(profiles);
            setPasting(false);
          }}
        />
      )}
    </>
  );
}

const Waiting = () =>
  Array.from({ length: 7 }, (_, index) => (
    <Box component="li" key={index} sx={{ px: 1 }}>
      <Skeleton height={48} />
    </Box>
  ));

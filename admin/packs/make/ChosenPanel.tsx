import { useRef, useState } from 'react';
import { Alert, Box, Button, Menu, MenuItem, Skeleton, Typography } from '@mui/material';
import ExpandIcon from '@mui/icons-material/ExpandMore';
import UndoIcon from '@mui/icons-material/Undo';
import { useTranslate } from 'ra-core';
import { usePackWords } from '../words.ts';
import { ChosenList } from './ChosenList.tsx';
import { sorted, type Chosen } from './order.ts';

interface ChosenPanelProps {
  chosen: readonly Chosen[];
  /** By id: why a profile cannot be in the pack, in words. */
  faults: ReadonlyMap<string, string>;
  loading: boolean;
  /** Asks again for what was to be chosen; null where nothing failed. */
  onAgain: (() => void) | null;
  onChange(chosen: readonly Chosen[]): void;
  /** As `onChange`, where much changes at once. */
  onSweep(chosen: readonly Chosen[]): void;
  /** Takes the last sweep back; null where nothing can be. */
  onUndo: (() => void) | null;
  onLists(): void;
}

/** What was chosen, with what can be done to all of it. */
export function ChosenPanel({
  chosen,
  faults,
  loading,
  onAgain,
  onChange,
  onSweep,
  onUndo,
  onLists,
}: ChosenPanelProps) {
  const translate = useTranslate();
  const words = usePackWords();
  const orderButton = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const faulty = chosen.filter(({ id }) => faults.has(id));
  const act = (next: readonly Chosen[]) => {
    setAnchor(null);
    onSweep(next);
  };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, mb: 1 }}>
        <Typography role="status" variant="body2" color="textSecondary" sx={{ flex: '1 1 auto' }}>
          {loading ? ' ' : translate('packs.chosen', { smart_count: chosen.length })}
        </Typography>
        {onUndo && (
          <Button
            size="small"
            startIcon={<UndoIcon />}
            onClick={() => {
              onUndo();
              // This button is gone with what it took back.
              orderButton.current?.focus();
            }}
          >
            {translate('ra.action.undo')}
          </Button>
        )}
        <Button size="small" onClick={onLists}>
          {translate('packs.lists.open')}
        </Button>
        <Button
          size="small"
          ref={orderButton}
          disabled={chosen.length === 0 && !onUndo}
          endIcon={<ExpandIcon />}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {translate('packs.order.all')}
        </Button>
        <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
          <MenuItem onClick={() => act(sorted(chosen, 'title', words.language))}>
            {translate('packs.order.byTitle')}
          </MenuItem>
          <MenuItem onClick={() => act(sorted(chosen, 'cluster', words.language))}>
            {translate('packs.order.byCluster')}
          </MenuItem>
          <MenuItem onClick={() => act([])}>{translate('packs.order.removeAll')}</MenuItem>
        </Menu>
      </Box>
      {faulty.length > 0 && (
        <Alert
          severity="error"
          role="alert"
          sx={{ mb: 1, alignItems: 'flex-start', '& .MuiAlert-message': { minWidth: 0, flex: 1 } }}
        >
          <Typography sx={{ fontWeight: 650 }}>
            {translate('packs.make.refused', { smart_count: faulty.length })}
          </Typography>
          <Box
            component="ul"
            tabIndex={0}
            aria-label={translate('packs.make.refused', { smart_count: faulty.length })}
            sx={{ m: 0, pl: 2.25, maxHeight: 108, overflowY: 'auto', fontSize: '0.875rem' }}
          >
            {faulty.map((each) => (
              <li key={each.id}>
                <strong>{words.text(each.title)}</strong>: {faults.get(each.id)}
              </li>
            ))}
          </Box>
          <Button
            size="small"
            color="inherit"
            variant="outlined"
            sx={{ mt: 0.75 }}
            onClick={() => onSweep(chosen.filter(({ id }) => !faults.has(id)))}
          >
            {translate('packs.make.removeRefused', { smart_count: faulty.length })}
          </Button>
        </Alert>
      )}
      {loading && <Skeleton variant="rounded" height={240} aria-busy="true" />}
      {onAgain && (
        <Alert
          severity="error"
          sx={{ mb: 1 }}
          action={
            <Button color="inherit" size="small" onClick={onAgain}>
              {translate('packs.show.retry')}
            </Button>
          }
        >
          {translate('packs.make.missed')}
        </Alert>
      )}
      {!loading && !onAgain && chosen.length === 0 && <NothingChosen />}
      {chosen.length > 0 && <ChosenList chosen={chosen} faults={faults} onChange={onChange} />}
    </>
  );
}

function NothingChosen() {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        flexGrow: 1,
        display: 'grid',
        placeContent: 'center',
        justifyItems: 'center',
        textAlign: 'center',
        gap: 0.5,
        p: 3,
        border: '1.5px dashed',
        borderColor: 'divider',
        borderRadius: 2,
        minHeight: 160,
      }}
    >
      <Typography sx={{ fontWeight: 650 }}>{translate('packs.make.empty')}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '34ch' }}>
        {translate('packs.make.emptyHelp')}
      </Typography>
    </Box>
  );
}

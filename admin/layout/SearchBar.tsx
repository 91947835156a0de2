import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Box, IconButton, InputAdornment, MenuItem, TextField } from '@mui/material';
import CloseIcon from '@mui/icons-material/Close';
import SearchIcon from '@mui/icons-material/Search';
import { useListContext, useTranslate } from 'ra-core';

const PAUSE = 250;

/** A list's search field, which searches after a pause in typing, and its other filters. */
export function SearchBar({ searchable, children }: { searchable: boolean; children?: ReactNode }) {
  return (
    <Box
      role="search"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.25,
        mb: 2,
        '& .MuiTextField-root': { width: 'auto' },
      }}
    >
      {searchable && <SearchField />}
      {children}
    </Box>
  );
}

function SearchField() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const filters = filterValues as Record<string, unknown>;
  const applied = typeof filters['q'] === 'string' ? filters['q'] : '';
  const [typed, setTyped] = useState(applied);
  const sent = useRef(applied);

  // The address may change without the field: a cleared filter, the browser's back button.
  useEffect(() => {
    if (applied !== sent.current) {
      sent.current = applied;
      setTyped(applied);
    }
  }, [applied]);

  const send = useRef((_words: string) => {});
  send.current = (words) => {
    const { q: _q, ...rest } = filters;
    sent.current = words;
    setFilters(words ? { ...rest, q: words } : rest, {}, false);
  };
  useEffect(() => {
    const words = typed.trim();
    if (words === sent.current) return;
    const timer = setTimeout(() => send.current(words), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <TextField
      type="search"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      placeholder={translate('ra.action.search')}
      slotProps={{
        htmlInput: { 'aria-label': translate('ra.action.search'), maxLength: 200 },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
          endAdornment: typed && (
            <IconButton
              size="small"
              edge="end"
              aria-label={translate('ra.action.clear_input_value')}
              onClick={() => setTyped('')}
            >
              <CloseIcon fontSize="small" />
            </IconButton>
          ),
        },
      }}
      sx={{
        flex: '1 1 16rem',
        maxWidth: { sm: 420 },
        '& input::-webkit-search-cancel-button': { display: 'none' },
      }}
    />
  );
}

interface FilterSelectProps {
  /** The server's filter key. */
  source: string;
  label: string;
  choices: readonly { value: string | boolean; label: string }[];
  /** What stands for no filter. */
  all: string;
}

/** A filter with a few values. */
export function FilterSelect({ source, label, choices, all }: FilterSelectProps) {
  const { filterValues, setFilters } = useListContext();
  const { [source]: current, ...rest } = filterValues as Record<string, unknown>;
  return (
    <TextField
      select
      label={label}
      value={current === undefined ? '' : String(current)}
      onChange={({ target }) => {
        const chosen = choices.find((choice) => String(choice.value) === target.value);
        setFilters(chosen ? { ...rest, [source]: chosen.value } : rest, {}, false);
      }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ minWidth: 150 }}
    >
      <MenuItem value="">{all}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={String(choice.value)} value={String(choice.value)}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}

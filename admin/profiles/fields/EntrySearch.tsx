import { useEffect, useState } from 'react';
import { Autocomplete, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { inLanguage, type ReferenceKind } from '../../../templates/profile/index.ts';
import { searchEntries, type Entry } from '../api.ts';
import { useForm } from '../editor/context.tsx';
import { useInterfaceLanguage } from '../language.ts';
import { AddEntryDialog } from './AddEntryDialog.tsx';

interface EntrySearchProps {
  kind: ReferenceKind;
  id: string;
  label: string;
  /** Entries that are there already: shown, but not picked twice. */
  taken?: readonly string[];
  autoFocus?: boolean;
  onPick(id: string): void;
  onBlur?(): void;
}

type Option = Entry | { id: ''; typed: string };

/** Finds an entry of the catalogue by typing a part of its name; what is not there can be added in place. */
export function EntrySearch({
  kind,
  id,
  label,
  taken = [],
  autoFocus,
  onPick,
  onBlur,
}: EntrySearchProps) {
  const translate = useTranslate();
  const language = useInterfaceLanguage();
  const { names } = useForm();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Entry[] | 'failed' | null>(null);
  const [adding, setAdding] = useState<string | null>(null);

  useEffect(() => {
    if (!open) return undefined;
    const request = new AbortController();
    const timer = setTimeout(
      () => {
        searchEntries(kind, typed.trim(), request.signal)
          .then(setFound)
          .catch(() => {
            if (!request.signal.aborted) setFound('failed');
          });
      },
      typed === '' ? 0 : 180,
    );
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [kind, open, typed]);

  const take = (entry: Entry) => {
    names.set({ ...names.get(), [entry.id]: { kind, name: entry.name } });
    setTyped('');
    onPick(entry.id);
  };
  const entries = Array.isArray(found) ? found : [];
  const wanted = typed.trim();
  const exact = entries.some(({ name }) =>
    [name.en, name.ms].some((each) => each.toLowerCase() === wanted.toLowerCase()),
  );
  const options: Option[] = [
    ...entries,
    ...(kind !== 'profiles' && wanted !== '' && Array.isArray(found) && !exact
      ? [{ id: '' as const, typed: wanted }]
      : []),
  ];
  const nameOf = (option: Option) =>
    'typed' in option
      ? translate('profiles.reference.addNew', { name: option.typed })
      : inLanguage(option.name, language);

  return (
    <>
      <Autocomplete<Option>
        id={id}
        size="small"
        fullWidth
        value={null}
        inputValue={typed}
        onInputChange={(_, text, reason) => {
          if (reason !== 'selectOption') setTyped(text);
        }}
        options={options}
        loading={found === null}
        loadingText={translate('profiles.reference.searching')}
        noOptionsText={translate(
          found === 'failed' ? 'profiles.reference.failed' : 'profiles.reference.nothing',
        )}
        filterOptions={(all) => all}
        getOptionLabel={nameOf}
        getOptionKey={(option) => option.id || 'new'}
        getOptionDisabled={(option) => option.id !== '' && taken.includes(option.id)}
        isOptionEqualToValue={(a, b) => a.id === b.id}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
        onChange={(_, option) => {
          if (!option) return;
          if ('typed' in option) setAdding(option.typed);
          else take(option);
        }}
        onBlur={onBlur}
        blurOnSelect={false}
        clearOnBlur
        openOnFocus={autoFocus}
        renderInput={(props) => (
          <TextField
            {...props}
            placeholder={label}
            aria-label={label}
            autoFocus={autoFocus}
            slotProps={{
              ...props.slotProps,
              htmlInput: { ...props.slotProps?.htmlInput, 'aria-label': label },
            }}
          />
        )}
      />
      {adding !== null && (
        <AddEntryDialog
          kind={kind}
          name={adding}
          onClose={() => setAdding(null)}
          onAdded={(entry) => {
            setAdding(null);
            take(entry);
          }}
        />
      )}
    </>
  );
}

import { useEffect, useState } from 'react';
import { Autocomplete, TextField } from '@mui/material';
import { useGetList, useTranslate } from 'ra-core';
import type { Text } from '../../templates/profile/index.ts';
import { useWords } from '../profiles/words.ts';

export interface ProfileChoice {
  id: string;
  title: Text;
}

/** Milliseconds of rest after which the server searches. */
const REST = 200;
const FOUND = 20;

/** A published profile, found by a part of its title; a sample while none is chosen. */
export function PreviewProfile({
  value,
  onChange,
}: {
  value: ProfileChoice | null;
  onChange(profile: ProfileChoice | null): void;
}) {
  const translate = useTranslate();
  const { titleOf } = useWords();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  const words = value && typed === titleOf(value.title) ? '' : typed.trim();
  useEffect(() => {
    const timer = setTimeout(() => setSought(words), REST);
    return () => clearTimeout(timer);
  }, [words]);
  const { data = [], isFetching } = useGetList<ProfileChoice>(
    'profiles',
    {
      filter: { published: true, ...(sought ? { q: sought } : {}) },
      pagination: { page: 1, perPage: FOUND },
      sort: { field: 'title', order: 'ASC' },
    },
    { enabled: open, retry: false },
  );
  return (
    <Autocomplete<ProfileChoice>
      size="small"
      value={value}
      inputValue={typed}
      options={data}
      filterOptions={(all) => all}
      getOptionLabel={({ title }) => titleOf(title)}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      loading={isFetching || words !== sought}
      loadingText={translate('brandKit.preview.searching')}
      noOptionsText={translate('app.list.nothingFound')}
      openText={translate('ra.action.open')}
      closeText={translate('ra.action.close')}
      clearText={translate('ra.action.clear_input_value')}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onInputChange={(_, text) => setTyped(text)}
      onChange={(_, profile) => onChange(profile)}
      renderInput={(props) => (
        <TextField
          {...props}
          label={translate('brandKit.preview.profile')}
          placeholder={translate('brandKit.preview.sample')}
          slotProps={{
            ...props.slotProps,
            inputLabel: { ...props.slotProps?.inputLabel, shrink: true },
          }}
        />
      )}
    />
  );
}

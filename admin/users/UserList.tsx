import { Box, Chip } from '@mui/material';
import { useGetResourceLabel, useTranslate } from 'ra-core';
import { since } from '../i18n/format.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { ListPage, type Column } from '../layout/ListPage.tsx';
import { FilterSelect } from '../layout/SearchBar.tsx';
import { ROLES, type UserRow } from './types.ts';

export default function UserList() {
  const translate = useTranslate();
  const label = useGetResourceLabel();
  const { language } = useLanguage();
  const columns: Column<UserRow>[] = [
    {
      key: 'name',
      label: 'app.users.name',
      sort: 'name',
      render: ({ name, disabled }) => (
        <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}>
          {name}
          {disabled && <Chip size="small" label={translate('app.users.disabled')} />}
        </Box>
      ),
    },
    { key: 'email', label: 'app.signIn.email', sort: 'email', render: ({ email }) => email },
    {
      key: 'role',
      label: 'app.users.role',
      sort: 'role',
      render: ({ role }) => translate(`app.roles.${role}`),
    },
    {
      key: 'lastSeenAt',
      label: 'app.users.lastSeen',
      sort: 'lastSeenAt',
      align: 'right',
      render: ({ lastSeenAt }) =>
        lastSeenAt ? since(lastSeenAt, language) : translate('app.users.never'),
    },
  ];
  return (
    <ListPage<UserRow>
      title={label('users', 2)}
      lead={translate('app.users.lead')}
      columns={columns}
      linkTo={({ id }) => `/users/${id}`}
      sort={{ field: 'name', order: 'ASC' }}
      searchable
      filters={
        <>
          <FilterSelect
            source="role"
            label={translate('app.users.role')}
            all={translate('app.users.anyRole')}
            choices={ROLES.map((value) => ({ value, label: translate(`app.roles.${value}`) }))}
          />
          <FilterSelect
            source="disabled"
            label={translate('app.users.status')}
            all={translate('app.users.anyStatus')}
            choices={[
              { value: false, label: translate('app.users.active') },
              { value: true, label: translate('app.users.disabled') },
            ]}
          />
        </>
      }
      createLabel={translate('ra.action.create')}
      emptyLabel={translate('app.users.empty')}
    />
  );
}

import { useState } from 'react';
import { Box, Paper } from '@mui/material';
import { EditBase, Form, useGetResourceLabel, useRecordContext, useTranslate } from 'ra-core';
import { FormBar } from '../inputs/FormBar.tsx';
import { Page } from '../layout/Page.tsx';
import { LoadingPage } from '../layout/pages.tsx';
import { ProblemAlert } from '../layout/ProblemAlert.tsx';
import { AccountAccess } from './AccountAccess.tsx';
import { PasswordReset } from './PasswordReset.tsx';
import { UserInputs, validateUser } from './UserInputs.tsx';
import type { UserRow } from './types.ts';

/** Only what this form edits is sent: access has buttons of its own, and another tab's change of it must stand. */
const transform = ({ name, email, role, language }: Record<string, unknown>) => ({
  name,
  email,
  role,
  language,
});

export default function UserEdit() {
  const [problem, setProblem] = useState<unknown>(null);
  return (
    <EditBase
      redirect="list"
      mutationMode="pessimistic"
      transform={transform}
      mutationOptions={{ onError: setProblem, onMutate: () => setProblem(null) }}
      loading={<LoadingPage />}
    >
      <Content problem={problem} />
    </EditBase>
  );
}

function Content({ problem }: { problem: unknown }) {
  const translate = useTranslate();
  const label = useGetResourceLabel();
  const user = useRecordContext<UserRow>();
  if (!user) return <LoadingPage />;
  return (
    <Page
      title={user.name}
      lead={user.email}
      back={{ to: '/users', label: translate('app.pages.back', { name: label('users', 2) }) }}
    >
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 340px' },
        }}
      >
        <Form validate={validateUser} warnWhenUnsavedChanges noValidate>
          <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
            <ProblemAlert error={problem} />
            <UserInputs />
          </Paper>
          <FormBar cancelTo="/users" />
        </Form>
        <Box sx={{ display: 'grid', gap: 3 }}>
          <PasswordReset user={user} />
          <AccountAccess user={user} />
        </Box>
      </Box>
    </Page>
  );
}

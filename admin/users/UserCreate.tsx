import { useState } from 'react';
import { Paper } from '@mui/material';
import { CreateBase, Form, useGetResourceLabel, useTranslate } from 'ra-core';
import { FormBar } from '../inputs/FormBar.tsx';
import { Page } from '../layout/Page.tsx';
import { ProblemAlert } from '../layout/ProblemAlert.tsx';
import { UserInputs, validateUser } from './UserInputs.tsx';

const newUser = () => ({ name: '', email: '', role: 'editor', language: 'en', password: '' });

export default function UserCreate() {
  const translate = useTranslate();
  const label = useGetResourceLabel();
  const [problem, setProblem] = useState<unknown>(null);
  return (
    <Page
      width="narrow"
      title={translate('app.users.createTitle')}
      back={{ to: '/users', label: translate('app.pages.back', { name: label('users', 2) }) }}
    >
      <CreateBase
        redirect="list"
        mutationOptions={{ onError: setProblem, onMutate: () => setProblem(null) }}
      >
        <Form validate={validateUser} defaultValues={newUser} warnWhenUnsavedChanges noValidate>
          <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
            <ProblemAlert error={problem} />
            <UserInputs password />
          </Paper>
          <FormBar cancelTo="/users" />
        </Form>
      </CreateBase>
    </Page>
  );
}

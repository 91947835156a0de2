import { useState } from 'react';
import { Box, Button, Stack, Typography } from '@mui/material';
import { Form, useNotify, useTranslate } from 'ra-core';
import { LanguageSwitch } from '../layout/LanguageSwitch.tsx';
import { LineInput } from '../inputs/LineInput.tsx';
import { Page } from '../layout/Page.tsx';
import { Panel } from '../layout/Panel.tsx';
import { ProblemAlert } from '../layout/ProblemAlert.tsx';
import { MailPanel } from '../notices/MailPanel.tsx';
import { HttpError } from '../providers/http.ts';
import { errorTree, problemMessage } from '../providers/problems.ts';
import { signIn, updateSelf } from '../providers/session.ts';
import { useSession } from '../providers/useSession.ts';
import { validatePassword } from './validatePassword.ts';

type Values = Record<string, unknown>;

/** Runs a save; field errors go back to the form, anything else is told above it. */
function useSave(save: (values: Values) => Promise<unknown>, done: string) {
  const notify = useNotify();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (values: Values) => {
    setProblem(null);
    try {
      await save(values);
      notify(done, { type: 'success', messageArgs: { smart_count: 1 } });
      return undefined;
    } catch (error) {
      const errors = error instanceof HttpError ? error.body.errors : undefined;
      if (errors?.length) return errorTree(errors);
      setProblem(problemMessage(error));
      return undefined;
    }
  };
  return { submit, problem };
}

function NamePanel({ name }: { name: string }) {
  const translate = useTranslate();
  const { submit, problem } = useSave(
    (values) => updateSelf({ name: String(values['name']).trim() }),
    'ra.notification.updated',
  );
  const validate = ({ name: typed }: Values) =>
    String(typed ?? '').trim() ? {} : { name: { message: 'ra.validation.required', args: {} } };
  return (
    <Panel title={translate('app.account.nameTitle')}>
      <ProblemAlert error={problem} />
      <Form defaultValues={{ name }} validate={validate} onSubmit={submit} noValidate>
        <Stack spacing={2} sx={{ alignItems: 'flex-start', maxWidth: 460 }}>
          <LineInput source="name" label="app.users.name" max={120} autoComplete="name" />
          <Button type="submit" variant="contained">
            {translate('ra.action.save')}
          </Button>
        </Stack>
      </Form>
    </Panel>
  );
}

function PasswordPanel({ email }: { email: string }) {
  const translate = useTranslate();
  const [round, setRound] = useState(0);
  const { submit, problem } = useSave(async (values) => {
    const currentPassword = String(values['currentPassword']);
    const newPassword = String(values['newPassword']);
    await updateSelf({ currentPassword, newPassword });
    // A new password ends every session, this one too.
    await signIn(email, newPassword);
    setRound((before) => before + 1);
  }, 'app.account.passwordChanged');
  const empty = { currentPassword: '', newPassword: '', repeated: '' };
  return (
    <Panel title={translate('app.account.passwordTitle')}>
      <ProblemAlert error={problem} />
      <Form
        key={round}
        defaultValues={empty}
        validate={validatePassword}
        onSubmit={submit}
        noValidate
      >
        <Stack spacing={2} sx={{ alignItems: 'flex-start', maxWidth: 460 }}>
          <LineInput
            source="currentPassword"
            label="app.account.currentPassword"
            type="password"
            autoComplete="current-password"
          />
          <LineInput
            source="newPassword"
            label="app.users.newPassword"
            type="password"
            autoComplete="new-password"
            help={translate('app.account.passwordHelp')}
          />
          <LineInput
            source="repeated"
            label="app.account.repeat"
            type="password"
            autoComplete="new-password"
          />
          <Button type="submit" variant="contained">
            {translate('app.account.changePassword')}
          </Button>
        </Stack>
      </Form>
    </Panel>
  );
}

/** One's own name, language and password. */
export default function MyAccount() {
  const translate = useTranslate();
  const session = useSession();
  if (!session) return null;
  const { name, email, role } = session.user;
  return (
    <Page
      width="narrow"
      title={translate('app.nav.account')}
      lead={`${email} · ${translate(`app.roles.${role}`)}`}
    >
      <Box sx={{ display: 'grid', gap: 3 }}>
        <NamePanel name={name} />
        <Panel title={translate('app.language')}>
          <Typography color="textSecondary" sx={{ mb: 1.5 }}>
            {translate('app.account.languageHelp')}
          </Typography>
          <LanguageSwitch />
        </Panel>
        <MailPanel />
        <PasswordPanel email={email} />
      </Box>
    </Page>
  );
}

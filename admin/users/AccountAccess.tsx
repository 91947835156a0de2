import { useState } from 'react';
import { Button, Typography } from '@mui/material';
import { useNotify, useTranslate, useUpdate } from 'ra-core';
import { Confirm } from 'react-admin';
import { Panel } from '../layout/Panel.tsx';
import { ProblemAlert } from '../layout/ProblemAlert.tsx';
import { useSession } from '../providers/useSession.ts';
import type { UserRow } from './types.ts';

/** Disabling an account, which ends its sessions at once, and enabling it again. */
export function AccountAccess({ user }: { user: UserRow }) {
  const translate = useTranslate();
  const notify = useNotify();
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [update, { isPending }] = useUpdate();
  const own = session?.user.id === user.id;

  const set = (disabled: boolean) => {
    setAsking(false);
    setProblem(null);
    void update(
      'users',
      { id: user.id, data: { disabled }, previousData: user },
      {
        mutationMode: 'pessimistic',
        onError: setProblem,
        onSuccess: () =>
          notify(disabled ? 'app.users.nowDisabled' : 'app.users.nowEnabled', {
            type: 'success',
            messageArgs: { name: user.name },
          }),
      },
    );
  };

  return (
    <Panel title={translate('app.users.access')}>
      <ProblemAlert error={problem} />
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {translate(
          own
            ? 'app.validation.ownAccount'
            : user.disabled
              ? 'app.users.enableHelp'
              : 'app.users.disableHelp',
        )}
      </Typography>
      {!own && (
        <Button
          variant="outlined"
          size="small"
          color={user.disabled ? 'primary' : 'error'}
          disabled={isPending}
          onClick={() => (user.disabled ? set(false) : setAsking(true))}
        >
          {translate(user.disabled ? 'app.users.enable' : 'app.users.disable')}
        </Button>
      )}
      <Confirm
        isOpen={asking}
        title={translate('app.users.disableTitle', { name: user.name })}
        content={translate('app.users.disableHelp')}
        confirm={translate('app.users.disable')}
        cancel="ra.action.cancel"
        confirmColor="warning"
        onConfirm={() => set(true)}
        onClose={() => setAsking(false)}
      />
    </Panel>
  );
}

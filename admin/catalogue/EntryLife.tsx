import { useState } from 'react';
import { Button, Stack, Typography } from '@mui/material';
import { useDelete, useNotify, useRedirect, useTranslate, useUpdate } from 'ra-core';
import { Confirm } from 'react-admin';
import type { CatalogueKind } from '../../templates/profile/index.ts';
import { Panel } from '../layout/Panel.tsx';
import { ProblemAlert } from '../layout/ProblemAlert.tsx';
import type { Entry } from './fields.tsx';

/** Archiving an entry, bringing it back, deleting one that nothing names. */
export function EntryLife({ kind, entry }: { kind: CatalogueKind; entry: Entry }) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [update, updating] = useUpdate();
  const [remove, removing] = useDelete();
  const busy = updating.isPending || removing.isPending;

  const archive = (archived: boolean) => {
    setProblem(null);
    void update(
      kind,
      { id: entry.id, data: { ...entry, archived }, previousData: entry },
      {
        mutationMode: 'pessimistic',
        onSuccess: () =>
          notify(archived ? 'app.catalogue.nowArchived' : 'app.catalogue.nowRestored', {
            type: 'success',
          }),
        onError: setProblem,
      },
    );
  };
  const destroy = () => {
    setAsking(false);
    setProblem(null);
    void remove(
      kind,
      { id: entry.id, previousData: entry },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          notify('ra.notification.deleted', { type: 'success', messageArgs: { smart_count: 1 } });
          redirect('list', kind);
        },
        onError: setProblem,
      },
    );
  };

  return (
    <Panel title={translate('app.catalogue.life')}>
      <ProblemAlert error={problem} />
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {translate(entry.archived ? 'app.catalogue.restoreHelp' : 'app.catalogue.archiveHelp')}
      </Typography>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="outlined"
          size="small"
          disabled={busy}
          onClick={() => archive(!entry.archived)}
        >
          {translate(entry.archived ? 'app.catalogue.restore' : 'app.catalogue.archive')}
        </Button>
        {entry.uses === 0 && (
          <Button color="error" size="small" disabled={busy} onClick={() => setAsking(true)}>
            {translate('ra.action.delete')}
          </Button>
        )}
      </Stack>
      <Confirm
        isOpen={asking}
        title={translate('app.catalogue.deleteTitle')}
        content={translate('app.catalogue.deleteText')}
        confirm="ra.action.delete"
        cancel="ra.action.cancel"
        confirmColor="warning"
        onConfirm={destroy}
        onClose={() => setAsking(false)}
      />
    </Panel>
  );
}

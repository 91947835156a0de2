import { useNavigate, useNotify, useTranslate } from 'ra-core';
import { Typography } from '@mui/material';
import { TransitionDialog } from '../../profiles/TransitionDialog.tsx';
import { packsApi } from '../api.ts';
import type { Pack } from '../types.ts';

/** Asks once more before a pack and its file are gone. */
export function DeletePack({ pack, onClose }: { pack: Pack; onClose(): void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  return (
    <TransitionDialog
      title={translate('packs.delete.title', { name: pack.title })}
      action={translate('ra.action.delete')}
      colour="error"
      onClose={onClose}
      onConfirm={async () => {
        await packsApi.remove(pack.id);
        notify('packs.delete.done', { type: 'success' });
        navigate('/packs');
      }}
    >
      <Typography>{translate('packs.delete.help')}</Typography>
    </TransitionDialog>
  );
}

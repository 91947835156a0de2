import { useState } from 'react';
import { Alert, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { ConflictDialog } from './ConflictDialog.tsx';

import type { SaveLoop } from './saveLoop.ts';
import { useSaveState } from './useEditor.ts';

/** Asks who is right where two people wrote the same; put off, it stays in sight until the choice is made. */
export function ConflictChoice({ loop }: { loop: SaveLoop }) {
  const { status } = useSaveState(loop);
  return status === 'conflict' ? <Open loop={loop} /> : null;
}

/** A new conflict asks anew. */
function Open({ loop }: { loop: SaveLoop }) {
  const translate = useTranslate();
  const [choosing, setChoosing] = useState(true);
  if (choosing) return <ConflictDialog loop={loop} onClose={() => setChoosing(false)} />;
  return (
    <Alert
      severity="error"
      variant="filled"
      sx={{
        position: 'fixed',
        bottom: 16,
        left: '50%',
        transform: 'translateX(-50%)',
        zIndex: 1200,
      }}
      action={
        <Button color="inherit" size="small" onClick={() => setChoosing(true)}>
          {translate('profiles.conflict.choose')}
        </Button>
      }
    >
      {translate('profiles.save.conflict')}
    </Alert>
  );
}

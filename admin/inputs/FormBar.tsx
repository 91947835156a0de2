import type { ReactNode } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { LinkBase, useSaveContext, useTranslate } from 'ra-core';
import { useFormState } from 'react-hook-form';

/** The end of a form: save, leave, and whether there is anything to save. */
export function FormBar({ cancelTo, children }: { cancelTo: string; children?: ReactNode }) {
  const translate = useTranslate();
  const { saving = false } = useSaveContext();
  const { isDirty, isSubmitting } = useFormState();
  const busy = saving || isSubmitting;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'center', mt: 3 }}>
      <Button type="submit" variant="contained" disabled={busy}>
        {translate(busy ? 'app.form.saving' : 'ra.action.save')}
      </Button>
      <Button component={LinkBase} to={cancelTo}>
        {translate('ra.action.cancel')}
      </Button>
      <Typography role="status" variant="body2" color="textSecondary" sx={{ flex: 1 }}>
        {isDirty && !busy ? translate('app.form.unsaved') : ''}
      </Typography>
      {children}
    </Box>
  );
}

import type { ReactNode } from 'react';
import { Box, Button, GlobalStyles, Typography } from '@mui/material';
import { LinkBase, useSaveContext, useTranslate } from 'ra-core';
import { useFormState } from 'react-hook-form';

/** What takes the focus comes into sight between the bars that stay above and below. */
const NOT_BELOW = { html: { scrollPaddingTop: 76, scrollPaddingBottom: 84 } };

/** The end of a form: save, leave, and whether there is anything to save. */
export function FormBar({
  cancelTo,
  inSight = false,
  children,
}: {
  cancelTo: string;
  /** The form is long: its bar stays in sight while there is something to save. */
  inSight?: boolean;
  children?: ReactNode;
}) {
  const translate = useTranslate();
  const { saving = false } = useSaveContext();
  const { isDirty, isSubmitting } = useFormState();
  const busy = saving || isSubmitting;
  return (
    <>
      {inSight && isDirty && <GlobalStyles styles={NOT_BELOW} />}
      <Box
        sx={[
          { display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'center', mt: 3 },
          inSight &&
            isDirty && {
              position: 'sticky',
              bottom: 0,
              zIndex: 'appBar',
              mx: { xs: -2, sm: -3, md: -5 },
              px: { xs: 2, sm: 3, md: 5 },
              py: 1.25,
              borderTop: 1,
              borderColor: 'divider',
              bgcolor: 'background.paper',
            },
        ]}
      >
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
    </>
  );
}

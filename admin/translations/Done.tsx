import type { Ref } from 'react';
import { Box, Button, Paper, Typography } from '@mui/material';
import Celebration from '@mui/icons-material/TaskAltOutlined';
import { LinkBase, useTranslate } from 'ra-core';
import { LANGUAGE_NAMES, type Language } from '../../templates/profile/index.ts';

interface DoneProps {
  heading: Ref<HTMLHeadingElement>;
  profile: string;
  to: Language;
  /** Whether there was anything to do. */
  some: boolean;
  onAgain: (() => void) | undefined;
}

/** What stands where nothing is left to do. */
export function Done({ heading, profile, to, some, onAgain }: DoneProps) {
  const translate = useTranslate();
  const language = LANGUAGE_NAMES[to];
  const said = some ? 'done' : 'nothing';
  return (
    <Paper variant="outlined" sx={{ px: 3, py: { xs: 5, md: 7 }, textAlign: 'center', mb: 3 }}>
      <Celebration aria-hidden sx={{ fontSize: 52, color: 'success.main', mb: 1.5 }} />
      <Box role="status">
        <Typography
          ref={heading}
          tabIndex={-1}
          variant="h2"
          sx={{ fontSize: '1.375rem', fontWeight: 700, '&:focus': { outline: 'none' } }}
        >
          {translate(`translations.page.${said}`, { language })}
        </Typography>
        <Typography color="textSecondary" sx={{ mt: 0.75 }}>
          {translate(`translations.page.${said}Lead`, { language })}
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 1, mt: 3 }}>
        <Button variant="contained" component={LinkBase} to={`/profiles/${profile}`}>
          {translate('translations.page.submit')}
        </Button>
        <Button component={LinkBase} to="/translations">
          {translate('translations.page.back')}
        </Button>
        {onAgain && <Button onClick={onAgain}>{translate('translations.page.again')}</Button>}
      </Box>
    </Paper>
  );
}

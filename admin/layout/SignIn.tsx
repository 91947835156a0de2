import { useEffect, useState } from 'react';
import { Box, ButtonBase, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { Meta } from '../providers/meta.ts';
import { useMeta } from '../providers/useMeta.ts';
import { signIn } from '../providers/session.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SchoolMark } from './SchoolMark.tsx';
import { SignInForm, type Credentials } from './SignInForm.tsx';

interface DemoAccountsProps {
  demo: NonNullable<Meta['demo']>;
  chosen: string;
  onChoose(email: string): void;
}

function DemoAccounts({ demo, chosen, onChoose }: DemoAccountsProps) {
  const translate = useTranslate();
  return (
    <Box
      component="section"
      aria-labelledby="demo-title"
      sx={{ mt: 4, pt: 3, borderTop: 1, borderColor: 'divider' }}
    >
      <Typography id="demo-title" component="h2" variant="h3">
        {translate('app.signIn.demoTitle')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.25, mb: 1.5 }}>
        {translate('app.signIn.demoLead')}{' '}
        <Box
          component="code"
          sx={{ color: 'text.primary', fontWeight: 600, userSelect: 'all', whiteSpace: 'nowrap' }}
        >
          {demo.password}
        </Box>
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1 }}>
        {demo.accounts.map(({ role, email }) => (
          <ButtonBase
            key={email}
            onClick={() => onChoose(email)}
            aria-pressed={chosen === email}
            sx={(theme) => ({
              display: 'flex',
              flexDirection: 'column',
              alignItems: 'flex-start',
              justifyContent: 'flex-start',
              textAlign: 'left',
              px: 1.75,
              py: 1.25,
              borderRadius: 1,
              border: `1px solid ${theme.palette.divider}`,
              bgcolor: 'background.paper',
              '&:hover': { borderColor: theme.palette.primary.main },
              '&[aria-pressed="true"]': {
                borderColor: theme.palette.primary.main,
                boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
              },
            })}
          >
            <Typography
              component="span"
              sx={{ display: 'block', fontWeight: 650, fontSize: '0.9375rem' }}
            >
              {translate(`app.roles.${role}`)}
            </Typography>
            <Typography
              component="span"
              variant="body2"
              color="textSecondary"
              sx={{ display: 'block' }}
            >
              {translate(`app.roleDoes.${role}`)}
            </Typography>
            <Typography component="span" sx={{ display: 'block', fontSize: '0.8125rem', mt: 0.25 }}>
              {email}
            </Typography>
          </ButtonBase>
        ))}
      </Box>
    </Box>
  );
}

/** The page before anything else: school, form, and on the demo its accounts. */
export function SignIn() {
  const translate = useTranslate();
  const { demo } = useMeta();
  const [credentials, setCredentials] = useState<Credentials>({ email: '', password: '' });
  const title = translate('app.signIn.title');

  useEffect(() => {
    document.title = `${title} · Kerjaya`;
  }, [title]);

  return (
    <Box
      sx={{
        minHeight: '100vh',
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(320px, 5fr) 7fr' },
        gridTemplateRows: { xs: 'auto 1fr', md: '1fr' },
        bgcolor: 'background.default',
      }}
    >
      <Box
        component="header"
        sx={(theme) => ({
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          gap: 4,
          p: { xs: 2.5, md: 6 },
          color: '#fff',
          backgroundImage: `linear-gradient(160deg, ${theme.palette.brand.main}, ${theme.palette.brand.deep})`,
          borderBottom: { xs: `4px solid ${theme.palette.brand.accent}`, md: 0 },
          borderRight: { md: `6px solid ${theme.palette.brand.accent}` },
        })}
      >
        <SchoolMark large />
        <Typography
          sx={{
            display: { xs: 'none', md: 'block' },
            maxWidth: '22ch',
            fontSize: '1.75rem',
            lineHeight: 1.3,
            fontWeight: 600,
            letterSpacing: '-0.015em',
          }}
        >
          {translate('app.signIn.lead')}
        </Typography>
      </Box>
      <Box
        component="main"
        sx={{ display: 'flex', flexDirection: 'column', p: { xs: 2.5, md: 4 } }}
      >
        <Box sx={{ alignSelf: 'flex-end' }}>
          <LanguageSwitch />
        </Box>
        <Box sx={{ width: '100%', maxWidth: 480, m: 'auto', py: { xs: 2, md: 4 } }}>
          <Typography variant="h1" sx={{ mb: 3 }}>
            {title}
          </Typography>
          <SignInForm
            value={credentials}
            onChange={setCredentials}
            onSubmit={({ email, password }) => signIn(email, password)}
          />
          {demo && (
            <DemoAccounts
              demo={demo}
              chosen={credentials.email}
              onChoose={(email) => setCredentials({ email, password: demo.password })}
            />
          )}
        </Box>
      </Box>
    </Box>
  );
}

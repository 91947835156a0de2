import { useId, useState } from 'react';
import {
  Avatar,
  Box,
  ButtonBase,
  Divider,
  ListItemIcon,
  Menu,
  MenuItem,
  Typography,
} from '@mui/material';
import { initials } from './initials.ts';
import LogoutIcon from '@mui/icons-material/LogoutOutlined';
import PersonIcon from '@mui/icons-material/PersonOutlined';
import { LinkBase, useLogout, useTranslate } from 'ra-core';
import { useSession } from '../providers/useSession.ts';

/** There for screen readers alone. */
const visuallyHidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  p: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

/** Who is signed in; their account; signing out. */
export function AccountMenu() {
  const translate = useTranslate();
  const logout = useLogout();
  const session = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  if (!session) return null;
  const { name, email, role } = session.user;
  return (
    <>
      <ButtonBase
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        sx={{ borderRadius: 1, p: 0.5, gap: 1.25, textAlign: 'left' }}
      >
        <Avatar
          aria-hidden
          sx={{
            width: 36,
            height: 36,
            fontSize: '0.875rem',
            fontWeight: 700,
            bgcolor: 'secondary.main',
          }}
        >
          {initials(name)}
        </Avatar>
        <Box sx={(theme) => ({ pr: 1, [theme.breakpoints.down('sm')]: visuallyHidden })}>
          <Typography
            component="span"
            sx={{ display: 'block', fontSize: '0.875rem', fontWeight: 600, lineHeight: 1.3 }}
          >
            {name}
          </Typography>
          <Typography
            component="span"
            color="textSecondary"
            sx={{ display: 'block', fontSize: '0.8125rem', lineHeight: 1.3 }}
          >
            {translate(`app.roles.${role}`)}
          </Typography>
          <Box component="span" sx={visuallyHidden}>
            {translate('app.nav.accountMenu')}
          </Box>
        </Box>
      </ButtonBase>
      <Menu
        id={id}
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { sx: { mt: 1, minWidth: 240 } } }}
      >
        <Box role="presentation" sx={{ px: 2, pt: 0.5, pb: 1.25 }}>
          <Typography sx={{ fontWeight: 650 }}>{name}</Typography>
          <Typography variant="body2" color="textSecondary">
            {email}
          </Typography>
        </Box>
        <Divider />
        <MenuItem component={LinkBase} to="/account" onClick={() => setAnchor(null)}>
          <ListItemIcon>
            <PersonIcon fontSize="small" />
          </ListItemIcon>
          {translate('app.nav.account')}
        </MenuItem>
        <MenuItem onClick={() => void logout(undefined, '/', false)}>
          <ListItemIcon>
            <LogoutIcon fontSize="small" />
          </ListItemIcon>
          {translate('app.nav.signOut')}
        </MenuItem>
      </Menu>
    </>
  );
}

import type { ReactNode } from 'react';
import {
  Box,
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Typography,
} from '@mui/material';
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import AutoStoriesIcon from '@mui/icons-material/AutoStoriesOutlined';
import DonutIcon from '@mui/icons-material/DonutLargeOutlined';
import GroupIcon from '@mui/icons-material/PeopleAltOutlined';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import HomeIcon from '@mui/icons-material/SpaceDashboardOutlined';
import PackIcon from '@mui/icons-material/LocalPrintshopOutlined';
import PaletteIcon from '@mui/icons-material/PaletteOutlined';
import PsychologyIcon from '@mui/icons-material/PsychologyOutlined';
import ScheduleIcon from '@mui/icons-material/EventNoteOutlined';
import SchoolIcon from '@mui/icons-material/SchoolOutlined';
import SectorIcon from '@mui/icons-material/ApartmentOutlined';
import ExploreIcon from '@mui/icons-material/ExploreOutlined';
import TranslateIcon from '@mui/icons-material/Translate';
import VerifiedIcon from '@mui/icons-material/WorkspacePremiumOutlined';
import { LinkBase, useGetResourceLabel, useLocation, useTranslate } from 'ra-core';
import { abilityFor } from '../providers/abilities.ts';
import { useCan } from '../providers/useSession.ts';
import { SchoolMark } from './SchoolMark.tsx';

export const MENU_WIDTH = 264;

const CATALOGUE = [
  ['universities', SchoolIcon],
  ['certifications', VerifiedIcon],
  ['sectors', SectorIcon],
  ['skills', PsychologyIcon],
  ['clusters', ExploreIcon],
  ['score-dimensions', DonutIcon],
  ['subjects', AutoStoriesIcon],
] as const;

const SCHOOL = [
  ['brands', PaletteIcon],
  ['users', GroupIcon],
  ['audit', HistoryIcon],
] as const;

interface EntryProps {
  to: string;
  label: string;
  icon: ReactNode;
  onNavigate(): void;
}

function Entry({ to, label, icon, onNavigate }: EntryProps) {
  const { pathname } = useLocation();
  const active = to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
  return (
    <ListItem disablePadding>
      <ListItemButton
        component={LinkBase}
        to={to}
        onClick={onNavigate}
        selected={active}
        aria-current={active ? 'page' : undefined}
        sx={(theme) => ({
          position: 'relative',
          mx: 1.25,
          my: 0.125,
          px: 1.5,
          minHeight: 40,
          py: 0.5,
          borderRadius: 1,
          color: theme.palette.brand.quiet,
          '& .MuiListItemIcon-root': { color: 'inherit', minWidth: 34 },
          '& .MuiSvgIcon-root': { fontSize: 20 },
          '&:hover': { color: '#fff', bgcolor: 'rgba(255,255,255,.08)' },
          '&.Mui-selected, &.Mui-selected:hover': {
            color: '#fff',
            bgcolor: 'rgba(255,255,255,.14)',
            '& .MuiListItemText-primary': { fontWeight: 700 },
            '&::before': {
              content: '""',
              position: 'absolute',
              left: 0,
              top: 10,
              bottom: 10,
              width: 3,
              borderRadius: 1,
              bgcolor: theme.palette.brand.accent,
            },
          },
          '&:focus-visible, &.Mui-focusVisible': { outline: '2px solid #fff', outlineOffset: -2 },
        })}
      >
        <ListItemIcon>{icon}</ListItemIcon>
        <ListItemText primary={label} slotProps={{ primary: { sx: { fontSize: '0.9063rem' } } }} />
      </ListItemButton>
    </ListItem>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  const id = `menu-${label.toLowerCase()}`;
  return (
    <Box component="section" aria-labelledby={id} sx={{ mt: 2.25 }}>
      <Typography
        id={id}
        component="h2"
        variant="overline"
        sx={(theme) => ({
          display: 'block',
          px: 2.75,
          mb: 0.25,
          color: theme.palette.brand.quiet,
          opacity: 0.85,
        })}
      >
        {label}
      </Typography>
      <List disablePadding>{children}</List>
    </Box>
  );
}

/** The main menu: what the signed-in person can open, and nothing else. */
export function SideMenu({ onNavigate }: { onNavigate(): void }) {
  const translate = useTranslate();
  const label = useGetResourceLabel();
  const can = useCan();
  const entries = (list: readonly (readonly [string, typeof SchoolIcon])[]) =>
    list
      .filter(([name]) => can(abilityFor(name, 'list')))
      .map(([name, Icon]) => (
        <Entry
          key={name}
          to={`/${name}`}
          label={label(name, 2)}
          icon={<Icon />}
          onNavigate={onNavigate}
        />
      ));
  const catalogue = entries(CATALOGUE);
  const school = entries(SCHOOL);
  return (
    <Box
      component="nav"
      aria-label={translate('app.nav.label')}
      sx={(theme) => ({
        minHeight: '100%',
        pb: 3,
        color: '#fff',
        bgcolor: theme.palette.brand.main,
        backgroundImage: `linear-gradient(180deg, ${theme.palette.brand.main}, ${theme.palette.brand.deep})`,
      })}
    >
      <Box sx={{ px: 2.5, pt: 2.5, pb: 2.25 }}>
        <SchoolMark />
      </Box>
      <List disablePadding>
        <Entry
          to="/"
          label={translate('app.nav.home')}
          icon={<HomeIcon />}
          onNavigate={onNavigate}
        />
        <Entry
          to="/profiles"
          label={translate('app.nav.profiles')}
          icon={<ArticleIcon />}
          onNavigate={onNavigate}
        />
        {entries([['translations', TranslateIcon]])}
        {entries([['packs', PackIcon]])}
        {can('profiles.readDrafts') && (
          <Entry
            to="/schedule"
            label={translate('schedule.title')}
            icon={<ScheduleIcon />}
            onNavigate={onNavigate}
          />
        )}
      </List>
      {catalogue.length > 0 && <Group label={translate('app.nav.catalogue')}>{catalogue}</Group>}
      {school.length > 0 && <Group label={translate('app.nav.school')}>{school}</Group>}
    </Box>
  );
}

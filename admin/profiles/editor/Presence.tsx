import { useEffect, useState } from 'react';
import { Box, Tooltip, Typography, type Theme } from '@mui/material';
import Tab from '@mui/icons-material/FilterNoneOutlined';
import { useTranslate } from 'ra-core';
import { sectionOf, type SectionKey } from '../../../templates/profile/index.ts';
import { initials } from '../../layout/initials.ts';
import { useSession } from '../../providers/useSession.ts';
import { hidden } from '../hidden.ts';
import { useLabel } from '../language.ts';
import { useForm, useObservable } from './context.tsx';
import { jumpTo } from './jump.ts';
import type { Live, Present } from './useLive.ts';

/** Dark enough for white letters on all of them. */
const COLOURS = ['#6a4c93', '#1d6f7a', '#a23e48', '#3d5a98', '#7a5c00', '#2e6b3e', '#8a3b76'];

/** The same colour for a person on every screen. */
const colourOf = (id: string): string =>
  COLOURS[
    [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % COLOURS.length
  ]!;

/** Who else is here, and how often oneself is. */
function useOthers(live: Live): { others: Present[]; ownTabs: number } {
  const people = useObservable(live.people);
  const me = useSession()?.user.id;
  const own = people.find(({ id }) => id === me);
  return {
    others: people.filter(({ id }) => id !== me),
    ownTabs: Math.max(0, (own?.tabs ?? 1) - 1),
  };
}

function Face({ person, size }: { person: Present; size: number }) {
  return (
    <Box
      component="span"
      aria-hidden
      data-initials={initials(person.name)}
      sx={{
        // Drawn, not written: what is written would have to be part of the button's name.
        '&::before': { content: 'attr(data-initials)' },
        display: 'inline-flex',
        alignItems: 'center',
        justifyContent: 'center',
        borderRadius: '50%',
        width: size,
        height: size,
        fontSize: size * 0.4,
        fontWeight: 700,
        color: '#fff',
        bgcolor: colourOf(person.id),
        border: 2,
        borderColor: 'background.default',
      }}
    />
  );
}

/** Who else has this draft open: initials in the bar, names for whoever points at them, and for screen readers. */
export function PresenceChips({ live }: { live: Live }) {
  const translate = useTranslate();
  const pick = useLabel();
  const { others, ownTabs } = useOthers(live);
  const words = (person: Present) =>
    person.section
      ? translate('live.where', {
          name: person.name,
          section: pick(sectionOf(person.section).label),
        })
      : person.name;
  const tabs = translate(ownTabs > 1 ? 'live.ownTabs' : 'live.ownTab', { smart_count: ownTabs });
  if (others.length === 0 && ownTabs === 0) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
      {others.length > 0 && (
        <Box
          component="ul"
          aria-label={translate('live.people')}
          sx={{ display: 'flex', listStyle: 'none', m: 0, p: 0, '& li + li': { ml: -0.75 } }}
        >
          {others.map((person) => (
            <li key={person.id}>
              <Tooltip title={words(person)}>
                <Box
                  component="button"
                  type="button"
                  aria-label={words(person)}
                  onClick={() => person.section && jumpTo(person.section)}
                  sx={{
                    display: 'block',
                    p: 0,
                    border: 0,
                    background: 'none',
                    borderRadius: '50%',
                    cursor: person.section ? 'pointer' : 'default',
                    '&:focus-visible': {
                      outline: '2px solid',
                      outlineColor: 'primary.main',
                      position: 'relative',
                    },
                  }}
                >
                  <Face person={person} size={32} />
                </Box>
              </Tooltip>
            </li>
          ))}
        </Box>
      )}
      {ownTabs > 0 && (
        <Tooltip title={tabs}>
          <Box component="span" sx={{ display: 'inline-flex', color: 'text.secondary' }}>
            <Tab fontSize="small" aria-hidden />
            <span style={hidden}>{tabs}</span>
          </Box>
        </Tooltip>
      )}
    </Box>
  );
}

/** Who else is in a section, beside its heading. */
export function SectionPeople({ section }: { section: SectionKey }) {
  const { live } = useForm();
  return live ? <Marks live={live} section={section} /> : null;
}

function Marks({ live, section }: { live: Live; section: SectionKey }) {
  const translate = useTranslate();
  const here = useOthers(live).others.filter((person) => person.section === section);
  return here.map((person) => (
    <Tooltip key={person.id} title={translate('live.here', { name: person.name })}>
      <Box component="span" sx={{ display: 'inline-flex', ml: 1, verticalAlign: 'middle' }}>
        <Face person={person} size={26} />
        <span style={hidden}>{translate('live.here', { name: person.name })}</span>
      </Box>
    </Tooltip>
  ));
}

/** How long news stay, in milliseconds. */
const STAYS = 8000;

/** Above the page's lower edge, whole and in nobody's way: in a bar that is full, half of it would be cut off. */
const floating = (theme: Theme) => ({
  position: 'fixed',
  zIndex: theme.zIndex.appBar,
  left: theme.spacing(2),
  right: theme.spacing(2),
  bottom: theme.spacing(2.5),
  width: 'fit-content',
  maxWidth: 560,
  marginInline: 'auto',
  padding: theme.spacing(1.25, 2.25),
  borderRadius: theme.spacing(1.25),
  textAlign: 'center',
  pointerEvents: 'none',
  color: theme.palette.background.paper,
  backgroundColor: theme.palette.text.primary,
  boxShadow: theme.shadows[6],
});

/** What somebody else has just changed, said once and quietly. */
export function NewsLine({ live }: { live: Live }) {
  const translate = useTranslate();
  const pick = useLabel();
  const me = useSession()?.user.id;
  const news = useObservable(live.news);
  const [old, setOld] = useState<typeof news>(null);
  useEffect(() => {
    const timer = setTimeout(() => setOld(news), STAYS);
    return () => clearTimeout(timer);
  }, [news]);
  const text =
    news && news !== old
      ? translate(news.by.id === me ? 'live.newsOwn' : 'live.news', {
          name: news.by.name,
          sections: news.sections.map((key) => pick(sectionOf(key).label)).join(', '),
        })
      : '';
  return (
    <Typography
      variant="body2"
      component="div"
      role="status"
      sx={text === '' ? undefined : floating}
    >
      {text}
    </Typography>
  );
}

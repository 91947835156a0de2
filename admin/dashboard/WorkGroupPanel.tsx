import { useId, useState } from 'react';
import { Box, Button, Link, Paper, Typography } from '@mui/material';
import MentionIcon from '@mui/icons-material/AlternateEmailOutlined';
import AlarmIcon from '@mui/icons-material/EventBusyOutlined';
import CheckIcon from '@mui/icons-material/EventRepeatOutlined';
import ReviewIcon from '@mui/icons-material/FactCheckOutlined';
import ReturnIcon from '@mui/icons-material/ReplyOutlined';
import TranslateIcon from '@mui/icons-material/TranslateOutlined';
import { alpha } from '@mui/material/styles';
import { LinkBase, useNotify, useTranslate } from 'ra-core';
import { inLanguage } from '../../templates/profile/languages.ts';
import { day, moment, since } from '../i18n/format.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { problemMessage } from '../providers/problems.ts';
import { Count } from './Count.tsx';
import { loadWork, type WorkGroup, type WorkItem, type WorkKind } from './work.ts';

const ICONS: Record<WorkKind, typeof ReviewIcon> = {
  schedule: AlarmIcon,
  review: ReviewIcon,
  returned: ReturnIcon,
  mention: MentionIcon,
  check: CheckIcon,
  translation: TranslateIcon,
};

/** What waits of one kind: the first few, and all of them on request. */
export function WorkGroupPanel({ group }: { group: WorkGroup }) {
  const translate = useTranslate();
  const notify = useNotify();
  const id = useId();
  const [all, setAll] = useState<WorkItem[] | null>(null);
  const Icon = ICONS[group.kind];
  const items = all ?? group.items;
  const showAll = () =>
    void loadWork(group.kind).then(setAll, (error: unknown) =>
      notify(problemMessage(error), { type: 'error' }),
    );
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} sx={{ overflow: 'hidden' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 2.5, pt: 2, pb: 1.25 }}>
        <Box
          aria-hidden
          sx={(theme) => ({
            display: 'grid',
            placeItems: 'center',
            flex: 'none',
            width: 34,
            height: 34,
            borderRadius: 1,
            color: group.kind === 'schedule' ? 'error.main' : 'primary.main',
            bgcolor: alpha(
              group.kind === 'schedule' ? theme.palette.error.main : theme.palette.primary.main,
              0.08,
            ),
          })}
        >
          <Icon sx={{ fontSize: 20 }} />
        </Box>
        <Typography id={id} variant="h3" sx={{ flex: 1, fontWeight: 700 }}>
          {translate(`worklist.kinds.${group.kind}`)}
        </Typography>
        <Count value={group.total} />
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.map((item) => (
          <Row key={item.profile.id} item={item} />
        ))}
      </Box>
      {group.total > items.length && (
        <Box sx={{ px: 1.5, py: 1, borderTop: 1, borderColor: 'divider' }}>
          <Button size="small" onClick={showAll}>
            {translate('app.home.all', { total: group.total })}
          </Button>
        </Box>
      )}
    </Paper>
  );
}

function Row({ item }: { item: WorkItem }) {
  const { language } = useLanguage();
  return (
    <Box
      component="li"
      sx={(theme) => ({
        position: 'relative',
        px: 2.5,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        '&:hover': { bgcolor: alpha(theme.palette.primary.main, 0.04) },
      })}
    >
      <Link
        component={LinkBase}
        to={item.link}
        sx={{
          overflowWrap: 'anywhere',
          '&::after': { content: '""', position: 'absolute', inset: 0 },
        }}
      >
        {inLanguage(item.profile.title, language) || '–'}
      </Link>
      <Facts item={item} />
      {item.note && (
        <Typography
          variant="body2"
          component="q"
          sx={{
            display: '-webkit-box',
            WebkitLineClamp: 2,
            WebkitBoxOrient: 'vertical',
            overflow: 'hidden',
            overflowWrap: 'anywhere',
            mt: 0.25,
          }}
        >
          {item.note}
        </Typography>
      )}
    </Box>
  );
}

/** Why it waits, and since when. */
function Facts({ item }: { item: WorkItem }) {
  const translate = useTranslate();
  const { language } = useLanguage();
  const { kind, by, count, due, reviewBy } = item;
  const facts = [
    reviewBy && translate('worklist.reviewBy', { day: day(reviewBy, language) }),
    count && translate(`worklist.counts.${kind}`, { smart_count: count }),
    by && translate(`worklist.by.${kind}`, { name: by.name }),
  ].filter(Boolean);
  return (
    <Typography variant="body2" color="textSecondary">
      {facts.join(' · ')}
      {facts.length > 0 && !reviewBy && ' · '}
      {due === null ? (
        <time dateTime={item.since} title={moment(item.since, language)}>
          {since(item.since, language)}
        </time>
      ) : (
        !reviewBy && (
          <time dateTime={due}>{translate('worklist.due', { day: day(due, language) })}</time>
        )
      )}
    </Typography>
  );
}

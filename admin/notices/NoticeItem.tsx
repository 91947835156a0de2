import { useRef } from 'react';
import { Box, IconButton, Link, Tooltip, Typography } from '@mui/material';
import DoneIcon from '@mui/icons-material/DoneOutlined';
import { alpha } from '@mui/material/styles';
import { LinkBase, useTranslate } from 'ra-core';
import { excerptOf, noticeSentence } from '../../templates/notices/index.ts';
import { moment, since } from '../i18n/format.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';
import { toldOf, type NoticeRow } from './types.ts';

interface NoticeItemProps {
  row: NoticeRow;
  onRead(id: string): void;
  onOpen?(): void;
}

/** One notice: what happened, what was written with it, when; unread ones with a mark and a way to be done with it. */
export function NoticeItem({ row, onRead, onOpen }: NoticeItemProps) {
  const translate = useTranslate();
  const { language } = useLanguage();
  const told = toldOf(row, language);
  const sentence = noticeSentence(told, { language });
  const excerpt = excerptOf(told);
  const unread = row.readAt === null;
  const place = useRef<HTMLLIElement>(null);
  const open = () => {
    if (unread) onRead(row.id);
    onOpen?.();
  };
  return (
    <Box
      component="li"
      ref={place}
      tabIndex={-1}
      sx={(theme) => ({
        position: 'relative',
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1.5,
        pl: 2.5,
        pr: 1.25,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
        '&:focus': { outline: 'none' },
        bgcolor: unread ? alpha(theme.palette.secondary.main, 0.035) : undefined,
        '&:hover': { bgcolor: alpha(theme.palette.primary.main, 0.04) },
      })}
    >
      <Box
        aria-hidden
        sx={{
          flex: 'none',
          width: 8,
          height: 8,
          mt: 0.9,
          borderRadius: '50%',
          bgcolor: unread ? 'secondary.main' : 'transparent',
        }}
      />
      <Box sx={{ flex: 1, minWidth: 0, pr: 1 }}>
        {row.link ? (
          <Link
            component={LinkBase}
            to={row.link}
            onClick={open}
            color="inherit"
            sx={{
              fontWeight: unread ? 650 : 500,
              overflowWrap: 'anywhere',
              '&::after': { content: '""', position: 'absolute', inset: 0 },
            }}
          >
            {sentence}
          </Link>
        ) : (
          <Typography component="span" sx={{ fontWeight: unread ? 650 : 500 }}>
            {sentence}
          </Typography>
        )}
        {excerpt && (
          <Typography
            variant="body2"
            component="q"
            sx={{
              display: '-webkit-box',
              WebkitLineClamp: 2,
              WebkitBoxOrient: 'vertical',
              overflow: 'hidden',
              mt: 0.25,
              overflowWrap: 'anywhere',
            }}
          >
            {excerpt}
          </Typography>
        )}
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.25 }}>
          {unread && (
            <Box component="span" sx={{ color: 'secondary.main', fontWeight: 650 }}>
              {translate('notices.new')}
              {' · '}
            </Box>
          )}
          <time dateTime={row.at} title={moment(row.at, language)}>
            {since(row.at, language)}
          </time>
        </Typography>
      </Box>
      {unread && (
        <Tooltip title={translate('notices.markRead')}>
          <IconButton
            size="small"
            aria-label={translate('notices.markReadOf', { sentence })}
            onClick={() => {
              // The button goes away; the focus stays with the notice.
              place.current?.focus();
              onRead(row.id);
            }}
            sx={{ position: 'relative', zIndex: 1 }}
          >
            <DoneIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
    </Box>
  );
}

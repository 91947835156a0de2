import { Box, Button, IconButton, Link, Tooltip, Typography } from '@mui/material';
import EditOutlined from '@mui/icons-material/EditOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import { useTranslate } from 'ra-core';
import type { CheckedItem } from './api.ts';
import { useFreshWords } from './words.ts';

interface CheckRowProps {
  item: CheckedItem;
  may: boolean;
  onConfirm(): void;
  /** Asks for the source, the day, or the next review date. */
  onAsk(): void;
}

/** One item that grows old: what it says, when it was checked, when it is due, and the click that checks it. */
export function CheckRow({ item, may, onConfirm, onAsk }: CheckRowProps) {
  const translate = useTranslate();
  const words = useFreshWords();
  const name = words.nameOf(item);
  const review = item.kind === 'reviewBy';
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        alignItems: 'center',
        gap: { xs: '2px 12px', md: '2px 20px' },
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr) auto',
          md: 'minmax(0, 4fr) minmax(0, 5fr) 236px auto',
        },
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-child': { borderBottom: 0 },
      }}
    >
      <Box sx={{ minWidth: 0, gridColumn: { xs: '1 / -1', md: 'auto' } }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{name}</Typography>
        {item.label.range && <Typography variant="body2">{words.rangeOf(item)}</Typography>}
      </Box>
      <Typography
        variant="body2"
        component="div"
        color="textSecondary"
        sx={{ minWidth: 0, overflowWrap: 'anywhere', gridColumn: { xs: '1 / -1', md: 'auto' } }}
      >
        <div>{words.checkedOf(item)}</div>
        {!review && <Source source={item.source} />}
      </Typography>
      <Typography
        variant="body2"
        sx={
          item.overdue
            ? { color: 'warning.dark', fontWeight: 600, display: 'flex', gap: 0.75 }
            : { color: 'text.secondary' }
        }
      >
        {item.overdue && <ScheduleOutlined aria-hidden sx={{ fontSize: 18 }} />}
        {words.dueOf(item)}
      </Typography>
      <Box sx={{ justifySelf: 'end', whiteSpace: 'nowrap', minHeight: 34 }}>
        {may && !review && (
          <Tooltip title={translate('freshness.details', { name })}>
            <IconButton
              size="small"
              aria-label={translate('freshness.details', { name })}
              onClick={onAsk}
            >
              <EditOutlined fontSize="small" />
            </IconButton>
          </Tooltip>
        )}
        {may && (
          <Button
            size="small"
            variant={item.overdue ? 'outlined' : 'text'}
            aria-label={
              review
                ? translate('freshness.reviewed')
                : translate('freshness.stillRightOf', { name })
            }
            sx={{ ml: 0.5 }}
            onClick={review ? onAsk : onConfirm}
          >
            {translate(review ? 'freshness.reviewed' : 'freshness.stillRight')}
          </Button>
        )}
      </Box>
    </Box>
  );
}

function Source({ source }: { source: string | null }) {
  const translate = useTranslate();
  if (!source) return <div>{translate('freshness.noSource')}</div>;
  if (URL.parse(source)?.protocol !== 'https:') {
    return <div>{translate('freshness.source', { source })}</div>;
  }
  return (
    <div>
      {translate('freshness.source', { source: '' })}
      <Link href={source} target="_blank" rel="noopener noreferrer">
        {source.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '')}
      </Link>
    </div>
  );
}

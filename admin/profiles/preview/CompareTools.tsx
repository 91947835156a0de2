import type { ReactNode } from 'react';
import {
  Box,
  IconButton,
  Slider,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import Before from '@mui/icons-material/KeyboardArrowUp';
import Next from '@mui/icons-material/KeyboardArrowDown';
import ZoomIn from '@mui/icons-material/ZoomIn';
import ZoomOut from '@mui/icons-material/ZoomOut';
import { useTranslate } from 'ra-core';

export type Mode = 'side' | 'after' | 'overlay';
const MODES: readonly Mode[] = ['side', 'after', 'overlay'];

interface CompareToolsProps {
  /** There is one print only. */
  alone: boolean;
  mode: Mode;
  onMode(mode: Mode): void;
  /** How much of the later print is seen above the earlier, in percent. */
  overlay: number;
  onOverlay(percent: number): void;
  names: { before: string; after: string };
  zoom: number;
  zooms: number;
  onZoom(zoom: number): void;
  /** How many places differ; null while that is not known. */
  regions: number | null;
  current: number | null;
  onGo(by: 1 | -1): void;
}

/** How the printed pages are shown, and the way from one marked place to the next. */
export function CompareTools(props: CompareToolsProps) {
  const { alone, mode, onMode, overlay, onOverlay, names, zoom, zooms, onZoom } = props;
  const { regions, current, onGo } = props;
  const translate = useTranslate();
  const button = (name: string, icon: ReactNode, onClick: () => void, disabled: boolean) => (
    <IconButton size="small" aria-label={translate(name)} disabled={disabled} onClick={onClick}>
      {icon}
    </IconButton>
  );
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: { xs: 1, sm: 2 },
        px: 1.5,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      {!alone && (
        <ToggleButtonGroup
          size="small"
          exclusive
          value={mode}
          aria-label={translate('review.pages.mode')}
          onChange={(_, value: Mode | null) => value && onMode(value)}
        >
          {MODES.map((each) => (
            <ToggleButton
              key={each}
              value={each}
              sx={{ textTransform: 'none', py: 0.25, px: 1.25 }}
            >
              {translate(`review.pages.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {mode === 'overlay' && (
        <Box
          sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flex: '1 1 220px', maxWidth: 380 }}
        >
          <Typography variant="body2" noWrap sx={{ flex: 'none' }}>
            {names.before}
          </Typography>
          <Slider
            size="small"
            value={overlay}
            aria-label={translate('review.pages.overlayHow')}
            getAriaValueText={(value) => `${value} %`}
            onChange={(_, value) => onOverlay(value as number)}
          />
          <Typography variant="body2" noWrap sx={{ flex: 'none' }}>
            {names.after}
          </Typography>
        </Box>
      )}
      <Box sx={{ flexGrow: 1 }} />
      {!alone && (
        <Box sx={{ display: 'flex', alignItems: 'center' }}>
          {button('review.pages.previous', <Before fontSize="small" />, () => onGo(-1), !regions)}
          {button('review.pages.next', <Next fontSize="small" />, () => onGo(1), !regions)}
          <Typography
            role="status"
            variant="body2"
            sx={{ fontVariantNumeric: 'tabular-nums', pl: 0.5 }}
          >
            {regions === null
              ? ''
              : current === null
                ? translate('review.pages.regions', { smart_count: regions })
                : translate('review.pages.regionOf', { index: current + 1, total: regions })}
          </Typography>
        </Box>
      )}
      <Box>
        {button(
          'profiles.preview.smaller',
          <ZoomOut fontSize="small" />,
          () => onZoom(zoom - 1),
          zoom === 0,
        )}
        {button(
          'profiles.preview.larger',
          <ZoomIn fontSize="small" />,
          () => onZoom(zoom + 1),
          zoom === zooms - 1,
        )}
      </Box>
    </Box>
  );
}

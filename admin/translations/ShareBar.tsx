import { styled } from '@mui/material/styles';

interface ShareBarProps {
  current: number;
  stale: number;
  missing: number;
}

/** Shares of a whole as a bar: what is current, what is to be checked, what is missing. The numbers stand beside it. */
export function ShareBar({ current, stale, missing }: ShareBarProps) {
  const total = Math.max(current + stale + missing, 1);
  const width = (count: number) => (count === 0 ? 0 : Math.max((count / total) * 100, 2));
  return (
    <Bar aria-hidden viewBox="0 0 100 6" preserveAspectRatio="none">
      <rect className="ground" width="100" height="6" />
      <rect className="current" width={width(current)} height="6" />
      <rect className="stale" x={width(current)} width={width(stale)} height="6" />
    </Bar>
  );
}

const Bar = styled('svg')(({ theme }) => ({
  display: 'block',
  width: '100%',
  height: 6,
  borderRadius: 3,
  '& .ground': { fill: theme.palette.divider },
  '& .current': { fill: theme.palette.success.main },
  '& .stale': { fill: theme.palette.warning.main },
}));

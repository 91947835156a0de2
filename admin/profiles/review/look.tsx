import { styled } from '@mui/material/styles';

/** Text of the content, with what went and what came marked by more than a colour. */
export const Words = styled('div')(({ theme }) => ({
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  fontSize: '0.9375rem',
  lineHeight: 1.6,
  '& ins': {
    textDecoration: 'none',
    background: '#d3f0da',
    boxShadow: `inset 0 -2px 0 ${theme.palette.success.main}`,
    borderRadius: 2,
    padding: '1px 0',
  },
  '& del': {
    background: '#fbe0de',
    color: '#7c2a25',
    textDecorationThickness: 1,
    borderRadius: 2,
    padding: '1px 0',
  },
  '&[data-same]': { color: theme.palette.text.secondary },
}));

/** English beside Malay; one above the other where there is little room. */
export const Pair = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: '8px 28px',
  [theme.breakpoints.up('sm')]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
}));

/** What a value is called, above or before it. */
export const Name = styled('span')(({ theme }) => ({
  fontSize: '0.8125rem',
  fontWeight: 600,
  color: theme.palette.text.secondary,
}));

/** Labelled values beside each other. */
export const Facts = styled('dl')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 24px',
  margin: 0,
  fontSize: '0.9375rem',
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: '0 8px', alignItems: 'baseline' },
  '& dt': { fontSize: '0.8125rem', fontWeight: 600, color: theme.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
}));

/** A change of place or number: `3 → 1`. */
export const Places = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  flex: 'none',
  minWidth: 26,
  justifyContent: 'center',
  padding: '1px 8px',
  borderRadius: 999,
  fontSize: '0.8125rem',
  fontWeight: 700,
  fontVariantNumeric: 'tabular-nums',
  color: theme.palette.text.secondary,
  background: theme.palette.action.hover,
  '&[data-moved]': { background: '#dfecf7', color: '#164a70' },
}));

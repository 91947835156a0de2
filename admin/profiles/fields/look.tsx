import { alpha, styled } from '@mui/material/styles';
import { hidden } from '../hidden.ts';

/* Plain inputs in the look of the theme. A profile has several hundred: native elements that size themselves stay fast. */

const control = ({ theme }: { theme: import('@mui/material/styles').Theme }) =>
  ({
    font: 'inherit',
    fontSize: '0.9375rem',
    lineHeight: 1.5,
    color: theme.palette.text.primary,
    background: theme.palette.background.paper,
    border: `1px solid ${alpha(theme.palette.text.primary, 0.32)}`,
    borderRadius: 6,
    padding: '7px 10px',
    width: '100%',
    boxSizing: 'border-box',
    transition: 'border-color .12s',
    '&:hover:not(:disabled)': { borderColor: alpha(theme.palette.text.primary, 0.6) },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -1,
      borderColor: theme.palette.primary.main,
    },
    '&[aria-invalid="true"]': {
      borderColor: theme.palette.error.main,
      '&:focus-visible': { outlineColor: theme.palette.error.main },
    },
    '&[data-missing="true"]': {
      borderStyle: 'dashed',
      borderColor: theme.palette.warning.dark,
      background: alpha(theme.palette.warning.main, 0.06),
    },
    '&:disabled, &:read-only:not(select)': {
      background: alpha(theme.palette.text.primary, 0.03),
      color: theme.palette.text.secondary,
    },
  }) as const;

export const Input = styled('input')(control);
export const TextArea = styled('textarea')((props) => ({
  ...control(props),
  fieldSizing: 'content',
  minHeight: 'calc(1.5em + 16px)',
  maxHeight: '28rem',
  resize: 'vertical',
  display: 'block',
}));
export const Select = styled('select')((props) => ({
  ...control(props),
  minHeight: 39,
  paddingRight: 6,
}));

export const FieldBox = styled('div')({
  minWidth: 0,
  position: 'relative',
  '& .counter': { opacity: 0 },
  '&:focus-within .counter, & .counter[data-near="true"]': { opacity: 1 },
});

export const LabelRow = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: 6,
  marginBottom: 3,
  fontSize: '0.8125rem',
  color: theme.palette.text.secondary,
  '& label': { fontWeight: 600, color: theme.palette.text.primary },
  '& label > span, & label.language': { whiteSpace: 'nowrap' },
  '& .short': { display: 'none' },
  '@container (max-width: 480px)': {
    '& .both .short': { display: 'inline' },
    '& .both .long': hidden,
  },
  '& .unseen, &.unseen': hidden,
  '& .language, & label.language': {
    fontWeight: 400,
    color: theme.palette.text.secondary,
    marginLeft: 5,
  },
  '& .counter': { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  '& .counter[data-over="true"]': { color: theme.palette.error.main, fontWeight: 600 },
  '& .state': { color: theme.palette.warning.dark, whiteSpace: 'nowrap' },
}));

export const Complaint = styled('div')(({ theme }) => ({
  color: theme.palette.error.main,
  fontSize: '0.8125rem',
  marginTop: 3,
}));

/** English and Malay beside each other; below each other where there is no room. */
export const SideBySide = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), 1fr))',
  gap: '10px 14px',
  containerType: 'inline-size',
  '@media (max-width: 599px)': { gridTemplateColumns: '1fr' },
});

export const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '10px 12px',
  alignItems: 'flex-start',
});

export const Stack = styled('div')({ display: 'grid', gap: 14, minWidth: 0 });

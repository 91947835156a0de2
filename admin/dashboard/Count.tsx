import { Box } from '@mui/material';

/** How many there are, beside a heading. */
export const Count = ({ value, alarming = false }: { value: number; alarming?: boolean }) => (
  <Box
    component="span"
    sx={(theme) => ({
      minWidth: 34,
      textAlign: 'center',
      px: 1,
      borderRadius: 99,
      fontWeight: 700,
      fontVariantNumeric: 'tabular-nums',
      color: alarming ? '#fff' : theme.palette.text.secondary,
      bgcolor: alarming ? theme.palette.secondary.main : theme.palette.background.default,
    })}
  >
    {value}
  </Box>
);

import { useId, type ReactNode } from 'react';
import { Box, Checkbox, Typography } from '@mui/material';
import { alpha, styled } from '@mui/material/styles';

const Card = styled('label')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  gap: 12,
  alignItems: 'center',
  padding: '9px 12px',
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: 10,
  cursor: 'pointer',
  '&:hover': { borderColor: theme.palette.text.secondary },
  '& input': { position: 'absolute', opacity: 0, inset: 0, margin: 0, cursor: 'inherit' },
  '& svg': { flex: 'none', color: theme.palette.text.secondary },
  '&:has(:checked)': {
    borderColor: theme.palette.primary.main,
    boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
    background: alpha(theme.palette.primary.main, 0.045),
    '& svg': { color: theme.palette.primary.main },
  },
  '&:has(:focus-visible)': {
    outline: `2px solid ${theme.palette.secondary.main}`,
    outlineOffset: 2,
  },
  '&:has(:disabled)': {
    cursor: 'not-allowed',
    background: theme.palette.action.hover,
    borderStyle: 'dashed',
    '& svg': { opacity: 0.45 },
  },
  '& .label': { display: 'block', fontWeight: 650, lineHeight: 1.35, fontSize: '0.9375rem' },
  '& .help': {
    display: 'block',
    fontSize: '0.8125rem',
    lineHeight: 1.4,
    color: theme.palette.text.secondary,
  },
  '& .cost': {
    display: 'block',
    fontSize: '0.8125rem',
    color: theme.palette.text.primary,
    fontVariantNumeric: 'tabular-nums',
  },
}));

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  /** One line: what it is. */
  help?: string;
  /** One line: what it comes to. */
  cost?: string;
  /** Why it cannot be chosen. */
  why?: string | undefined;
  icon?: ReactNode;
}

interface ChoicesProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly Choice<Value>[];
  columns?: number;
  onChoose(value: Value): void;
}

/** One of a few, each with what it means; what cannot be chosen says why. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, value, choices, columns = 1, onChoose } = props;
  const id = useId();
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Legend>{label}</Legend>
      <Box
        sx={{
          display: 'grid',
          gap: 0.75,
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        }}
      >
        {choices.map((each) => (
          <Card key={each.value}>
            <input
              type="radio"
              name={id}
              value={each.value}
              checked={each.value === value}
              disabled={each.why !== undefined}
              onChange={() => onChoose(each.value)}
            />
            {each.icon}
            <span>
              <span className="label">{each.label}</span>
              {(each.why ?? each.help) && <span className="help">{each.why ?? each.help}</span>}
              {each.cost && each.why === undefined && <span className="cost">{each.cost}</span>}
            </span>
          </Card>
        ))}
      </Box>
    </Box>
  );
}

export const Legend = ({ children }: { children: ReactNode }) => (
  <Typography
    component="legend"
    sx={{ fontWeight: 650, fontSize: '0.875rem', p: 0, mb: 0.75, color: 'text.primary' }}
  >
    {children}
  </Typography>
);

interface SwitchProps {
  label: string;
  help: string;
  on: boolean;
  why?: string | undefined;
  onTurn(on: boolean): void;
}

/** Something that is on or off, with what it means; when it cannot be changed it says why. */
export function Option({ label, help, on, why, onTurn }: SwitchProps) {
  const id = useId();
  return (
    <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start' }}>
      <Checkbox
        id={id}
        size="small"
        checked={on}
        disabled={why !== undefined}
        onChange={(_, checked) => onTurn(checked)}
        slotProps={{ input: { 'aria-describedby': `${id}-help` } }}
        sx={{ p: 0.5, ml: -0.5 }}
      />
      <Box sx={{ pt: 0.25 }}>
        <Box
          component="label"
          htmlFor={id}
          sx={{ fontWeight: 600, fontSize: '0.9375rem', cursor: 'pointer' }}
        >
          {label}
        </Box>
        <Typography
          id={`${id}-help`}
          sx={{ fontSize: '0.8125rem', color: 'text.secondary', lineHeight: 1.4 }}
        >
          {why ?? help}
        </Typography>
      </Box>
    </Box>
  );
}

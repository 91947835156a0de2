import { useRef } from 'react';
import { Box, Button, InputAdornment, TextField } from '@mui/material';
import { useInput, useTranslate } from 'ra-core';
import { readable } from '../../templates/theme/colour.ts';
import { contrast, isColour } from '../layout/colour.ts';
import { Help, useFieldError } from './FieldError.tsx';

interface ColourInputProps {
  source: string;
  label: string;
  /** The contrast with white that this colour's use on paper and screen asks for. */
  ratio: number;
}

/** A colour as #RRGGBB, with the browser's chooser, and whether it can be read on white: if not, a near one that can. */
export function ColourInput({ source, label, ratio }: ColourInputProps) {
  const translate = useTranslate();
  const error = useFieldError(source);
  const { id, field } = useInput({ source });
  const input = useRef<HTMLInputElement>(null);
  const value = String(field.value ?? '');
  const measured = isColour(value) ? contrast(value, '#ffffff') : null;
  const enough = measured !== null && measured >= ratio;
  const shown = measured === null ? '' : (Math.floor(measured * 10) / 10).toFixed(1);
  const help =
    measured === null
      ? translate('app.validation.colour')
      : translate(enough ? 'app.brands.contrastGood' : 'app.brands.contrastLow', {
          measured: shown,
          ratio,
        });
  const near = measured !== null && !enough ? readable(value, '#FFFFFF', ratio) : null;
  return (
    <Box>
      <TextField
        {...field}
        id={id}
        fullWidth
        inputRef={(element: HTMLInputElement | null) => {
          input.current = element;
          field.ref(element);
        }}
        label={translate(label)}
        error={error !== undefined}
        color={measured !== null && !enough ? 'warning' : 'primary'}
        helperText={
          <Box
            component="span"
            role="status"
            sx={measured !== null && !enough ? { color: 'warning.main' } : undefined}
          >
            <Help error={error} help={help} />
          </Box>
        }
        slotProps={{
          formHelperText: { component: 'div' },
          htmlInput: {
            maxLength: 7,
            spellCheck: false,
            style: { fontVariantNumeric: 'tabular-nums' },
          },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <Box
                  component="input"
                  type="color"
                  aria-label={translate('app.brands.pick', { name: translate(label) })}
                  value={isColour(value) ? value.toLowerCase() : '#000000'}
                  onChange={(event) =>
                    field.onChange((event.target as HTMLInputElement).value.toUpperCase())
                  }
                  sx={{
                    width: 28,
                    height: 28,
                    p: 0,
                    border: '1px solid rgba(0,0,0,.25)',
                    borderRadius: 1,
                    bgcolor: 'transparent',
                    cursor: 'pointer',
                    '&::-webkit-color-swatch-wrapper': { p: 0 },
                    '&::-webkit-color-swatch': { border: 0, borderRadius: '6px' },
                  }}
                />
              </InputAdornment>
            ),
          },
        }}
      />
      {near && (
        <Button
          size="small"
          startIcon={
            <Box
              component="span"
              sx={{ width: 16, height: 16, borderRadius: 0.5, bgcolor: near }}
            />
          }
          sx={{ mt: 0.5 }}
          onClick={() => {
            field.onChange(near);
            // The button is gone with what it put right.
            input.current?.focus();
          }}
        >
          {translate('app.brands.nearColour', { colour: near })}
        </Button>
      )}
    </Box>
  );
}

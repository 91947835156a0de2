import { useId, useRef, useState } from 'react';
import { Box, Button, FormHelperText, FormLabel } from '@mui/material';
import { useFormState } from 'react-hook-form';
import { useInput, useTranslate, ValidationError } from 'ra-core';
import { FINE_LOGO, logoResolution } from '../../templates/picture.ts';
import { sayField } from '../i18n/said/fields.ts';
import { api, HttpError } from '../providers/http.ts';
import { useFieldError } from './FieldError.tsx';
import { pictureSource } from '../brands/pictureSource.ts';
import { readPicture } from './readPicture.ts';

interface PictureInputProps {
  source: string;
  label: string;
  help: string;
  /** The most characters that the data URL may have. */
  max: number;
  /** The ground that it is meant for. */
  ground?: string;
}

/** What the server says against a picture, or the key of what this page says. */
const reasonOf = (error: unknown): string =>
  (error instanceof HttpError ? error.body.errors?.[0]?.message : undefined) ??
  (error as Error).message;

/** A PNG or JPEG picture: the id under which the server keeps it; null when there is none. */
export function PictureInput({ source, label, help, max, ground = '#fff' }: PictureInputProps) {
  const translate = useTranslate();
  const invalid = useFieldError(source);
  const { field } = useInput({ source, defaultValue: null });
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [before, setBefore] = useState<string | null>();
  const [over, setOver] = useState(false);
  const [loaded, setLoaded] = useState({ picture: '', resolution: FINE_LOGO });
  const { isDirty } = useFormState();
  const buttons = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const id = useId();
  const value = (field.value || null) as string | null;
  const coarse = value !== null && loaded.picture === value && loaded.resolution < FINE_LOGO;

  /** @param last what it was, to be brought back; left out: that is no longer possible. */
  const change = (next: string | null, last?: string | null) => {
    setBefore(last);
    setRefused(null);
    field.onChange(next);
    // The button that was pressed may be gone.
    buttons.current?.querySelector('button')?.focus();
  };
  const choose = async (file: File | undefined) => {
    if (!file || busy) return;
    try {
      setBusy(true);
      const picture = await readPicture(file, max);
      const kept = await api<{ id: string }>('/api/brands/pictures', {
        method: 'POST',
        json: { file: picture },
      });
      change(kept.id, value);
    } catch (error) {
      setRefused(reasonOf(error));
    } finally {
      setBusy(false);
    }
    chooser.current!.value = '';
  };

  return (
    <Box role="group" aria-labelledby={`${id}-label`}>
      <FormLabel
        id={`${id}-label`}
        component="div"
        sx={{ mb: 1, fontWeight: 600, color: 'text.primary' }}
      >
        {translate(label)}
      </FormLabel>
      <Box
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void choose(event.dataTransfer.files[0]);
        }}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 2,
          p: 2,
          border: '1px dashed',
          borderColor: over ? 'primary.main' : 'text.secondary',
          bgcolor: over ? 'action.hover' : undefined,
          borderRadius: 1,
        }}
      >
        <Box
          sx={{
            width: 96,
            height: 96,
            display: 'grid',
            placeItems: 'center',
            bgcolor: ground,
            p: 1,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
          }}
        >
          {value ? (
            <Box
              component="img"
              src={pictureSource(value)}
              alt={translate('app.brands.logoAlt')}
              onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
                setLoaded({ picture: value, resolution: logoResolution({ width, height }) })
              }
              sx={{ maxWidth: '100%', maxHeight: '100%' }}
            />
          ) : (
            <Box
              component="span"
              sx={{
                color: (theme) => theme.palette.getContrastText(ground),
                fontSize: '0.8125rem',
                textAlign: 'center',
              }}
            >
              {translate('app.brands.noLogo')}
            </Box>
          )}
        </Box>
        <Box ref={buttons} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            variant="outlined"
            disabled={busy}
            onClick={() => chooser.current?.click()}
            ref={field.ref}
          >
            {translate(
              busy
                ? 'app.brands.logoUploading'
                : value
                  ? 'app.brands.replaceLogo'
                  : 'app.brands.chooseLogo',
            )}
          </Button>
          {value && (
            <Button disabled={busy} onClick={() => change(null, value)}>
              {translate('ra.action.remove')}
            </Button>
          )}
          {isDirty && before !== undefined && (
            <Button disabled={busy} onClick={() => change(before)}>
              {translate('ra.action.undo')}
            </Button>
          )}
        </Box>
        <input
          ref={chooser}
          type="file"
          accept="image/png,image/jpeg"
          hidden
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </Box>
      <FormHelperText
        component="div"
        role="status"
        error={refused !== null || invalid !== undefined}
        sx={{
          mt: refused !== null || invalid || coarse ? 0.5 : 0,
          color: coarse ? 'warning.main' : undefined,
        }}
      >
        {refused !== null ? (
          sayField(translate, refused)
        ) : invalid ? (
          <ValidationError error={invalid} />
        ) : coarse ? (
          translate('brandKit.logoCoarse', { resolution: Math.round(loaded.resolution) })
        ) : null}
      </FormHelperText>
      <FormHelperText component="div">{help}</FormHelperText>
    </Box>
  );
}

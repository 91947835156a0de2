import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'ra-core';
import { useFormContext, useWatch } from 'react-hook-form';
import { brandSchema } from '../../templates/brand.ts';
import { fieldMessage } from '../i18n/said/fields.ts';
import { useWords } from '../profiles/words.ts';
import { answer, HttpError, request } from '../providers/http.ts';
import type { Choices } from './PreviewChoices.tsx';

/** Milliseconds of rest after which the sheet is drawn anew. */
const REST = 500;
const KEYS = Object.keys(brandSchema.shape);

async function ask(body: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await request('/api/brands/preview.pdf', {
    method: 'POST',
    body,
    signal,
    headers: { 'Content-Type': 'application/json' },
  });
  if (!response.ok) await answer(response);
  return response.arrayBuffer();
}

/** What the server has against fields of the form: by the field's name. */
function faultsOf(error: unknown): { field: string; message: string }[] {
  const errors = error instanceof HttpError ? (error.body.errors ?? []) : [];
  return errors
    .map(({ path, message }) => ({ field: path.replace(/^brand\./, ''), message }))
    .filter(({ field }) => KEYS.includes(field.split('.')[0]!));
}

/**
 * Asks for the sheet in the brand as the form has it, whenever that has changed. What the server has against a field is
 * said at that field.
 * @param onSheet does not change.
 */
export function usePreview(
  { design, language, inkSaver, profile }: Choices,
  onSheet: (pdf: ArrayBuffer) => void,
) {
  const translate = useTranslate();
  const { failure } = useWords();
  const form = useWatch() as Record<string, unknown>;
  const { setError, clearErrors, trigger } = useFormContext();
  const [busy, setBusy] = useState(true);
  const [refused, setRefused] = useState<string | null>(null);
  const marked = useRef<string[]>([]);

  const brand = Object.fromEntries(KEYS.flatMap((key) => (key in form ? [[key, form[key]]] : [])));
  const name = form['name'] as { en?: string; ms?: string } | undefined;
  const nameless = !name?.en?.trim() && !name?.ms?.trim();
  const parsed = brandSchema.safeParse(
    nameless ? { ...brand, name: { en: translate('brandKit.preview.nameless'), ms: '' } } : brand,
  );
  const body = parsed.success
    ? JSON.stringify({
        brand: parsed.data,
        design,
        language,
        options: { inkSaver },
        ...(profile ? { profile: profile.id } : {}),
      })
    : null;
  /** The fields that hold the preview up. */
  const wrong = [...new Set(parsed.error?.issues.map(({ path }) => path.join('.')))].join(' ');
  const waits = translate('brandKit.preview.waits');

  useEffect(() => {
    clearErrors(marked.current.splice(0));
    if (wrong === '') return undefined;
    const timer = setTimeout(() => {
      marked.current.push(...wrong.split(' '));
      void trigger(marked.current);
    }, REST);
    return () => clearTimeout(timer);
  }, [wrong, clearErrors, trigger]);

  useEffect(() => {
    if (body === null) return undefined;
    const asked = new AbortController();
    const timer = setTimeout(() => {
      setBusy(true);
      ask(body, asked.signal).then(
        (pdf) => {
          clearErrors(marked.current.splice(0));
          setRefused(null);
          onSheet(pdf);
        },
        (error: unknown) => {
          if (asked.signal.aborted) return;
          clearErrors(marked.current.splice(0));
          const faults = faultsOf(error);
          for (const { field, message } of faults) {
            marked.current.push(field);
            setError(field, { type: 'preview', message: fieldMessage(message) });
          }
          setBusy(false);
          setRefused(faults.length > 0 ? waits : failure(error));
        },
      );
    }, REST);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [body, failure, waits, setError, clearErrors, onSheet]);

  return {
    busy: busy && body !== null,
    /** Why what is shown is not what the form says. */
    refused: body === null ? waits : refused,
    drawn: () => setBusy(false),
  };
}

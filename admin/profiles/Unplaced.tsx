import { useState } from 'react';
import { Button, Paper, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { UnplacedLine } from './editor/unplaced.ts';

/** Lines that no section could take, with their numbers in the page that they come from. */
export function UnplacedLines({ lines }: { lines: readonly UnplacedLine[] }) {
  const translate = useTranslate();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    const text = lines.map((line) => line.text).join('\n');
    setCopied(await copyText(text));
  };
  return (
    <>
      <Paper variant="outlined" sx={{ maxHeight: 260, overflow: 'auto', mb: 1 }} tabIndex={0}>
        <ol style={{ listStyle: 'none', margin: 0, padding: '6px 0', fontSize: '0.875rem' }}>
          {lines.map(({ line, text }) => (
            <li key={line} style={{ display: 'flex', gap: 12, padding: '2px 12px' }}>
              <Typography
                component="span"
                color="textSecondary"
                aria-label={translate('profiles.import.line', { line })}
                sx={{
                  fontSize: '0.8125rem',
                  minWidth: 32,
                  textAlign: 'right',
                  fontVariantNumeric: 'tabular-nums',
                }}
              >
                {line}
              </Typography>
              <span style={{ overflowWrap: 'anywhere' }}>{text}</span>
            </li>
          ))}
        </ol>
      </Paper>
      <Button size="small" onClick={() => void copy()}>
        {translate('profiles.import.copy')}
      </Button>
      <Typography component="span" variant="body2" role="status" sx={{ ml: 1 }}>
        {copied !== null &&
          translate(copied ? 'profiles.import.copied' : 'profiles.import.notCopied')}
      </Typography>
    </>
  );
}

/** Copies text; works without HTTPS too, where the clipboard interface does not exist. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.style.position = 'fixed';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}

import { useEffect, useRef, type ReactNode } from 'react';
import { Alert } from '@mui/material';
import { useTranslate } from 'ra-core';

interface ProblemAlertProps {
  /** What was thrown: its message is a key or the words themselves. Nothing is shown for null. */
  error: unknown;
  action?: ReactNode;
}

/** A refused request, told above the form that it came from; it comes into sight. */
export function ProblemAlert({ error, action }: ProblemAlertProps) {
  const translate = useTranslate();
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => alert.current?.scrollIntoView({ block: 'nearest' }), [error]);
  if (!error) return null;
  const message = error instanceof Error ? error.message : String(error);
  return (
    <Alert
      ref={alert}
      severity="error"
      role="alert"
      action={action}
      sx={{ mb: 2.5, scrollMarginBlock: 88 }}
    >
      {translate(message, { _: message })}
    </Alert>
  );
}

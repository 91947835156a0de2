import type { ReactNode } from 'react';
import { Alert } from '@mui/material';
import { useTranslate } from 'ra-core';

interface ProblemAlertProps {
  /** What was thrown: its message is a key or the words themselves. Nothing is shown for null. */
  error: unknown;
  action?: ReactNode;
}

/** A refused request, told above the form that it came from. */
export function ProblemAlert({ error, action }: ProblemAlertProps) {
  const translate = useTranslate();
  if (!error) return null;
  const message = error instanceof Error ? error.message : String(error);
  return (
    <Alert severity="error" role="alert" action={action} sx={{ mb: 2.5 }}>
      {translate(message, { _: message })}
    </Alert>
  );
}

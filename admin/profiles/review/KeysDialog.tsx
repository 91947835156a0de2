import { useId } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Switch,
} from '@mui/material';
import { styled } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { useCommentsIfAny } from '../comments/context.tsx';

const KEYS = [
  { keys: ['n', 'j'], does: 'next' },
  { keys: ['p', 'k'], does: 'previous' },
  { keys: ['?'], does: 'help' },
] as const;

interface KeysDialogProps {
  on: boolean;
  onSwitch(on: boolean): void;
  onClose(): void;
}

/** Which keys do what on this page. */
export function KeysDialog({ on, onSwitch, onClose }: KeysDialogProps) {
  const translate = useTranslate();
  const id = useId();
  const comments = useCommentsIfAny();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xs" fullWidth>
      <DialogTitle id={id}>{translate('review.keys.title')}</DialogTitle>
      <DialogContent>
        <Table>
          <tbody>
            {KEYS.map(({ keys, does }) => (
              <tr key={does}>
                <th scope="row">
                  {keys.map((key) => (
                    <Key key={key}>{key}</Key>
                  ))}
                </th>
                <td>{translate(`review.keys.${does}`)}</td>
              </tr>
            ))}
            {comments && (
              <tr>
                <th scope="row">
                  {['Ctrl', 'Alt', 'M'].map((key) => (
                    <Key key={key}>{key}</Key>
                  ))}
                </th>
                <td>{translate('comments.key')}</td>
              </tr>
            )}
          </tbody>
        </Table>
        <FormControlLabel
          sx={{ mt: 2 }}
          control={<Switch checked={on} onChange={(_, checked) => onSwitch(checked)} />}
          label={translate('review.keys.on')}
        />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const Table = styled('table')({
  borderSpacing: '0 8px',
  '& th': { textAlign: 'left', paddingRight: 20, whiteSpace: 'nowrap' },
});

export const Key = styled('kbd')(({ theme }) => ({
  display: 'inline-block',
  minWidth: 24,
  margin: '0 2px',
  padding: '1px 6px',
  textAlign: 'center',
  fontFamily: 'inherit',
  fontSize: '0.8125rem',
  fontWeight: 650,
  border: `1px solid ${theme.palette.text.secondary}`,
  borderBottomWidth: 2,
  borderRadius: 5,
  background: theme.palette.background.paper,
  color: theme.palette.text.primary,
}));

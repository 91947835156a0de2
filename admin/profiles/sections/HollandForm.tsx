import { ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { sections } from '../../../templates/profile/index.ts';
import { fieldId, useForm, useValue } from '../editor/context.tsx';
import { useLabel } from '../language.ts';

const letters = Object.entries(sections.holland.choices.letter!);
const MOST = 3;

/** Up to three of six letters; the order in which they are chosen is their order of weight. */
export function HollandForm() {
  const pick = useLabel();
  const translate = useTranslate();
  const { readOnly } = useForm();
  const [code, set] = useValue<string | null>('holland');
  const chosen = [...(code ?? '')];
  return (
    <div>
      <ToggleButtonGroup
        id={fieldId('holland')}
        tabIndex={-1}
        value={chosen}
        disabled={readOnly}
        aria-label={pick(sections.holland.label)}
        size="small"
        sx={{ flexWrap: 'wrap' }}
        onChange={(_, next: string[]) => set(next.length > 0 ? next.slice(0, MOST).join('') : null)}
      >
        {letters.map(([letter, label]) => (
          <ToggleButton
            key={letter}
            value={letter}
            disabled={readOnly || (chosen.length >= MOST && !chosen.includes(letter))}
            sx={{ textTransform: 'none', px: 1.5 }}
          >
            <b style={{ marginRight: 5 }}>{letter}</b> {pick(label)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }} role="status">
        {code
          ? translate('profiles.form.hollandIs', { code })
          : translate('profiles.form.hollandHelp', { max: MOST })}
      </Typography>
    </div>
  );
}

import { ToggleButton, ToggleButtonGroup, Tooltip } from '@mui/material';
import { useTranslate } from 'ra-core';
import {
  LANGUAGE_NAMES,
  LANGUAGE_TAGS,
  LANGUAGES,
  type Language,
} from '../../templates/profile/languages.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';

const SHORT: Record<Language, string> = { en: 'EN', ms: 'BM' };

/** English | Bahasa Melayu: both always in sight, each in its own name. */
export function LanguageSwitch({ dark = false }: { dark?: boolean }) {
  const translate = useTranslate();
  const { language, setLanguage } = useLanguage();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={language}
      aria-label={translate('app.language')}
      onChange={(_event, next: Language | null) => next && setLanguage(next)}
      sx={(theme) => ({
        '& .MuiToggleButton-root': {
          minWidth: 44,
          minHeight: 36,
          px: 1.25,
          py: 0.25,
          fontWeight: 700,
          fontSize: '0.8125rem',
          letterSpacing: '0.04em',
          color: dark ? theme.palette.brand.quiet : theme.palette.text.secondary,
          borderColor: dark ? 'rgba(255,255,255,.3)' : theme.palette.divider,
          '&.Mui-selected, &.Mui-selected:hover': {
            color: dark ? theme.palette.brand.main : '#fff',
            backgroundColor: dark ? '#fff' : theme.palette.primary.main,
          },
        },
      })}
    >
      {LANGUAGES.map((each) => (
        <Tooltip key={each} title={LANGUAGE_NAMES[each]}>
          <ToggleButton
            value={each}
            aria-label={`${SHORT[each]}: ${LANGUAGE_NAMES[each]}`}
            lang={LANGUAGE_TAGS[each]}
          >
            {SHORT[each]}
          </ToggleButton>
        </Tooltip>
      ))}
    </ToggleButtonGroup>
  );
}

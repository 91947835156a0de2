import { useId, useState } from 'react';
import { Button, LinearProgress, Popover, Typography } from '@mui/material';
import { styled } from '@mui/material/styles';
import Warning from '@mui/icons-material/WarningAmber';
import { useTranslate } from 'ra-core';
import { completeness, warningLabels, warnings } from '../../../templates/profile/completeness.ts';
import {
  LANGUAGE_NAMES,
  LANGUAGES,
  sectionOf,
  type Content,
  type Language,
  type Path,
} from '../../../templates/profile/index.ts';
import { crumbs } from '../content/crumbs.ts';
import { useInterfaceLanguage, useLabel } from '../language.ts';
import { useForm } from './context.tsx';
import { jumpTo, useLeap } from './jump.ts';
import { useContent } from './SectionNav.tsx';

export const LinkList = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& button': {
    font: 'inherit',
    fontSize: '0.875rem',
    textAlign: 'left',
    border: 0,
    background: 'none',
    color: theme.palette.text.primary,
    cursor: 'pointer',
    padding: '5px 8px',
    borderRadius: 6,
    width: '100%',
    '&:hover': { background: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    '& small': { color: theme.palette.text.secondary, display: 'block', fontSize: '0.8125rem' },
  },
}));

/** What is missing in a language, as links to the fields. */
export function MissingList({
  missing,
  language,
  onJump,
}: {
  missing: readonly Path[];
  language: Language;
  /** Goes to a place; without it, the list does so itself. */
  onJump?(path: Path, language: Language): void;
}) {
  const { store, names } = useForm();
  const interfaceLanguage = useInterfaceLanguage();
  return (
    <LinkList>
      {missing.map((path) => {
        const [section, ...rest] = crumbs(path, [store.content], names.get(), interfaceLanguage);
        return (
          <li key={path}>
            <button type="button" onClick={() => (onJump ?? jumpTo)(path, language)}>
              {rest.length > 0 ? rest.join(' · ') : section}
              {rest.length > 0 && <small>{section}</small>}
            </button>
          </li>
        );
      })}
    </LinkList>
  );
}

/** How far the profile is written in each language; each bar opens the list of what is missing. */
export function CompletenessBars() {
  const content = useContent();
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' }}>
      {LANGUAGES.map((language) => (
        <Bar key={language} content={content} language={language} />
      ))}
      <Warnings content={content} />
    </div>
  );
}

function Bar({ content, language }: { content: Content; language: Language }) {
  const translate = useTranslate();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [leapTo, leap] = useLeap();
  const { written, total, missing } = completeness(content, language);
  const whole = missing.length === 0;
  return (
    <>
      <Button
        size="small"
        color="inherit"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          display: 'block',
          textAlign: 'left',
          textTransform: 'none',
          minWidth: 150,
          py: 0.25,
          px: 0.75,
        }}
      >
        <span
          style={{
            display: 'flex',
            justifyContent: 'space-between',
            gap: 12,
            fontSize: '0.8125rem',
          }}
        >
          <b>{LANGUAGE_NAMES[language]}</b>
          <span style={{ fontVariantNumeric: 'tabular-nums' }}>
            {whole ? translate('profiles.progress.whole') : `${written} / ${total}`}
          </span>
        </span>
        <LinearProgress
          variant="determinate"
          aria-hidden
          color={whole ? 'success' : 'warning'}
          value={total === 0 ? 0 : (100 * written) / total}
          sx={{ height: 5, borderRadius: 3, mt: 0.25 }}
        />
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          transition: { onExited: leap },
          paper: {
            role: 'dialog',
            'aria-labelledby': id,
            sx: { width: 340, maxHeight: '70vh', p: 1.5 },
          },
        }}
      >
        <Typography id={id} variant="subtitle2" sx={{ px: 1, pb: 0.5 }}>
          {translate(whole ? 'profiles.progress.wholeIn' : 'profiles.progress.missingIn', {
            language: LANGUAGE_NAMES[language],
            count: missing.length,
            smart_count: missing.length,
          })}
        </Typography>
        <MissingList
          missing={missing}
          language={language}
          onJump={(path) => {
            leapTo(path, language);
            setAnchor(null);
          }}
        />
      </Popover>
    </>
  );
}

function Warnings({ content }: { content: Content }) {
  const translate = useTranslate();
  const pick = useLabel();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [leapTo, leap] = useLeap();
  const found = warnings(content);
  if (found.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        color="inherit"
        startIcon={<Warning color="warning" />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ textTransform: 'none' }}
      >
        {translate('profiles.editor.warnings', { smart_count: found.length })}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          transition: { onExited: leap },
          paper: { role: 'dialog', 'aria-labelledby': id, sx: { width: 360, p: 1.5 } },
        }}
      >
        <Typography id={id} variant="subtitle2" sx={{ px: 1, pb: 0.5 }}>
          {translate('profiles.editor.warningsTitle')}
        </Typography>
        <LinkList>
          {found.map(({ code, sections }) => (
            <li key={code}>
              <button
                type="button"
                onClick={() => {
                  if (sections[0]) leapTo(sections[0]);
                  setAnchor(null);
                }}
              >
                {pick(warningLabels[code])}
                {sections.length > 0 && (
                  <small>{sections.map((key) => pick(sectionOf(key).label)).join(', ')}</small>
                )}
              </button>
            </li>
          ))}
        </LinkList>
      </Popover>
    </>
  );
}

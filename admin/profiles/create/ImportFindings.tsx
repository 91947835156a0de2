import { Alert, Box, Chip, Paper, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { catalogueLabels } from '../../../templates/profile/catalogue.ts';
import {
  inLanguage,
  LANGUAGE_NAMES,
  sectionOf,
  type ReferenceKind,
} from '../../../templates/profile/index.ts';
import { readable } from '../content/readable.ts';
import type { Names } from '../editor/context.tsx';
import { useInterfaceLanguage, useLabel } from '../language.ts';
import type { ImportAnswer, ImportedProfile } from '../types.ts';
import { UnplacedLines } from '../Unplaced.tsx';

/** What a text gave, before anything is created: section by section, and line by line what found no place. */
export function ImportFindings({ answer }: { answer: ImportAnswer }) {
  const translate = useTranslate();
  if (answer.profiles.length === 0) {
    return <Alert severity="warning">{translate('profiles.import.foundNothing')}</Alert>;
  }
  return (
    <>
      {answer.profiles.length > 1 && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('profiles.import.several', { smart_count: answer.profiles.length })}
        </Alert>
      )}
      {answer.profiles.map((profile, index) => (
        <Finding key={index} profile={profile} />
      ))}
    </>
  );
}

function Finding({ profile }: { profile: ImportedProfile }) {
  const translate = useTranslate();
  const pick = useLabel();
  const language = useInterfaceLanguage();
  const title = [profile.title.en, profile.title.ms].filter(Boolean).join(' / ');
  return (
    <Box component="article" sx={{ display: 'grid', gap: 2, mb: 3 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, flexWrap: 'wrap' }}>
        <Typography component="h2" variant="h6">
          {title || translate('profiles.untitled')}
        </Typography>
        {profile.language && (
          <Typography variant="body2" color="textSecondary">
            {translate('profiles.import.written', { language: LANGUAGE_NAMES[profile.language] })}
          </Typography>
        )}
      </Box>
      {profile.unplaced.length === 0 ? (
        <Alert severity="success">{translate('profiles.import.allPlaced')}</Alert>
      ) : (
        <Alert severity="warning" sx={{ '& .MuiAlert-message': { width: '100%', minWidth: 0 } }}>
          <b>{translate('profiles.import.unplaced', { smart_count: profile.unplaced.length })}</b>
          <Typography variant="body2" sx={{ mb: 1 }}>
            {translate('profiles.import.unplacedHelp')}
          </Typography>
          <UnplacedLines lines={profile.unplaced} />
        </Alert>
      )}
      {profile.warnings.length > 0 && (
        <Alert severity="info">
          <b>{translate('profiles.import.warnings')}</b>
          <ul style={{ margin: '4px 0 0', paddingLeft: 18 }}>
            {profile.warnings.map((warning, index) => (
              <li key={index}>
                {warning.line !== undefined &&
                  `${translate('profiles.import.line', { line: warning.line })}: `}
                {pick(warning.message)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Recognised profile={profile} />
      <CatalogueNames profile={profile} language={language} />
    </Box>
  );
}

function Recognised({ profile }: { profile: ImportedProfile }) {
  const translate = useTranslate();
  const language = useInterfaceLanguage();
  const pick = useLabel();
  const names = (profile.references ?? {}) as Names;
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Typography component="h3" sx={{ fontWeight: 700, mb: 1 }}>
        {translate('profiles.import.foundTitle')} ·{' '}
        {translate('profiles.import.foundCount', { smart_count: profile.recognised.length })}
      </Typography>
      {profile.recognised.map((key) => {
        const lines = readable(key, profile.content[key], names, language);
        const items = profile.content[key];
        return (
          <Box component="details" key={key} sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}>
            <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600 }}>
              {pick(sectionOf(key).label)}
              {Array.isArray(items) && items.length > 0 && (
                <Typography component="span" color="textSecondary" sx={{ ml: 1 }}>
                  {items.length}
                </Typography>
              )}
            </Box>
            <Box sx={{ pl: 2, pt: 0.5 }}>
              {lines.map(({ label, text }, index) => (
                <Typography key={index} variant="body2" sx={{ whiteSpace: 'pre-wrap', mb: 0.5 }}>
                  {label && (
                    <Typography component="span" variant="body2" color="textSecondary">
                      {label}:{' '}
                    </Typography>
                  )}
                  {text}
                </Typography>
              ))}
            </Box>
          </Box>
        );
      })}
    </Paper>
  );
}

function CatalogueNames({
  profile,
  language,
}: {
  profile: ImportedProfile;
  language: 'en' | 'ms';
}) {
  const translate = useTranslate();
  const pick = useLabel();
  const entries = Object.entries(profile.references ?? {});
  if (entries.length === 0) return null;
  const kinds = [...new Set(entries.map(([, { kind }]) => kind))] as ReferenceKind[];
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Typography component="h3" sx={{ fontWeight: 700 }}>
        {translate('profiles.import.names')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {translate('profiles.import.namesHelp')}
      </Typography>
      {kinds.map((kind) => (
        <Box key={kind} sx={{ mb: 1.5 }}>
          <Typography component="h4" variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
            {pick(catalogueLabels[kind].many)}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
            {entries
              .filter(([, entry]) => entry.kind === kind)
              .map(([id, { name, isNew }]) => (
                <Chip
                  key={id}
                  size="small"
                  variant={isNew ? 'outlined' : 'filled'}
                  color={isNew ? 'warning' : 'default'}
                  label={`${inLanguage(name, language)} · ${translate(isNew ? 'profiles.import.isNew' : 'profiles.import.isKnown')}`}
                />
              ))}
          </Box>
        </Box>
      ))}
    </Paper>
  );
}

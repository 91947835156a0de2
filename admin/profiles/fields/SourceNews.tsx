import { useState } from 'react';
import { Button, Typography } from '@mui/material';
import { styled } from '@mui/material/styles';
import Check from '@mui/icons-material/Check';
import { useNotify, useTranslate } from 'ra-core';
import {
  LANGUAGE_NAMES,
  LANGUAGE_TAGS,
  otherLanguage,
  type Language,
  type Path,
} from '../../../templates/profile/index.ts';
import { useForm, useObservable, useValue } from '../editor/context.tsx';
import { Words } from '../review/look.tsx';
import { useWords } from '../words.ts';
import { DiffText } from './DiffText.tsx';

/** Where a text is stale: what changed in the other language since, and a button that says that it is still right. */
export function SourceNews({ path, language }: { path: Path; language: Language }) {
  const translate = useTranslate();
  const { readOnly } = useForm();
  const confirm = useConfirm();
  const other = LANGUAGE_NAMES[otherLanguage(language)];
  return (
    <News>
      <Typography variant="body2" sx={{ fontWeight: 600, mb: 0.25 }}>
        {translate('translations.news', { language: other })}
      </Typography>
      <SourceDiff path={path} language={language} />
      {!readOnly && (
        <Button
          size="small"
          startIcon={<Check />}
          sx={{ mt: 0.5, ml: -0.75 }}
          disabled={confirm.busy}
          onClick={() => void confirm.say(path, language)}
        >
          {translate('translations.stillRight')}
        </Button>
      )}
    </News>
  );
}

/** What changed in the other language since the text in `language` was last current, word by word. */
export function SourceDiff({ path, language }: { path: Path; language: Language }) {
  const translate = useTranslate();
  const { sources } = useForm();
  const other = otherLanguage(language);
  const before = useObservable(sources)[path]?.[language];
  const [now = ''] = useValue<string | undefined>(`${path}.${other}`);
  if (before === undefined) {
    return (
      <Typography variant="body2" color="textSecondary">
        {translate('translations.unknownBefore')}
      </Typography>
    );
  }
  return (
    <Words lang={LANGUAGE_TAGS[other]}>
      <DiffText before={before} after={now} />
    </Words>
  );
}

/** Says of one text that it is still right; what goes wrong is told. */
export function useConfirm() {
  const { confirm } = useForm();
  const notify = useNotify();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    /** Whether it worked. */
    say: async (path: Path, language: Language): Promise<boolean> => {
      setBusy(true);
      try {
        await confirm([{ path, language }]);
        return true;
      } catch (error) {
        notify(words.failure(error), { type: 'error' });
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}

const News = styled('div')(({ theme }) => ({
  marginTop: 6,
  padding: '6px 10px 6px 12px',
  borderLeft: `3px solid ${theme.palette.warning.main}`,
  borderRadius: 4,
  background: theme.palette.background.default,
  '& > div': { fontSize: '0.875rem' },
}));

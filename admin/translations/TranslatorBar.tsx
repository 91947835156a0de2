import { useEffect, useRef } from 'react';
import {
  Box,
  Button,
  LinearProgress,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import ArrowForward from '@mui/icons-material/ArrowForward';
import { LinkBase, useNavigate, useTranslate } from 'ra-core';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../templates/profile/index.ts';
import { NewsLine, PresenceChips } from '../profiles/editor/Presence.tsx';
import { SaveLine } from '../profiles/editor/SaveLine.tsx';
import type { Editor } from '../profiles/editor/useEditor.ts';
import type { ProfileDetail } from '../profiles/types.ts';
import { exportAddress } from './api.ts';
import { ExportMenu } from './ExportMenu.tsx';

interface TranslatorBarProps {
  profile: ProfileDetail;
  title: string;
  editor: Editor;
  to: Language;
  done: number;
  total: number;
  onImport(): void;
}

/** What is translated, how far it is, whether it is saved, and files for a translator. */
export function TranslatorBar(props: TranslatorBarProps) {
  const { profile, title, editor, to, done, total, onImport } = props;
  const translate = useTranslate();
  const navigate = useNavigate();
  const bar = useRef<HTMLDivElement>(null);

  // What is scrolled to stands below the bar, whatever it holds.
  useEffect(() => {
    const root = document.documentElement;
    const observer = new ResizeObserver(() => {
      if (!bar.current) return;
      const style = getComputedStyle(bar.current);
      const top = style.position === 'sticky' ? Number.parseFloat(style.top) || 0 : 60;
      const height = style.position === 'sticky' ? bar.current.offsetHeight : 0;
      root.style.setProperty('--editor-top', `${top + height + 8}px`);
    });
    observer.observe(bar.current!);
    return () => {
      observer.disconnect();
      root.style.removeProperty('--editor-top');
    };
  }, []);

  const progress = translate('translations.page.progress', { done, total });
  return (
    <Box
      ref={bar}
      component="section"
      aria-label={translate('translations.page.bar')}
      sx={{
        position: { md: 'sticky' },
        top: 60,
        zIndex: 5,
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'divider',
        mt: { xs: -1, md: -4 },
        pt: { md: 1.5 },
        pb: 1.25,
        mb: 2.5,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 20px' }}>
        <Box sx={{ minWidth: 0, flex: '1 1 260px' }}>
          <Typography component="h1" noWrap sx={{ fontSize: '1.125rem', fontWeight: 700 }}>
            {title}
          </Typography>
          <SaveLine editor={editor} />
          <NewsLine live={editor.live} />
        </Box>
        <PresenceChips live={editor.live} />
        <ToggleButtonGroup
          size="small"
          exclusive
          value={to}
          aria-label={translate('translations.page.into')}
          onChange={(_, chosen: Language | null) =>
            chosen && navigate(`/profiles/${profile.id}/translate?to=${chosen}`)
          }
        >
          {[...LANGUAGES].reverse().map((language) => (
            <ToggleButton key={language} value={language}>
              <ArrowForward sx={{ fontSize: 15, mr: 0.75 }} aria-hidden />
              {LANGUAGE_NAMES[language]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <ExportMenu
            address={async (format, all) => {
              await editor.loop.flush();
              return exportAddress(profile.id, format, { to, all });
            }}
            onImport={onImport}
          />
          <Button size="small" component={LinkBase} to={`/profiles/${profile.id}`}>
            {translate('translations.page.edit')}
          </Button>
        </Box>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '4px 16px', mt: 1 }}>
        <LinearProgress
          variant="determinate"
          color="success"
          value={total === 0 ? 100 : (done / total) * 100}
          aria-label={translate('translations.page.progressLabel')}
          aria-valuetext={progress}
          sx={{ flex: '1 1 160px', maxWidth: 420, height: 6, borderRadius: 3 }}
        />
        <Typography variant="body2" role="status" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {progress}
        </Typography>
        <Typography
          variant="body2"
          color="textSecondary"
          sx={{ ml: { md: 'auto' }, display: { xs: 'none', md: 'block' } }}
        >
          {translate('translations.page.keys')}
        </Typography>
      </Box>
    </Box>
  );
}

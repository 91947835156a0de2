import { useEffect, useRef, useState } from 'react';
import {
  Box,
  Button,
  Drawer,
  IconButton,
  Menu,
  MenuItem,
  Tooltip,
  Typography,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import ListIcon from '@mui/icons-material/FormatListBulleted';
import Preview from '@mui/icons-material/VerticalSplitOutlined';
import More from '@mui/icons-material/MoreVert';
import { LinkBase, useNavigate, useNotify, useTranslate } from 'ra-core';
import { SaidError } from '../../providers/problems.ts';
import { profilesApi } from '../api.ts';
import { CommentsButton } from '../comments/CommentsBeside.tsx';
import { StateChip } from '../StateChip.tsx';
import { TransitionDialog } from '../TransitionDialog.tsx';
import type { ProfileDetail } from '../types.ts';
import { useWords } from '../words.ts';
import { CompletenessBars } from './Completeness.tsx';
import { OwnerButton } from '../owner/OwnerButton.tsx';
import { useObservable } from './context.tsx';
import { useLeap } from './jump.ts';
import { NewsLine, PresenceChips } from './Presence.tsx';
import { SaveLine } from './SaveLine.tsx';
import { SectionNav } from './SectionNav.tsx';
import { SubmitSummary } from './SubmitSummary.tsx';
import { useSaveState, type Editor } from './useEditor.ts';

interface EditorBarProps {
  profile: ProfileDetail;
  editor: Editor;
  readOnly: boolean;
  /** Undefined where the preview has a tab of its own. */
  previewShown: boolean | undefined;
  onTogglePreview(): void;
  onChanged(profile: ProfileDetail): void;
  onReload(): void;
}

/** The bar above the form: what is open, whether it is saved, how complete it is, and the next steps. */
export function EditorBar(props: EditorBarProps) {
  const { profile, editor, readOnly, previewShown, onTogglePreview, onChanged, onReload } = props;
  const translate = useTranslate();
  const words = useWords();
  const navigate = useNavigate();
  const notify = useNotify();
  const bar = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<'submit' | 'discard' | null>(null);
  const [sections, setSections] = useState(false);
  const [leapTo, leap] = useLeap();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const draft = profile.draft!;
  const save = useSaveState(editor.loop);
  const { title } = useObservable(editor.saved).content;

  // What sticks below the bar stands where it ends, whatever it holds.
  useEffect(() => {
    const root = document.documentElement;
    const observer = new ResizeObserver(() => {
      if (!bar.current) return;
      const top = Number.parseFloat(getComputedStyle(bar.current).top) || 0;
      root.style.setProperty('--editor-top', `${top + bar.current.offsetHeight + 8}px`);
    });
    observer.observe(bar.current!);
    return () => {
      observer.disconnect();
      root.style.removeProperty('--editor-top');
    };
  }, []);

  const submit = async (note: string) => {
    editor.form.touched.set(new Set(['*']));
    await editor.loop.flush();
    if (editor.loop.unsaved().length > 0) throw new SaidError(translate('profiles.submit.unsaved'));
    onChanged(await profilesApi.change(profile.id, 'submit', note ? { note } : {}));
    window.scrollTo({ top: 0 });
    notify('profiles.submit.done', { type: 'success' });
  };
  const discard = async () => {
    await profilesApi.discard(profile.id);
    notify('profiles.discard.done', { type: 'success' });
    if (profile.published) {
      navigate(`/profiles/${profile.id}/show`);
      onReload();
    } else navigate('/profiles');
  };
  const links = [
    ['show', profile.published !== null],
    ['review', draft.state === 'in_review'],
    ['translate', !readOnly],
    ['history', true],
  ] as const;

  return (
    <Box
      ref={bar}
      sx={{
        position: 'sticky',
        top: 60,
        zIndex: 5,
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'divider',
        py: 1,
        mx: { xs: -2, sm: -3, md: -2.5 },
        px: { xs: 2, sm: 3, md: 2.5 },
        mb: 2,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '6px 16px',
      }}
    >
      {narrow && (
        <IconButton
          onClick={() => setSections(true)}
          aria-label={translate('profiles.editor.sections')}
          edge="start"
        >
          <ListIcon />
        </IconButton>
      )}
      <Box sx={{ minWidth: 0, flex: '1 1 220px', maxWidth: { md: 460 } }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
          <Typography
            component="h1"
            sx={{ fontSize: '1.125rem', fontWeight: 700, minWidth: 0 }}
            noWrap
          >
            {words.titleOf(title)}
          </Typography>
          <StateChip state={draft.state} />
          <Typography variant="body2" color="textSecondary" component="span">
            {translate('profiles.version', { number: draft.number })}
          </Typography>
        </Box>
        {!readOnly && <SaveLine editor={editor} />}
        <NewsLine live={editor.live} />
      </Box>
      <PresenceChips live={editor.live} />
      {!narrow && (
        <Box sx={{ ml: 'auto' }}>
          <CompletenessBars />
        </Box>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <CommentsButton />
        {previewShown !== undefined && (
          <Tooltip
            title={translate(previewShown ? 'profiles.preview.hide' : 'profiles.preview.show')}
          >
            <IconButton
              size="small"
              color={previewShown ? 'primary' : 'default'}
              aria-label={translate('profiles.preview.title')}
              aria-pressed={previewShown}
              onClick={onTogglePreview}
            >
              <Preview />
            </IconButton>
          </Tooltip>
        )}
        {!readOnly && (
          <Button
            size="small"
            variant="outlined"
            title="Ctrl+S"
            disabled={['saving', 'saved', 'closed'].includes(save.status)}
            onClick={() => {
              editor.form.touched.set(new Set(['*']));
              void editor.loop.flush();
            }}
          >
            {translate('profiles.actions.save')}
          </Button>
        )}
        {profile.abilities.submit && (
          <Button
            size="small"
            variant="contained"
            aria-label={translate('profiles.actions.submit')}
            onClick={() => setDialog('submit')}
          >
            {translate(narrow ? 'profiles.actions.submitShort' : 'profiles.actions.submit')}
          </Button>
        )}
        <OwnerButton profile={profile} onChanged={onChanged} />
        <IconButton
          size="small"
          aria-label={translate('profiles.actions.more')}
          aria-haspopup="menu"
          onClick={(event) => setMenu(event.currentTarget)}
        >
          <More />
        </IconButton>
        <Menu anchorEl={menu} open={menu !== null} onClose={() => setMenu(null)}>
          {links
            .filter(([, there]) => there)
            .map(([page]) => (
              <MenuItem
                key={page}
                component={LinkBase}
                to={`/profiles/${profile.id}/${page}`}
                onClick={() => setMenu(null)}
              >
                {translate(`profiles.actions.${page}`)}
              </MenuItem>
            ))}
          {profile.abilities.discard && (
            <MenuItem
              onClick={() => {
                setMenu(null);
                setDialog('discard');
              }}
            >
              {translate('profiles.actions.discard')}
            </MenuItem>
          )}
        </Menu>
      </Box>
      <Drawer
        open={sections}
        onClose={() => setSections(false)}
        slotProps={{ transition: { onExited: leap } }}
      >
        <Box sx={{ width: 290, p: 1.5 }}>
          <SectionNav
            onPick={(key) => {
              leapTo(key);
              setSections(false);
            }}
          />
        </Box>
      </Drawer>
      {dialog === 'submit' && (
        <TransitionDialog
          title={translate('profiles.submit.title')}
          note={{
            label: translate('profiles.submit.note'),
            help: translate('profiles.submit.noteHelp'),
          }}
          action={translate('profiles.actions.submit')}
          onClose={() => setDialog(null)}
          onConfirm={submit}
        >
          <SubmitSummary editor={editor} />
        </TransitionDialog>
      )}
      {dialog === 'discard' && (
        <TransitionDialog
          title={translate('profiles.discard.title')}
          action={translate('profiles.actions.discard')}
          colour="error"
          onClose={() => setDialog(null)}
          onConfirm={discard}
        >
          {translate('profiles.discard.help')}
        </TransitionDialog>
      )}
    </Box>
  );
}

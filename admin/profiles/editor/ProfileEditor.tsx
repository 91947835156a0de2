import { useEffect, useState, type ReactNode } from 'react';
import { Alert, Box, Button, Tab, Tabs, useMediaQuery, type Theme } from '@mui/material';
import { useNotify, useTranslate } from 'ra-core';
import { DraftFreshness } from '../freshness/DraftFreshness.tsx';
import type { Language, Path } from '../../../templates/profile/index.ts';
import { profilesApi } from '../api.ts';
import { CommentsBeside } from '../comments/CommentsBeside.tsx';
import { useComments } from '../comments/context.tsx';
import { useWords } from '../words.ts';
import type { Draft, ProfileDetail } from '../types.ts';
import { CompletenessBars } from './Completeness.tsx';
import { ConflictChoice } from './ConflictChoice.tsx';
import { FormProvider, useObservable } from './context.tsx';
import { DraftPreview } from './DraftPreview.tsx';
import { EditorBar } from './EditorBar.tsx';
import { EditorForm } from './EditorForm.tsx';
import { jumpTo } from './jump.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import { SectionNav } from './SectionNav.tsx';
import { StateBanner } from './StateBanner.tsx';
import { KeptUnplaced } from './KeptUnplaced.tsx';
import { PutAside } from './PutAside.tsx';
import { useEditor, useSaveState } from './useEditor.ts';
import { useLive } from './useLive.ts';

interface ProfileEditorProps {
  profile: ProfileDetail;
  draft: Draft;
  onChanged(profile: ProfileDetail): void;
  onReload(): void;
  /** Somebody brought the draft into another state. */
  onMoved(state: string | null): void;
  /** What has just happened to the draft. */
  notice: ReactNode;
}

const PREVIEW_SHOWN = 'kerjaya.preview';
const sticky = { position: 'sticky', top: 'var(--editor-top, 120px)', alignSelf: 'start' } as const;

/** A draft on the desk: sections at the left, the form, and the sheet as it would print at the right. */
export function ProfileEditor(props: ProfileEditorProps) {
  const { profile, draft, onChanged, onReload, onMoved, notice } = props;
  const translate = useTranslate();
  const words = useWords();
  const notify = useNotify();
  const readOnly = profile.abilities.save !== true;
  const editor = useEditor(profile, draft, readOnly);
  const comments = useComments();
  useLive({
    profile: profile.id,
    draft,
    loop: editor.loop,
    live: editor.live,
    readOnly,
    onMoved,
    onComment: comments.refresh,
  });
  const { loop, form } = editor;
  const save = useSaveState(loop);
  const saved = useObservable(editor.saved);
  const names = useObservable(form.names);
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'));
  const medium = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const [shown, setShown] = useState(() => localStorage.getItem(PREVIEW_SHOWN) !== 'no');
  const [tab, setTab] = useState<'write' | 'preview'>('write');
  useEffect(() => {
    document.title = `${words.titleOf(profile.title)} · Kerjaya`;
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's' || event.altKey)
        return;
      event.preventDefault();
      form.touched.set(new Set(['*']));
      void loop.flush();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [form, loop]);

  const togglePreview = () => {
    localStorage.setItem(PREVIEW_SHOWN, shown ? 'no' : 'yes');
    setShown(!shown);
  };
  const withdraw = async () => {
    try {
      onChanged(await profilesApi.change(profile.id, 'withdraw'));
    } catch (error) {
      notify(words.failure(error), { type: 'error' });
    }
  };
  const besides = wide && (shown || comments.shown);
  const goTo = (path: Path, language?: Language) => {
    setTab('write');
    // The form is laid out again before it can be scrolled.
    requestAnimationFrame(() => jumpTo(path, language));
  };
  const discussion = (
    <CommentsBeside
      contents={[saved.content, profile.published?.content]}
      names={names}
      version={saved.version}
      revision={saved.number}
      todo={saved.state === 'changes_requested'}
      beforeSend={() => loop.flush()}
      onJump={goTo}
    />
  );
  return (
    <FormProvider value={form}>
      <Box sx={{ mx: { md: -2.5 }, mt: { xs: -2.5, md: -4 } }}>
        <EditorBar
          profile={profile}
          editor={editor}
          readOnly={readOnly}
          previewShown={wide ? shown : undefined}
          onTogglePreview={togglePreview}
          onChanged={onChanged}
          onReload={onReload}
        />
        {!medium && <CompletenessBars />}
        {!wide && (
          <Tabs
            value={tab}
            onChange={(_, value: 'write' | 'preview') => setTab(value)}
            sx={{ mb: 1 }}
          >
            <Tab value="write" label={translate('profiles.editor.write')} />
            <Tab value="preview" label={translate('profiles.preview.title')} />
          </Tabs>
        )}
        <Box
          sx={{
            display: 'grid',
            gap: { xs: 2, lg: 2.5 },
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr)',
              md: '176px minmax(0, 1fr)',
              lg: besides
                ? '176px minmax(0, 1fr) clamp(320px, 27vw, 620px)'
                : '176px minmax(0, 860px)',
            },
          }}
        >
          {medium && (tab === 'write' || wide) && (
            <Box
              sx={{
                ...sticky,
                maxHeight: 'calc(100dvh - var(--editor-top, 120px) - 8px)',
                overflowY: 'auto',
              }}
            >
              <SectionNav />
            </Box>
          )}
          <Box sx={{ minWidth: 0, display: tab === 'write' || wide ? undefined : 'none' }}>
            <PutAside
              profile={profile.id}
              revision={draft.number}
              desk={editor.desk}
              {...(readOnly ? {} : { onTake: loop.bringBack })}
            />
            {notice}
            <StateBanner
              profile={profile}
              draft={saved}
              onWithdraw={() => void withdraw()}
              onChanged={onChanged}
            />
            {readOnly && draft.state !== 'in_review' && draft.state !== 'approved' && (
              <Alert severity="info" sx={{ mb: 2 }}>
                {translate('profiles.editor.readOnly')}
              </Alert>
            )}
            {save.status === 'closed' && (
              <Alert
                severity="error"
                sx={{ mb: 2 }}
                action={
                  <Button color="inherit" onClick={onReload}>
                    {translate('profiles.save.reload')}
                  </Button>
                }
              >
                {translate('profiles.save.closedHelp')}
              </Alert>
            )}
            <KeptUnplaced profile={profile.id} published={profile.published !== null} />
            <DraftFreshness profile={profile.id} content={saved.content}>
              <EditorForm />
            </DraftFreshness>
          </Box>
          {(besides || (!wide && tab === 'preview')) && (
            <Box
              sx={
                wide
                  ? {
                      ...sticky,
                      height: 'calc(100dvh - var(--editor-top, 120px) - 12px)',
                      minWidth: 0,
                    }
                  : { height: '75dvh', minWidth: 0, gridColumn: '1 / -1' }
              }
            >
              {!(wide && comments.shown) && (
                <DraftPreview profile={profile.id} version={saved.version} onJump={goTo} />
              )}
              {wide && discussion}
            </Box>
          )}
          {!wide && discussion}
        </Box>
        <ConflictChoice loop={loop} />
        <LeaveGuard loop={loop} />
      </Box>
    </FormProvider>
  );
}

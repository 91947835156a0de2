import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { sectionOf, type Language, type Path } from '../../templates/profile/index.ts';
import { ConflictChoice } from '../profiles/editor/ConflictChoice.tsx';
import { fieldId, FormProvider, useObservable } from '../profiles/editor/context.tsx';
import { LeaveGuard } from '../profiles/editor/LeaveGuard.tsx';
import { PutAside } from '../profiles/editor/PutAside.tsx';
import { useEditor, useSaveState } from '../profiles/editor/useEditor.ts';
import { useLive } from '../profiles/editor/useLive.ts';
import { useLabel } from '../profiles/language.ts';
import type { Draft, ProfileDetail } from '../profiles/types.ts';
import { useWords } from '../profiles/words.ts';
import { Done } from './Done.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { TaskCard } from './TaskCard.tsx';
import { TranslatorBar } from './TranslatorBar.tsx';
import { useTasks } from './useTasks.ts';

interface TranslatorProps {
  profile: ProfileDetail;
  draft: Draft;
  to: Language;
  onReload(): void;
}

/** What is missing or stale in one language, text after text, saved as the editor saves. */
export function Translator({ profile, draft, to, onReload }: TranslatorProps) {
  const translate = useTranslate();
  const words = useWords();
  const pick = useLabel();
  const editor = useEditor(profile, draft, false);
  const { loop, form } = editor;
  const save = useSaveState(loop);
  useLive({
    profile: profile.id,
    draft,
    loop,
    live: editor.live,
    readOnly: false,
    onMoved: onReload,
  });
  const { title } = useObservable(editor.saved).content;
  const { tasks, settled, settle } = useTasks(form, to);
  const [importing, setImporting] = useState(false);
  const [again, setAgain] = useState(false);
  const finish = useRef<HTMLHeadingElement>(null);
  const left = tasks.filter(({ path }) => !settled.has(path));
  const allDone = left.length === 0;

  useEffect(() => {
    document.title = `${translate('translations.page.title')}: ${words.titleOf(profile.title)} · Kerjaya`;
  });
  // Whoever comes here by keyboard begins at the first text that is left.
  const begin = useEffectEvent(() => focusTask(left[0]?.path, to, 'nearest'));
  useEffect(() => {
    const timer = setTimeout(begin, 60);
    return () => clearTimeout(timer);
  }, []);

  const go = (path: Path, step: 1 | -1) => {
    const at = tasks.findIndex((task) => task.path === path);
    focusTask(tasks[at + step]?.path, to);
  };
  const next = (path: Path) => {
    settle(path);
    const at = tasks.findIndex((task) => task.path === path);
    const rest = [...tasks.slice(at + 1), ...tasks.slice(0, at)];
    const following = rest.find((task) => !settled.has(task.path));
    void loop.flush();
    if (following) focusTask(following.path, to);
    // The end is drawn first.
    else setTimeout(() => finish.current?.focus(), 60);
  };

  return (
    <FormProvider value={form}>
      <Box sx={{ maxWidth: 1240, mx: 'auto' }}>
        <TranslatorBar
          profile={profile}
          title={words.titleOf(title)}
          editor={editor}
          to={to}
          done={tasks.length - left.length}
          total={tasks.length}
          onImport={() => setImporting(true)}
        />
        <PutAside
          profile={profile.id}
          revision={draft.number}
          desk={editor.desk}
          onTake={loop.bringBack}
        />
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
        {allDone && (
          <Done
            heading={finish}
            profile={profile.id}
            to={to}
            some={tasks.length > 0}
            onAgain={again || tasks.length === 0 ? undefined : () => setAgain(true)}
          />
        )}
        {(!allDone || again) && (
          <Box component="section" aria-label={translate('translations.page.list')}>
            {tasks.map((task, index) => (
              <div key={task.path} data-section={task.section}>
                {task.section !== tasks[index - 1]?.section && (
                  <Typography
                    id={`section-${task.section}`}
                    tabIndex={-1}
                    variant="h2"
                    sx={{ fontSize: '1.0625rem', fontWeight: 700, mt: index > 0 ? 3.5 : 0, mb: 1 }}
                  >
                    {pick(sectionOf(task.section).label)}
                  </Typography>
                )}
                <TaskCard
                  task={task}
                  to={to}
                  done={settled.has(task.path)}
                  onDone={() => next(task.path)}
                  onStep={(step) => go(task.path, step)}
                  onLeave={() => settle(task.path)}
                />
              </div>
            ))}
          </Box>
        )}
        <ConflictChoice loop={loop} />
        {importing && (
          <ImportDialog
            profile={profile.id}
            before={loop.flush}
            onClose={() => setImporting(false)}
            onApplied={onReload}
          />
        )}
        <LeaveGuard loop={loop} />
      </Box>
    </FormProvider>
  );
}

/** Takes the writer to a text's field. */
function focusTask(path: Path | undefined, to: Language, block: ScrollLogicalPosition = 'center') {
  const field = path && document.getElementById(fieldId(`${path}.${to}`));
  if (!field) return;
  field.focus({ preventScroll: true });
  field.closest('article')?.scrollIntoView({ block });
}

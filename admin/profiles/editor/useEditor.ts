import { useEffect, useState, useSyncExternalStore } from 'react';
import { useSession } from '../../providers/useSession.ts';
import { profilesApi } from '../api.ts';
import type { Problem } from '../content/problems.ts';
import { same } from '../content/merge.ts';
import type { Draft, ProfileDetail, SavedDraft } from '../types.ts';
import { Observable, type FormContext, type Names, type Translations } from './context.tsx';
import { ContentStore } from './contentStore.ts';
import { SaveLoop } from './saveLoop.ts';
import type { SaveState } from './saveState.ts';
import { keepingCaret } from './caret.ts';
import { putAside } from './stash.ts';
import { newDesk, openDesk } from './tab.ts';
import { newLive, type Live } from './useLive.ts';

export interface Editor {
  form: FormContext;
  loop: SaveLoop;
  /** The draft as the server last gave it, its content apart. */
  saved: Observable<Draft>;
  live: Live;
  /** Under which what is typed is put aside. */
  desk: string;
}

/** Everything that stands behind one open form, made once. */
export function useEditor(profile: ProfileDetail, draft: Draft, readOnly: boolean): Editor {
  const session = useSession();
  const person = session?.user.id ?? '';
  const [editor] = useState<Editor>(() => {
    const store = new ContentStore(draft.content);
    const saved = new Observable(draft);
    const live = newLive();
    const form: FormContext = {
      store,
      names: new Observable<Names>(profile.references as Names),
      translations: new Observable<Translations>(draft.translations ?? {}),
      sources: new Observable(draft.sources ?? {}),
      confirm: async (texts) => {
        await loop.flush();
        loop.accept(await profilesApi.confirm(profile.id, texts, loop.version));
      },
      refused: new Observable<readonly Problem[]>([]),
      touched: new Observable<ReadonlySet<string>>(new Set()),
      readOnly,
      live,
    };
    const loop = new SaveLoop({
      store,
      draft,
      send: (content, version) => profilesApi.save(profile.id, content, version),
      read: () => profilesApi.draft(profile.id),
      whileChanging: keepingCaret,
      onSaved: (answer: SavedDraft) => {
        saved.set(answer);
        form.names.set({ ...form.names.get(), ...(answer.references as Names) });
        if (!same(answer.translations, form.translations.get())) {
          form.translations.set(answer.translations);
        }
        if (!same(answer.sources, form.sources.get())) form.sources.set(answer.sources);
      },
    });
    loop.subscribe(() => form.refused.set(loop.state.refused));
    return { form, loop, saved, live, desk: newDesk() };
  });

  useEffect(() => (readOnly ? undefined : editor.loop.start()), [editor, readOnly]);
  useEffect(() => openDesk(editor.desk), [editor]);

  useEffect(() => {
    if (readOnly) return undefined;
    const { loop, form } = editor;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const place = { person, profile: profile.id, desk: editor.desk };
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      putAside(localStorage, place, draft.number, loop.base, form.store.content);
    };
    // However long somebody types without a pause, no more than this is not put aside.
    const later = () => {
      timer ??= setTimeout(keep, 300);
    };
    const away = () => {
      keep();
      // On the way out what can be saved is; on the way back, what waited for a sign-in elsewhere.
      if (document.visibilityState === 'hidden' || loop.state.status === 'signedOut') {
        void loop.flush();
      }
    };
    const online = () => void loop.flush();
    const warn = (event: BeforeUnloadEvent) => {
      keep();
      if (loop.unsaved().length > 0) event.preventDefault();
    };
    const stops = [form.store.subscribe(later), loop.subscribe(later)];
    document.addEventListener('visibilitychange', away);
    window.addEventListener('online', online);
    window.addEventListener('pagehide', keep);
    window.addEventListener('beforeunload', warn);
    return () => {
      keep();
      stops.forEach((stop) => stop());
      document.removeEventListener('visibilitychange', away);
      window.removeEventListener('online', online);
      window.removeEventListener('pagehide', keep);
      window.removeEventListener('beforeunload', warn);
    };
  }, [editor, person, profile.id, draft.number, readOnly]);

  useEffect(() => {
    const waits = ['signedOut', 'retrying'].includes(editor.loop.state.status);
    if (!readOnly && waits) void editor.loop.flush();
  }, [editor, session, readOnly]);

  return editor;
}

export const useSaveState = (loop: SaveLoop): SaveState =>
  useSyncExternalStore(loop.subscribe, () => loop.state);

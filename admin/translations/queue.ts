import {
  contentShape,
  otherLanguage,
  walk,
  type Content,
  type Language,
  type Path,
  type SectionKey,
  type Text,
} from '../../templates/profile/index.ts';
import type { TranslationState } from '../profiles/types.ts';

/** A text that somebody translates. */
export interface Task {
  path: Path;
  section: SectionKey;
  max: number;
  multiline: boolean;
}

type States = Readonly<Record<Path, Record<Language, TranslationState>>>;

/** The paths of the texts that are missing or stale in `to`, as the server says. */
export const openPaths = (states: States, to: Language): Path[] =>
  Object.entries(states)
    .filter(([, state]) => state[to] !== 'current')
    .map(([path]) => path);

/** The texts at `paths` that there still are and that have a source, in reading order. */
export function tasksOf(content: Content, paths: ReadonlySet<Path>, to: Language): Task[] {
  const tasks: Task[] = [];
  walk(contentShape, content, {
    text(path, text: Text, { max, multiline }) {
      if (!paths.has(path) || text[otherLanguage(to)].trim() === '') return;
      tasks.push({ path, section: path.split('.')[0] as SectionKey, max, multiline });
    },
  });
  return tasks;
}

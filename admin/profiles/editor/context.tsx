import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type {
  Language,
  Path,
  ReferenceKind,
  SectionKey,
  Text,
} from '../../../templates/profile/index.ts';
import { problemsOf, type Problem } from '../content/problems.ts';
import { sectionOfPath } from '../content/paths.ts';
import type { TextIn, TranslationSources, TranslationState } from '../types.ts';
import type { ContentStore } from './contentStore.ts';
import type { Live } from './useLive.ts';

/** Something that tells its listeners when it changes. */
export class Observable<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get = (): T => this.#value;

  set = (value: T): void => {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of this.#listeners) listener();
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export const useObservable = <T,>(observable: Pick<Observable<T>, 'get' | 'subscribe'>): T =>
  useSyncExternalStore(observable.subscribe, observable.get);

export type Names = Readonly<Record<string, { kind: ReferenceKind; name: Text }>>;
export type Translations = Readonly<Record<Path, Record<Language, TranslationState>>>;

/** What the fields of one form share. It never changes while the form stands: what changes inside is subscribed to. */
export interface FormContext {
  store: ContentStore;
  names: Observable<Names>;
  translations: Observable<Translations>;
  /** What the sources of stale texts said when these were last current. */
  sources: Observable<TranslationSources>;
  /** Says of stale texts that they are still right. @throws what `api` throws */
  confirm(texts: readonly TextIn[]): Promise<void>;
  /** What the server refused. */
  refused: Observable<readonly Problem[]>;
  /** Fields that were left once: what they lack may now be said. `'*'`: all. */
  touched: Observable<ReadonlySet<Path>>;
  readOnly: boolean;
  /** Who else is here; where there is anybody to meet. */
  live?: Live;
}

const Context = createContext<FormContext | null>(null);
export const FormProvider = Context.Provider;

export function useForm(): FormContext {
  const form = use(Context);
  if (!form) throw new Error('a field stands outside of a form');
  return form;
}

/** The value at `path`, and how to set it. Renders again when that value changes, and only then. */
export function useValue<T>(path: Path): [T, (value: T) => void] {
  const { store } = useForm();
  const value = useSyncExternalStore(store.subscribe, () => store.get(path)) as T;
  const set = useCallback((next: T) => store.set(path, next), [store, path]);
  return [value, set];
}

/** What is wrong at `path`, once it may be said: at once for what is there, after leaving it for what is not. */
export function useProblem(path: Path): Problem | undefined {
  const { store, touched } = useForm();
  const refused = useObservable(useForm().refused);
  const left = useSyncExternalStore(
    touched.subscribe,
    () => touched.get().has('*') || touched.get().has(path),
  );
  const found = useSyncExternalStore(store.subscribe, () => {
    const key = sectionOfPath(path) as SectionKey;
    return problemsOf(key, store.section(key)).find((problem) => problem.path === path);
  });
  if (found && (left || found.code !== 'required')) return found;
  return refused.find((problem) => problem.path === path);
}

/** Marks a field as left. */
export function useTouch(path: Path): () => void {
  const { touched } = useForm();
  return useCallback(() => {
    if (!touched.get().has(path)) touched.set(new Set(touched.get()).add(path));
  }, [touched, path]);
}

/** The DOM id of a field, for labels and for jumping to it. */
export const fieldId = (path: Path): string => `field-${path}`;

import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { I18nContext, type I18nProvider } from 'ra-core';
import { LANGUAGE_TAGS, type Language } from '../../templates/profile/languages.ts';
import { updateSelf } from '../providers/session.ts';
import { useSession } from '../providers/useSession.ts';
import { loadI18n } from './i18nProvider.ts';
import { rememberLanguage } from './remembered.ts';

interface LanguageState {
  language: Language;
  /** Switches the interface; remembered for the person, and in this browser. */
  setLanguage(language: Language): void;
}

const LanguageContext = createContext<LanguageState>({ language: 'en', setLanguage: () => {} });

/** The language of the interface, and how to switch it. */
export const useLanguage = (): LanguageState => useContext(LanguageContext);

interface LanguageProviderProps {
  initial: I18nProvider;
  children: ReactNode;
}

/**
 * Gives the messages to everything below. Unlike react-admin's own provider it does not mount the tree anew when the
 * language changes: what somebody is writing stays where it is.
 */
export function LanguageProvider({ initial, children }: LanguageProviderProps) {
  const [i18n, setI18n] = useState(initial);
  const language = i18n.getLocale() as Language;
  const chosen = useRef<Language | null>(null);
  const session = useSession();

  const show = useCallback(async (next: Language) => {
    setI18n(await loadI18n(next));
    rememberLanguage(next);
  }, []);

  const setLanguage = useCallback(
    (next: Language) => {
      chosen.current = next;
      void show(next);
      if (session) void updateSelf({ language: next }).catch(() => undefined);
    },
    [session, show],
  );

  // A person's own language follows them to any browser, unless they chose another one while signing in.
  const personId = session?.user.id;
  useEffect(() => {
    if (!session) return;
    if (chosen.current === null) void show(session.user.language);
    else if (chosen.current !== session.user.language) {
      void updateSelf({ language: chosen.current }).catch(() => undefined);
    }
    chosen.current = null;
    // Only somebody else's signing in counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [personId]);

  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language];
  }, [language]);

  const i18nWithSetter = useMemo<I18nProvider>(
    () => ({ ...i18n, changeLocale: async (next: string) => setLanguage(next as Language) }),
    [i18n, setLanguage],
  );
  const state = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return (
    <LanguageContext.Provider value={state}>
      <I18nContext.Provider value={i18nWithSetter}>{children}</I18nContext.Provider>
    </LanguageContext.Provider>
  );
}

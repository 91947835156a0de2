import { memo, useSyncExternalStore } from 'react';
import { useTranslate } from 'ra-core';
import {
  LANGUAGE_NAMES,
  LANGUAGE_TAGS,
  LANGUAGES,
  otherLanguage,
  type Language,
  type Path,
  type Text,
} from '../../../templates/profile/index.ts';
import { CommentMark } from '../comments/CommentMark.tsx';
import {
  fieldId,
  useForm,
  useObservable,
  useProblem,
  useTouch,
  useValue,
} from '../editor/context.tsx';
import { SHORT_NAMES } from '../language.ts';
import { ProblemText } from './ProblemText.tsx';
import { SourceNews } from './SourceNews.tsx';
import { Complaint, FieldBox, LabelRow, SideBySide, TextArea } from './look.tsx';

interface TextPairProps {
  path: Path;
  label: string;
  max: number;
  multiline: boolean;
  /** The heading above says already what this is: only the language is shown. */
  bare?: boolean;
}

/** One text in every language, side by side. */
export const TextPair = memo(function TextPair(props: TextPairProps) {
  return (
    <SideBySide>
      {LANGUAGES.map((language) => (
        <TextInput key={language} {...props} language={language} />
      ))}
    </SideBySide>
  );
});

function TextInput({
  path,
  label,
  max,
  multiline,
  bare,
  language,
}: TextPairProps & { language: Language }) {
  const at = `${path}.${language}`;
  const id = fieldId(at);
  const translate = useTranslate();
  const { readOnly } = useForm();
  const [value = '', set] = useValue<string | undefined>(at);
  const problem = useProblem(at);
  const touch = useTouch(at);
  const state = useTextState(path, language);
  const length = value.length;
  return (
    <FieldBox>
      <LabelRow>
        <label
          htmlFor={id}
          className={bare ? 'language' : undefined}
          style={bare ? { margin: 0 } : undefined}
        >
          <span className={bare ? 'unseen' : undefined}>{label}</span>
          {bare ? (
            LANGUAGE_NAMES[language]
          ) : (
            <span className="language both">
              <span className="long">{LANGUAGE_NAMES[language]}</span>
              <span className="short" aria-hidden>
                {SHORT_NAMES[language]}
              </span>
            </span>
          )}
        </label>
        {state && (
          <span className="state" id={`${id}-state`} title={translate(`profiles.text.${state}Why`)}>
            {translate(`profiles.text.${state}`)}
          </span>
        )}
        <CommentMark path={at} label={`${label} · ${LANGUAGE_NAMES[language]}`} />
        <span
          className="counter"
          id={`${id}-count`}
          data-near={length > max * 0.85}
          data-over={length > max}
        >
          {translate('profiles.text.count', { length, max })}
        </span>
      </LabelRow>
      <TextArea
        id={id}
        lang={LANGUAGE_TAGS[language]}
        value={value}
        rows={multiline ? 2 : 1}
        style={multiline ? { minHeight: '4.1em' } : undefined}
        readOnly={readOnly}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-count${state ? ` ${id}-state` : ''}${problem ? ` ${id}-problem` : ''}`}
        data-missing={state === 'missing'}
        onChange={(event) => {
          const text = event.target.value;
          set(multiline ? text : text.replace(/\s*\n\s*/g, ' '));
        }}
        onKeyDown={(event) => {
          if (!multiline && event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
          }
        }}
        onBlur={touch}
      />
      {state === 'stale' && <SourceNews path={path} language={language} />}
      {problem && (
        <Complaint id={`${id}-problem`}>
          <ProblemText problem={problem} />
        </Complaint>
      )}
    </FieldBox>
  );
}

/** `missing` while only the other language is written; `stale` when the other one changed after this was confirmed. */
export function useTextState(path: Path, language: Language): 'missing' | 'stale' | undefined {
  const { store, translations } = useForm();
  const missing = useSyncExternalStore(store.subscribe, () => {
    const text = store.get(path) as Text | undefined;
    if (!text || text[language].trim() !== '') return false;
    return path === 'title' || text[otherLanguage(language)].trim() !== '';
  });
  const known = useObservable(translations)[path]?.[language];
  if (missing) return 'missing';
  return known === 'stale' ? 'stale' : undefined;
}

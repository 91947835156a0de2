import { memo, useRef, type KeyboardEvent } from 'react';
import { Box, Button, Chip } from '@mui/material';
import { styled } from '@mui/material/styles';
import Check from '@mui/icons-material/Check';
import { useNotify, useTranslate } from 'ra-core';
import {
  LANGUAGE_NAMES,
  LANGUAGE_TAGS,
  otherLanguage,
  type Language,
} from '../../templates/profile/index.ts';
import { crumbs } from '../profiles/content/crumbs.ts';
import {
  fieldId,
  useForm,
  useObservable,
  useProblem,
  useTouch,
  useValue,
} from '../profiles/editor/context.tsx';
import { Complaint, FieldBox, LabelRow, TextArea } from '../profiles/fields/look.tsx';
import { ProblemText } from '../profiles/fields/ProblemText.tsx';
import { SourceDiff, useConfirm } from '../profiles/fields/SourceNews.tsx';
import { useTextState } from '../profiles/fields/TextPair.tsx';
import { useInterfaceLanguage } from '../profiles/language.ts';
import { Words } from '../profiles/review/look.tsx';
import type { Task } from './queue.ts';

interface TaskCardProps {
  task: Task;
  to: Language;
  done: boolean;
  /** It is written or confirmed: on to the next one. */
  onDone(): void;
  onStep(step: 1 | -1): void;
  onLeave(): void;
}

/** One text: what it is translated from (with what changed in it), beside the field for it. */
export const TaskCard = memo(function TaskCard(props: TaskCardProps) {
  const { task, to, done, onDone, onStep, onLeave } = props;
  const { path, max, multiline } = task;
  const from = otherLanguage(to);
  const at = `${path}.${to}`;
  const id = fieldId(at);
  const translate = useTranslate();
  const notify = useNotify();
  const interfaceLanguage = useInterfaceLanguage();
  const { store, names } = useForm();
  const known = useObservable(names);
  const [source = ''] = useValue<string | undefined>(`${path}.${from}`);
  const [target = '', set] = useValue<string | undefined>(at);
  const problem = useProblem(at);
  const touch = useTouch(at);
  const state = useTextState(path, to);
  const confirm = useConfirm();
  const atFocus = useRef(target);
  const steps = crumbs(path, [store.content], known, interfaceLanguage);
  const label = (steps.length > 1 ? steps.slice(1) : steps).join(' · ');

  const stillRight = async () => {
    if (await confirm.say(path, to)) onDone();
  };
  const finish = () => {
    if (target.trim() === '') return notify('translations.page.stillMissing', { type: 'warning' });
    if (state === 'stale' && target === atFocus.current) return void stillRight();
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      return onStep(event.key === 'ArrowDown' ? 1 : -1);
    }
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      return finish();
    }
    if (event.altKey) {
      event.preventDefault();
      if (state === 'stale') void stillRight();
      return;
    }
    if (!multiline) event.preventDefault();
  };
  return (
    <Card aria-label={steps.join(' · ')} data-done={done}>
      <Box sx={{ minWidth: 0 }}>
        <LabelRow>
          <h3 className={steps.length > 1 ? undefined : 'unseen'}>{label}</h3>
          <span className={steps.length > 1 ? 'language' : undefined}>{LANGUAGE_NAMES[from]}</span>
        </LabelRow>
        {state === 'stale' && !done ? (
          <SourceDiff path={path} language={to} />
        ) : (
          <Words lang={LANGUAGE_TAGS[from]}>{source}</Words>
        )}
      </Box>
      <FieldBox>
        <LabelRow>
          <label htmlFor={id}>
            <span className="unseen">{label} </span>
            {LANGUAGE_NAMES[to]}
          </label>
          {done ? (
            <Chip
              size="small"
              color="success"
              variant="outlined"
              icon={<Check />}
              label={translate('translations.page.isDone')}
              sx={{ height: 20 }}
            />
          ) : (
            state && (
              <span className="state" id={`${id}-state`}>
                {translate(`profiles.text.${state}`)}
              </span>
            )
          )}
          <span
            className="counter"
            id={`${id}-count`}
            data-near={target.length > max * 0.85}
            data-over={target.length > max}
          >
            {translate('profiles.text.count', { length: target.length, max })}
          </span>
        </LabelRow>
        <TextArea
          id={id}
          lang={LANGUAGE_TAGS[to]}
          value={target}
          rows={multiline ? 3 : 1}
          aria-invalid={problem !== undefined}
          aria-keyshortcuts="Control+Enter Alt+Enter Alt+ArrowDown Alt+ArrowUp"
          aria-describedby={`${id}-count${state && !done ? ` ${id}-state` : ''}${problem ? ` ${id}-problem` : ''}`}
          onChange={(event) => {
            const text = event.target.value;
            set(multiline ? text : text.replace(/\s*\n\s*/g, ' '));
          }}
          onFocus={() => {
            atFocus.current = target;
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            touch();
            if (target !== atFocus.current) onLeave();
          }}
        />
        {problem && (
          <Complaint id={`${id}-problem`}>
            <ProblemText problem={problem} />
          </Complaint>
        )}
        <Box className="actions">
          <Button size="small" variant="contained" disableElevation tabIndex={-1} onClick={finish}>
            {translate('translations.page.next')}
          </Button>
          {state === 'stale' && (
            <Button
              size="small"
              startIcon={<Check />}
              disabled={confirm.busy}
              onClick={() => void stillRight()}
            >
              {translate('translations.stillRight')}
            </Button>
          )}
        </Box>
      </FieldBox>
    </Card>
  );
});

const Card = styled('article')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: '12px 28px',
  padding: '14px 18px 14px',
  marginBottom: 10,
  background: theme.palette.background.paper,
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: 10,
  scrollMarginTop: 'calc(var(--editor-top, 120px) + 8px)',
  scrollMarginBottom: 24,
  [theme.breakpoints.up('md')]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  '&:focus-within': {
    borderColor: theme.palette.primary.main,
    boxShadow: `0 0 0 1px ${theme.palette.primary.main}`,
  },
  '&[data-done="true"]:not(:focus-within)': { background: theme.palette.background.default },
  '& h3': { margin: 0, font: 'inherit', fontWeight: 600, color: theme.palette.text.primary },
  '& .counter': { opacity: 1 },
  '& .actions': { display: 'none', flexWrap: 'wrap', gap: 8, marginTop: 8 },
  '&:focus-within .actions': { display: 'flex' },
}));

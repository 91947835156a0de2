import { useEffect, useRef, useState } from 'react';
import { Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { inLanguage, type Path } from '../../../templates/profile/index.ts';
import { CommentMark } from '../comments/CommentMark.tsx';
import type { FieldOf } from '../content/describe.ts';
import {
  fieldId,
  useForm,
  useObservable,
  useProblem,
  useTouch,
  useValue,
} from '../editor/context.tsx';
import { useInterfaceLanguage } from '../language.ts';
import { EntrySearch } from './EntrySearch.tsx';
import { ProblemText } from './ProblemText.tsx';
import { Complaint, FieldBox, LabelRow } from './look.tsx';

/** The name of a catalogue entry, in the language of the interface where it has one. */
export function useNameOf(): (id: string) => string {
  const { names } = useForm();
  const known = useObservable(names);
  const language = useInterfaceLanguage();
  return (id) => (known[id] ? inLanguage(known[id].name, language) : '…');
}

interface ReferenceInputProps {
  field: FieldOf<'reference'>;
  path: Path;
  label: string;
  bare?: boolean;
}

/** A reference to a catalogue entry: its name, and a search box to choose another one. */
export function ReferenceInput({ field, path, label, bare }: ReferenceInputProps) {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const { readOnly } = useForm();
  const [value, set] = useValue<string | null | undefined>(path);
  const [choosing, setChoosing] = useState(false);
  const problem = useProblem(path);
  const touch = useTouch(path);
  const change = useRef<HTMLButtonElement>(null);
  const back = useRef(false);
  const id = fieldId(path);

  useEffect(() => {
    if (!choosing && back.current) {
      back.current = false;
      change.current?.focus();
    }
  }, [choosing, value]);

  const clear = () => set(field.absent === 'omitted' ? undefined : null);
  return (
    <FieldBox>
      <LabelRow className={bare ? 'unseen' : undefined}>
        <label htmlFor={id}>{label}</label>
        {!bare && <CommentMark path={path} label={label} />}
      </LabelRow>
      {value && !choosing ? (
        <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 6px' }}>
          <Typography component="span" sx={{ fontWeight: 500, mr: 1 }}>
            {nameOf(value)}
          </Typography>
          {!readOnly && (
            <Button
              id={id}
              ref={change}
              size="small"
              aria-label={translate('profiles.reference.changeOf', { label, name: nameOf(value) })}
              onClick={() => setChoosing(true)}
            >
              {translate('profiles.reference.change')}
            </Button>
          )}
          {!readOnly && field.absent && (
            <Button
              size="small"
              color="inherit"
              aria-label={translate('profiles.reference.clearOf', { label })}
              onClick={clear}
            >
              {translate('profiles.reference.clear')}
            </Button>
          )}
        </div>
      ) : readOnly ? (
        <Typography color="textSecondary">—</Typography>
      ) : (
        <EntrySearch
          id={id}
          kind={field.to}
          label={translate('profiles.reference.search')}
          autoFocus={choosing}
          onPick={(picked) => {
            set(picked);
            back.current = true;
            setChoosing(false);
          }}
          onBlur={() => {
            touch();
            setChoosing(false);
          }}
        />
      )}
      {problem && (
        <Complaint id={`${id}-problem`}>
          <ProblemText problem={problem} />
        </Complaint>
      )}
    </FieldBox>
  );
}

import { useState } from 'react';
import { useTranslate } from 'ra-core';
import type { Label, Path } from '../../../templates/profile/index.ts';
import { CommentMark } from '../comments/CommentMark.tsx';
import type { FieldOf } from '../content/describe.ts';
import { fieldId, useForm, useProblem, useTouch, useValue } from '../editor/context.tsx';
import { useLabel } from '../language.ts';
import { ProblemText } from './ProblemText.tsx';
import { Complaint, FieldBox, Input, LabelRow, Select } from './look.tsx';

interface PlainProps<Is extends Parameters<typeof emptyFor>[0]['is']> {
  field: FieldOf<Is>;
  path: Path;
  label: string;
  /** Wide enough for what usually stands in it. */
  width?: number | string;
  /** What stands around says already what this is: the label is said, not shown. */
  bare?: boolean;
}

const emptyFor = (field: FieldOf<'line' | 'number' | 'choice' | 'flag' | 'choices'>) =>
  field.absent === 'omitted' ? undefined : field.absent === 'null' ? null : '';

function Frame(props: {
  id: string;
  path: Path;
  label: string;
  width?: number | string;
  bare?: boolean;
  children: React.ReactNode;
}) {
  const problem = useProblem(props.path);
  return (
    <FieldBox
      style={{ width: props.width ?? '100%', flexGrow: props.width ? 0 : 1, maxWidth: '100%' }}
    >
      <LabelRow className={props.bare ? 'unseen' : undefined}>
        <label htmlFor={props.id}>{props.label}</label>
        {!props.bare && <CommentMark path={props.path} label={props.label} />}
      </LabelRow>
      {props.children}
      {problem && (
        <Complaint id={`${props.id}-problem`}>
          <ProblemText problem={problem} />
        </Complaint>
      )}
    </FieldBox>
  );
}

function useField(path: Path) {
  const problem = useProblem(path);
  const id = fieldId(path);
  const { readOnly } = useForm();
  return {
    id,
    readOnly,
    common: {
      id,
      onBlur: useTouch(path),
      'aria-invalid': problem !== undefined,
      'aria-describedby': problem ? `${id}-problem` : undefined,
    },
  };
}

/** A value on one line that is not translated: a name, an address, a date, a time, a code. */
export function LineInput({ field, path, label, width, bare }: PlainProps<'line'>) {
  const [value, set] = useValue<string | null | undefined>(path);
  const { id, readOnly, common } = useField(path);
  const type =
    field.kind === 'date' || field.kind === 'time' || field.kind === 'url' ? field.kind : 'text';
  const widths = { date: 160, time: 120, code: 140, url: undefined, plain: undefined } as const;
  return (
    <Frame id={id} path={path} label={label} width={width ?? widths[field.kind]} bare={bare}>
      <Input
        {...common}
        type={type}
        inputMode={type === 'url' ? 'url' : undefined}
        value={value ?? ''}
        readOnly={readOnly}
        onChange={(event) => set(event.target.value === '' ? emptyFor(field) : event.target.value)}
      />
    </Frame>
  );
}

const asTyped = (value: unknown, grouped: boolean): string => {
  if (typeof value === 'number') return grouped ? value.toLocaleString('en-MY') : String(value);
  return typeof value === 'string' ? value : '';
};

/** A number. What is typed stays as it is while it is being typed; commas and spaces between thousands are fine. */
export function NumberInput({ field, path, label, width, bare }: PlainProps<'number'>) {
  const [value, set] = useValue<unknown>(path);
  const { id, readOnly, common } = useField(path);
  const grouped = (field.max ?? Infinity) > 9_999 && field.min !== 1957;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Frame id={id} path={path} label={label} width={width ?? 92} bare={bare}>
      <Input
        {...common}
        inputMode={field.step < 1 ? 'decimal' : 'numeric'}
        autoComplete="off"
        value={typed ?? asTyped(value, grouped)}
        readOnly={readOnly}
        onChange={(event) => {
          const text = event.target.value;
          setTyped(text);
          const plain = text.replace(/[,\s]/g, '');
          const number = Number(plain);
          if (plain === '') set(field.absent ? emptyFor(field) : null);
          else set(Number.isFinite(number) ? number : text);
        }}
        onBlur={() => {
          setTyped(null);
          common.onBlur();
        }}
      />
    </Frame>
  );
}

/** One of a few coded values. */
export function ChoiceInput({
  field,
  path,
  label,
  width,
  bare,
  choices,
}: PlainProps<'choice'> & { choices: Readonly<Record<string, Label>> }) {
  const pick = useLabel();
  const translate = useTranslate();
  const [value, set] = useValue<string | null | undefined>(path);
  const { id, readOnly, common } = useField(path);
  return (
    <Frame id={id} path={path} label={label} width={width ?? 190} bare={bare}>
      <Select
        {...common}
        value={value ?? ''}
        disabled={readOnly}
        onChange={(event) => set(event.target.value === '' ? emptyFor(field) : event.target.value)}
      >
        {(field.absent || !value) && <option value="">{translate('profiles.form.notSaid')}</option>}
        {field.values.map((each) => (
          <option key={each} value={each}>
            {choices[each] ? pick(choices[each]) : each}
          </option>
        ))}
      </Select>
    </Frame>
  );
}

/** Yes or no. */
export function FlagInput({ path, label }: PlainProps<'flag'>) {
  const [value, set] = useValue<boolean | undefined>(path);
  const { id, readOnly, common } = useField(path);
  return (
    <label
      htmlFor={id}
      style={{
        display: 'flex',
        gap: 6,
        alignItems: 'center',
        minHeight: 39,
        marginTop: 22,
        fontSize: '0.875rem',
      }}
    >
      <input
        {...common}
        type="checkbox"
        checked={value ?? false}
        disabled={readOnly}
        onChange={(event) => set(event.target.checked)}
        style={{ width: 17, height: 17 }}
      />
      {label}
    </label>
  );
}

/** Any of a few coded values. */
export function ChoicesInput({
  field,
  path,
  label,
  choices,
}: PlainProps<'choices'> & { choices: Readonly<Record<string, Label>> }) {
  const pick = useLabel();
  const [value = [], set] = useValue<string[] | undefined>(path);
  const { readOnly } = useForm();
  return (
    <div
      role="group"
      aria-label={label}
      id={fieldId(path)}
      style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 18px' }}
    >
      {field.values.map((each) => (
        <label
          key={each}
          style={{
            display: 'flex',
            gap: 6,
            alignItems: 'center',
            minHeight: 32,
            fontSize: '0.9375rem',
          }}
        >
          <input
            type="checkbox"
            checked={value.includes(each)}
            disabled={readOnly}
            onChange={(event) =>
              set(
                field.values.filter((other) =>
                  other === each ? event.target.checked : value.includes(other),
                ),
              )
            }
            style={{ width: 17, height: 17 }}
          />
          {choices[each] ? pick(choices[each]) : each}
        </label>
      ))}
    </div>
  );
}

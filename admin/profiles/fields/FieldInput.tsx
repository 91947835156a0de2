import { type ComponentType } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { Label, Path, Section } from '../../../templates/profile/index.ts';
import { present, type Field, type FieldOf, type Fields } from '../content/describe.ts';
import { fieldId, useForm, useValue } from '../editor/context.tsx';
import { useLabel } from '../language.ts';
import { hidden } from '../hidden.ts';
import { ItemList } from './ItemList.tsx';
import { MoneyInput } from './MoneyInput.tsx';
import { ReferenceInput } from './ReferenceInput.tsx';
import { TextPair } from './TextPair.tsx';
import { ChoiceInput, ChoicesInput, FlagInput, LineInput, NumberInput } from './plain.tsx';
import { FieldBox, LabelRow, Row, Select, Stack } from './look.tsx';

/** An input of a section's own for one of its fields. */
export type OwnInput = ComponentType<{ path: Path; label: string; field: Field }>;

/** What a section says about its form beyond its schema. */
export interface FormHints {
  /** What one item of its list is called. */
  item?: Label;
  /** What one item of the lists inside it is called, by field name. */
  lists?: Readonly<Record<string, Label>>;
  /** Inputs for fields that the schema does not say enough about, by field name. */
  inputs?: Readonly<Record<string, OwnInput>>;
}

export interface FieldProps {
  field: Field;
  path: Path;
  /** The field's name inside the section: labels and choices are found by it. */
  name: string;
  section: Section;
  hints: FormHints;
  /** Overrules the label that the section gives the field. */
  label?: string;
  /** Labels are said, not shown: what stands around the field says already what it is. */
  bare?: boolean;
  /** How wide a small field is. */
  width?: number | string;
  /** A list that puts itself in order: its items are not moved by hand. */
  sorted?: boolean;
}

const isSmall = (field: Field) =>
  (field.is === 'line' && field.kind !== 'plain' && field.kind !== 'url') ||
  ['number', 'choice', 'flag'].includes(field.is);

/** The input that a field's schema asks for. */
export function FieldInput(props: FieldProps) {
  const { field, path, name, section, hints, width } = props;
  const bare = props.bare === true || path === section.key;
  const pick = useLabel();
  const label = props.label ?? pick(section.fields[name] ?? section.label);
  const choices = section.choices[name || section.key] ?? {};
  const Own = hints.inputs?.[name];
  if (Own) return <Own path={path} label={label} field={field} />;
  switch (field.is) {
    case 'text':
      return (
        <TextPair
          path={path}
          label={label}
          max={field.max}
          multiline={field.multiline}
          bare={bare}
        />
      );
    case 'reference':
      return <ReferenceInput field={field} path={path} label={label} bare={bare} />;
    case 'line':
      return <LineInput field={field} path={path} label={label} bare={bare} width={width} />;
    case 'number':
      return <NumberInput field={field} path={path} label={label} bare={bare} width={width} />;
    case 'flag':
      return <FlagInput field={field} path={path} label={label} />;
    case 'choice':
      return (
        <ChoiceInput
          field={field}
          path={path}
          label={label}
          choices={choices}
          bare={bare}
          width={width}
        />
      );
    case 'choices':
      return <ChoicesInput field={field} path={path} label={label} choices={choices} />;
    case 'list':
      return <ItemList {...props} field={field} label={label} />;
    case 'union':
      return <UnionInput {...props} field={field} label={label} />;
    case 'money':
    case 'object':
      return field.absent ? (
        <OptionalGroup {...props} label={label} />
      ) : (
        <Group {...props} label={label} />
      );
  }
}

function Group({ label, ...props }: FieldProps & { label: string }) {
  const isRoot = props.path === props.section.key;
  const { field } = props;
  if (field.is !== 'object' && field.is !== 'money') return null;
  const body =
    field.is === 'money' ? (
      <MoneyInput {...props} fields={field.fields} />
    ) : (
      <ObjectFields {...props} fields={field.fields} />
    );
  if (isRoot) return body;
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <legend
        style={
          // An amount that must be there says by itself that it is one.
          field.is === 'money' && !field.absent
            ? hidden
            : { fontSize: '0.8125rem', fontWeight: 700, padding: 0, marginBottom: 6 }
        }
      >
        {label}
      </legend>
      {body}
    </fieldset>
  );
}

/** A group of fields that need not be there at all. */
function OptionalGroup(props: FieldProps & { label: string }) {
  const { field, path, label } = props;
  const translate = useTranslate();
  const { readOnly } = useForm();
  const [value, set] = useValue<object | null | undefined>(path);
  if (value === null || value === undefined) {
    if (readOnly) return null;
    return (
      <div>
        <Button id={fieldId(path)} size="small" onClick={() => set(present(field) as object)}>
          {translate('profiles.form.addGroup', { label: label.toLowerCase() })}
        </Button>
      </div>
    );
  }
  return (
    <div>
      <Group {...props} />
      {!readOnly && (
        <Button
          size="small"
          color="inherit"
          sx={{ mt: 0.5, ml: -1.5, fontWeight: 400, color: 'text.secondary' }}
          onClick={() => set(field.absent === 'null' ? null : undefined)}
        >
          {translate('profiles.form.removeGroup', { label: label.toLowerCase() })}
        </Button>
      )}
    </div>
  );
}

/** The fields of an object: texts over the whole width, small ones beside each other. */
export function ObjectFields({
  fields,
  path,
  ...rest
}: Omit<FieldProps, 'field' | 'name' | 'label'> & { fields: Fields }) {
  const groups: [string, Field][][] = [];
  let small: [string, Field][] | undefined;
  for (const entry of Object.entries(fields)) {
    if (!isSmall(entry[1])) {
      small = undefined;
      groups.push([entry]);
    } else if (small) small.push(entry);
    else groups.push((small = [entry]));
  }
  return (
    <Stack>
      {groups.map((group) => {
        const isRow = isSmall(group[0]![1]);
        const inputs = group.map(([name, field]) => (
          <FieldInput key={name} {...rest} field={field} name={name} path={`${path}.${name}`} />
        ));
        return isRow ? <Row key={group[0]![0]}>{inputs}</Row> : inputs;
      })}
    </Stack>
  );
}

/** One of several kinds, each with fields of its own. */
function UnionInput({
  field,
  path,
  label,
  ...rest
}: FieldProps & { field: FieldOf<'union'>; label: string }) {
  const [value, set] = useValue<Record<string, unknown>>(path);
  const kind = String(value?.[field.by]);
  const by = { is: 'choice' as const, values: Object.keys(field.options) };
  const choices = rest.section.choices[field.by] ?? {};
  const pick = useLabel();
  const { readOnly } = useForm();
  const id = fieldId(`${path}.${field.by}`);
  return (
    <Row>
      <div>
        <KindSelect
          id={id}
          label={label}
          values={by.values.map((each) => [each, choices[each] ? pick(choices[each]) : each])}
          value={kind}
          disabled={readOnly}
          onChange={(next) =>
            set({
              [field.by]: next,
              ...Object.fromEntries(
                Object.entries(field.options[next]!)
                  .map(
                    ([key, each]) =>
                      [key, each.absent ? undefined : (present(each) ?? null)] as const,
                  )
                  .filter(([, each]) => each !== undefined),
              ),
            })
          }
        />
      </div>
      {Object.entries(field.options[kind] ?? {}).map(([name, each]) => (
        <FieldInput key={name} {...rest} field={each} name={name} path={`${path}.${name}`} />
      ))}
    </Row>
  );
}

function KindSelect(props: {
  id: string;
  label: string;
  values: [string, string][];
  value: string;
  disabled: boolean;
  onChange(value: string): void;
}) {
  return (
    <FieldBox style={{ width: 190 }}>
      <LabelRow>
        <label htmlFor={props.id}>{props.label}</label>
      </LabelRow>
      <Select
        id={props.id}
        value={props.value}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {props.values.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </FieldBox>
  );
}

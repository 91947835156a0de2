import { memo, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { Button, IconButton, Typography } from '@mui/material';
import ArrowDown from '@mui/icons-material/KeyboardArrowDown';
import ArrowUp from '@mui/icons-material/KeyboardArrowUp';
import Close from '@mui/icons-material/Close';
import Add from '@mui/icons-material/Add';
import { styled } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import type { Path } from '../../../templates/profile/index.ts';
import { CommentMark } from '../comments/CommentMark.tsx';
import { namingField, newItem, type FieldOf } from '../content/describe.ts';
import { moved } from '../content/order.ts';
import { fieldId, useForm, useProblem } from '../editor/context.tsx';
import { useLabel } from '../language.ts';
import { FreshMark } from '../freshness/DraftFreshness.tsx';
import { itemNoun } from '../sections/nouns.ts';
import { hidden } from '../hidden.ts';
import { EntrySearch } from './EntrySearch.tsx';
import { FieldInput, ObjectFields, type FieldProps } from './FieldInput.tsx';
import { ProblemText } from './ProblemText.tsx';
import { useNameOf } from './ReferenceInput.tsx';
import { Complaint } from './look.tsx';

type Item = { id: string };
type Named = Item & Record<string, unknown>;

const Card = styled('li')(({ theme }) => ({
  listStyle: 'none',
  borderLeft: `3px solid ${theme.palette.divider}`,
  padding: '2px 0 4px 14px',
  '&:focus-within': { borderLeftColor: theme.palette.primary.main },
  '& > .head': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 6px',
    marginBottom: 4,
    minHeight: 34,
  },
  '& .tool': { padding: 4 },
  '&[data-line="true"]': {
    display: 'flex',
    flexDirection: 'row-reverse',
    gap: 6,
    alignItems: 'flex-end',
  },
  '&[data-line="true"] > .body': { flexGrow: 1, minWidth: 0 },
  '& > .head > .name': { fontWeight: 700, fontSize: '0.875rem', flex: '1 1 130px', minWidth: 0 },
}));

interface ItemListProps extends FieldProps {
  field: FieldOf<'list'>;
  label: string;
}

/** A list whose items can be added, moved, removed and brought back; every move is announced. */
export function ItemList({ sorted, ...props }: ItemListProps) {
  const { field, path, section, hints, label } = props;
  const translate = useTranslate();
  const pick = useLabel();
  const { store, readOnly } = useForm();
  const nameOf = useNameOf();
  const naming = namingField(field.item);
  const items = useItems(path, naming?.[0]);
  const set = (next: Item[]) => store.set(path, next);
  const [removed, setRemoved] = useState<{ item: Item; index: number; name: string } | null>(null);
  const [said, setSaid] = useState('');
  const focus = useRef<string | null>(null);
  const problem = useProblem(path);
  const list = useId();
  const isRoot = path === section.key;
  const noun = pick((isRoot ? hints.item : hints.lists?.[props.name]) ?? itemNoun);
  const nounAt = (index: number) => `${noun} ${index + 1}`;

  useEffect(() => {
    if (focus.current) document.getElementById(focus.current)?.focus();
    focus.current = null;
  });

  const titleOf = (item: Item): string => {
    const named = naming && (item as Record<string, unknown>)[naming[0]];
    return typeof named === 'string' && named !== '' ? nameOf(named) : '';
  };
  const current = () => (store.get(path) as Item[] | undefined) ?? [];
  const add = (fields: object = {}) => {
    const item = { ...newItem(field), ...fields };
    set([...current(), item]);
    setRemoved(null);
    focus.current = naming ? null : firstField(`${path}.${item.id}`, field);
    setSaid(translate('profiles.form.added', { item: nounAt(current().length - 1) }));
  };
  const move = (index: number, by: -1 | 1) => {
    const next = moved(current(), index, index + by);
    if (!next) return;
    focus.current = `${list}-${by < 0 ? 'up' : 'down'}-${next[index + by]!.id}`;
    set(next);
    setSaid(translate('profiles.form.movedTo', { position: index + by + 1, count: next.length }));
  };
  const remove = (index: number) => {
    const item = current()[index]!;
    const left = current().toSpliced(index, 1);
    set(left);
    setRemoved({ item, index, name: titleOf(item) || nounAt(index) });
    setSaid(translate('profiles.form.removed', { item: titleOf(item) || nounAt(index) }));
    focus.current = `${list}-undo`;
  };
  const undo = () => {
    if (!removed) return;
    set(current().toSpliced(removed.index, 0, removed.item));
    setRemoved(null);
    focus.current = `${list}-remove-${removed.item.id}`;
  };

  return (
    <div role="group" aria-label={label}>
      {!isRoot && (
        <Typography component="h3" sx={{ fontSize: '0.8125rem', fontWeight: 700, mb: 0.75 }}>
          {label}
        </Typography>
      )}
      <ul
        style={{
          margin: 0,
          padding: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr)',
          gap: naming || isText(field) ? 10 : 20,
        }}
      >
        {items.map((item, index) => (
          <Card
            key={item.id}
            id={fieldId(`${path}.${item.id}`)}
            tabIndex={-1}
            data-line={isText(field)}
          >
            <div className="head">
              {!isText(field) && <span className="name">{titleOf(item) || nounAt(index)}</span>}
              {isRoot && <FreshMark path={`${path}.${item.id}`} />}
              {!isText(field) && (
                <CommentMark path={`${path}.${item.id}`} label={titleOf(item) || nounAt(index)} />
              )}
              {!readOnly && (
                <ItemButtons
                  id={(button) => `${list}-${button}-${item.id}`}
                  name={titleOf(item) || nounAt(index)}
                  first={index === 0}
                  last={index === items.length - 1}
                  sorted={sorted === true}
                  onMove={(by) => move(index, by)}
                  onRemove={() => remove(index)}
                />
              )}
            </div>
            <div className="body" role="group" aria-label={titleOf(item) || nounAt(index)}>
              <ItemFields
                {...props}
                naming={naming?.[0]}
                path={`${path}.${item.id}`}
                noun={nounAt(index)}
              />
            </div>
          </Card>
        ))}
      </ul>
      {problem && (
        <Complaint>
          <ProblemText problem={problem} />
        </Complaint>
      )}
      {removed && (
        <div style={{ display: 'flex', alignItems: 'center', gap: 8, marginTop: 8 }}>
          <Typography variant="body2" color="textSecondary">
            {translate('profiles.form.removed', { item: removed.name })}
          </Typography>
          <Button size="small" id={`${list}-undo`} onClick={undo}>
            {translate('ra.action.undo')}
          </Button>
        </div>
      )}
      {!readOnly && (
        <div
          style={{
            marginTop: items.length > 0 || removed ? 12 : 0,
            maxWidth: naming ? 420 : undefined,
          }}
        >
          {items.length >= field.max ? (
            <Typography variant="body2" color="textSecondary">
              {translate('profiles.form.full', { max: field.max })}
            </Typography>
          ) : naming ? (
            <EntrySearch
              id={fieldId(path)}
              kind={naming[1].to}
              label={`${translate('profiles.form.addOf', { item: noun.toLowerCase() })} …`}
              taken={items.map((item) => String((item as Record<string, unknown>)[naming[0]]))}
              onPick={(picked) => add({ [naming[0]]: picked })}
            />
          ) : (
            <Button id={fieldId(path)} size="small" startIcon={<Add />} onClick={() => add()}>
              {translate('profiles.form.addOf', { item: noun.toLowerCase() })}
            </Button>
          )}
        </div>
      )}
      <div role="status" style={hidden}>
        {said}
      </div>
    </div>
  );
}

const isText = (field: FieldOf<'list'>) => field.item.is === 'text';

/** A list's items, rendered again when items come, go, move or are named otherwise; not when something in them changes. */
function useItems(path: Path, naming: string | undefined): Item[] {
  const { store } = useForm();
  const now = () => (store.get(path) as Item[] | undefined) ?? [];
  useSyncExternalStore(store.subscribe, () =>
    now()
      .map((item) => `${item.id} ${naming ? String((item as Named)[naming]) : ''}`)
      .join(),
  );
  return now();
}

/** Where to start writing in a new item. */
function firstField(path: Path, field: FieldOf<'list'>): string {
  if (field.item.is === 'text') return fieldId(`${path}.en`);
  if (field.item.is !== 'object') return fieldId(path);
  const [name, first] = Object.entries(field.item.fields)[0]!;
  return fieldId(first.is === 'text' ? `${path}.${name}.en` : `${path}.${name}`);
}

/** The fields of one item. It is spared from rendering again when only its neighbours change. */
const ItemFields = memo(function ItemFields({
  field,
  path,
  section,
  hints,
  naming,
  noun,
}: ItemListProps & { naming: string | undefined; noun: string }) {
  const item = field.item;
  if (item.is === 'text') {
    return (
      <FieldInput
        field={item}
        path={path}
        name=""
        section={section}
        hints={hints}
        label={noun}
        bare
      />
    );
  }
  if (item.is !== 'object') return null;
  const fields = Object.fromEntries(
    Object.entries(item.fields).filter(([name]) => name !== naming),
  );
  const bare = naming !== undefined && Object.values(fields).every(({ is }) => is === 'choice');
  return <ObjectFields fields={fields} path={path} section={section} hints={hints} bare={bare} />;
});

interface ItemButtonsProps {
  id(button: 'up' | 'down' | 'remove'): string;
  name: string;
  first: boolean;
  last: boolean;
  sorted: boolean;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** Moves an item or removes it. At an end of the list its button stays, so that the focus does. */
function ItemButtons({ id, name, first, last, sorted, onMove, onRemove }: ItemButtonsProps) {
  const translate = useTranslate();
  const at = { up: first, down: last };
  return (
    <span style={{ whiteSpace: 'nowrap', marginLeft: 'auto' }}>
      {!sorted &&
        (['up', 'down'] as const).map((way) => (
          <IconButton
            key={way}
            id={id(way)}
            size="small"
            className="tool"
            aria-disabled={at[way]}
            sx={at[way] ? { opacity: 0.3 } : undefined}
            aria-label={translate(`profiles.form.${way}`, { item: name })}
            onClick={() => onMove(way === 'up' ? -1 : 1)}
          >
            {way === 'up' ? <ArrowUp fontSize="small" /> : <ArrowDown fontSize="small" />}
          </IconButton>
        ))}
      <IconButton
        id={id('remove')}
        size="small"
        className="tool"
        aria-label={translate('profiles.form.remove', { item: name })}
        onClick={onRemove}
      >
        <Close fontSize="small" />
      </IconButton>
    </span>
  );
}

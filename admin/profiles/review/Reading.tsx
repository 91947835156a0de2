import { Box, Typography } from '@mui/material';
import type { Path, Text } from '../../../templates/profile/index.ts';
import { isEmptyText, sections } from '../../../templates/profile/index.ts';
import type { Field } from '../content/describe.ts';
import { getAt } from '../content/paths.ts';
import { fieldAt, partsOf } from '../content/readable.ts';
import { useInterfaceLanguage, useLabel } from '../language.ts';
import { Facts, Places, Words } from './look.tsx';
import { itemTitle, useSides, valueWords, type End } from './sides.ts';
import { TextRow } from './Texts.tsx';
import { Archived } from './Values.tsx';

interface ReadingProps {
  path: Path;
  /** Marks all of it as what came, or what went. */
  as?: 'ins' | 'del';
}

/** Everything at a place of the content, to be read: texts in both languages, values beside their labels. */
export function Reading({ path, as }: ReadingProps) {
  const { before, after } = useSides();
  const end = as === 'del' ? before : after;
  if (!end) return null;
  const { field } = fieldAt(path);
  return field ? <Shown path={path} field={field} end={end} as={as} label="" /> : null;
}

interface ShownProps extends ReadingProps {
  field: Field;
  end: End;
  label: string;
}

function Shown({ path, field, end, as, label }: ShownProps) {
  const value = getAt(end.content, path);
  if (field.is === 'text') {
    const text = value as Text;
    if (!text || isEmptyText(text)) return null;
    return (
      <TextRow
        path={path}
        label={label}
        plain={!as}
        before={as === 'ins' ? undefined : text}
        after={as === 'del' ? undefined : text}
      />
    );
  }
  if (field.is === 'list') {
    return <Items path={path} items={(value ?? []) as { id: string }[]} end={end} as={as} />;
  }
  if (field.is === 'object' && value) return <Fields path={path} field={field} end={end} as={as} />;
  return <Values paths={[path]} end={end} as={as} />;
}

/** An object's plain values in a line, then its texts and lists. */
function Fields({ path, field, end, as }: Omit<ShownProps, 'label'>) {
  const pick = useLabel();
  const parts = Object.entries(partsOf(field) ?? {});
  const isPlain = (part: Field) => !['text', 'list', 'object'].includes(part.is);
  const labelOf = (key: string) => pick(labelAt(`${path}.${key}`) ?? { en: key, ms: key });
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Values
        paths={parts.filter(([, part]) => isPlain(part)).map(([key]) => `${path}.${key}`)}
        end={end}
        as={as}
      />
      {parts
        .filter(([, part]) => !isPlain(part))
        .map(([key, part]) =>
          part.is === 'object' && isSpan(part) ? (
            <Values key={key} paths={[`${path}.${key}`]} end={end} as={as} />
          ) : (
            <Box key={key}>
              {part.is === 'object' && hasSomething(getAt(end.content, `${path}.${key}`)) && (
                <Typography component="h4" variant="body2" sx={{ fontWeight: 700 }}>
                  {labelOf(key)}
                </Typography>
              )}
              <Shown path={`${path}.${key}`} field={part} end={end} as={as} label={labelOf(key)} />
            </Box>
          ),
        )}
    </Box>
  );
}

function Items({
  path,
  items,
  end,
  as,
}: Pick<ReadingProps, 'path' | 'as'> & { items: readonly { id: string }[]; end: End }) {
  const language = useInterfaceLanguage();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {items.map(({ id }, index) => (
        <Box component="li" key={id} sx={{ display: 'flex', gap: 1.25, alignItems: 'flex-start' }}>
          <Places aria-hidden>{index + 1}</Places>
          <Box sx={{ flexGrow: 1, minWidth: 0 }} title={itemTitle(`${path}.${id}`, end, language)}>
            <Reading path={`${path}.${id}`} as={as} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** Plain values with their labels, in one line; what says nothing is left out. */
function Values({ paths, end, as: Tag }: { paths: Path[]; end: End; as?: 'ins' | 'del' }) {
  const pick = useLabel();
  const language = useInterfaceLanguage();
  const { archived } = useSides();
  const found = paths.flatMap((path) => {
    const value = getAt(end.content, path);
    const words = valueWords(path, value, end, language);
    return words ? [{ path, words, archived: archived.has(String(value)) }] : [];
  });
  if (found.length === 0) return null;
  const [first] = found;
  if (!first!.path.includes('.')) {
    return (
      <Words>
        {Tag ? <Tag>{first!.words}</Tag> : first!.words} {first!.archived && <Archived />}
      </Words>
    );
  }
  return (
    <Words>
      <Facts>
        {found.map(({ path, words, archived: gone }) => {
          const label = labelAt(path);
          return (
            <div key={path}>
              <dt>{label && pick(label)}</dt>
              <dd>
                {Tag ? <Tag>{words}</Tag> : words} {gone && <Archived />}
              </dd>
            </div>
          );
        })}
      </Facts>
    </Words>
  );
}

/** What the field at a path is called; nothing for a section, or an item. */
export function labelAt(path: Path) {
  const { section, name } = fieldAt(path);
  return path.endsWith(`.${name}`)
    ? (section.fields[name] ?? sections.salaryBands.fields[name as 'min'])
    : undefined;
}

const isSpan = (field: Field): boolean =>
  field.is === 'object' && Object.values(field.fields).every((part) => part.is === 'number');

const hasSomething = (value: unknown): boolean => {
  if (value === null || value === undefined || value === '') return false;
  if (typeof value !== 'object') return true;
  return Object.entries(value).some(([key, part]) => key !== 'id' && hasSomething(part));
};

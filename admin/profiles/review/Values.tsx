import { Box, Chip } from '@mui/material';
import ArrowForward from '@mui/icons-material/ArrowForward';
import { useTranslate } from 'ra-core';
import type { MoneyRange, Path } from '../../../templates/profile/index.ts';
import { diffWords } from '../content/diffWords.ts';
import { fieldAt } from '../content/readable.ts';
import { useInterfaceLanguage } from '../language.ts';
import type { Change } from '../types.ts';
import { Words } from './look.tsx';
import { moneyDifference, percentWords } from './money.ts';
import { Reading } from './Reading.tsx';
import { useSides, valueWords } from './sides.ts';

/** A value that is not a text: before → after. */
export function ValueChange({ path, change }: { path: Path; change: Change }) {
  const language = useInterfaceLanguage();
  const sides = useSides();
  const { field } = fieldAt(path);
  const before = sides.before ? valueWords(path, change.before, sides.before, language) : '';
  const after = valueWords(path, change.after, sides.after, language);
  if (field?.is === 'object' && (change.before === null || change.after === null)) {
    return <Reading path={path} as={change.before === null ? 'ins' : 'del'} />;
  }
  if (field?.is === 'choices') return <Choices path={path} change={change} />;
  if (field?.is === 'line' && before && after && field.kind === 'plain') {
    return (
      <Words>
        {diffWords(before, after).map(({ is, text }, index) =>
          is === 'same' ? (
            text
          ) : is === 'added' ? (
            <ins key={index}>{text}</ins>
          ) : (
            <del key={index}>{text}</del>
          ),
        )}
      </Words>
    );
  }
  const both = change.before !== null && change.after !== null;
  return (
    <Words>
      <Box
        component="span"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 10px', alignItems: 'center' }}
      >
        {before && <del>{before}</del>}
        {before && after && <Arrow />}
        {after && <ins>{after}</ins>}
        {field?.is === 'money' && both && (
          <MoneyNotes before={change.before as MoneyRange} after={change.after as MoneyRange} />
        )}
        {field?.is === 'reference' && sides.archived.has(String(change.after)) && <Archived />}
      </Box>
    </Words>
  );
}

/** By how much a salary changed, and what else about it did. */
function MoneyNotes({ before, after }: { before: MoneyRange; after: MoneyRange }) {
  const translate = useTranslate();
  const found = moneyDifference(before, after);
  const notes = [
    found.period && 'period',
    found.currency && 'currency',
    found.opened && 'opened',
    found.closed && 'closed',
  ].filter((each) => each !== false);
  return (
    <>
      {found.shifts.length > 0 && (
        <Box
          component="b"
          sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', px: 0.5 }}
        >
          {found.shifts
            .map(({ percent }) => (percent === null ? '–' : percentWords(percent)))
            .join(' / ')}
          {found.overYear && ` ${translate('review.money.overYear')}`}
        </Box>
      )}
      {notes.map((note) => (
        <Chip
          key={note}
          size="small"
          variant="outlined"
          color={note === 'period' || note === 'currency' ? 'warning' : 'default'}
          label={translate(`review.money.${note}`)}
        />
      ))}
    </>
  );
}

/** Several chosen values: those that went, those that stayed, those that came. */
function Choices({ path, change }: { path: Path; change: Change }) {
  const language = useInterfaceLanguage();
  const { after: end } = useSides();
  const [before, after] = [change.before, change.after].map((each) => (each ?? []) as string[]);
  const name = (each: string) => valueWords(path, [each], end, language);
  return (
    <Words>
      <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 12px' }}>
        {before!
          .filter((each) => !after!.includes(each))
          .map((each) => (
            <del key={each}>{name(each)}</del>
          ))}
        {after!.map((each) =>
          before!.includes(each) ? (
            <span key={each}>{name(each)}</span>
          ) : (
            <ins key={each}>{name(each)}</ins>
          ),
        )}
      </Box>
    </Words>
  );
}

export const Arrow = () => (
  <ArrowForward aria-hidden sx={{ fontSize: 16, color: 'text.secondary', flex: 'none' }} />
);

export function Archived() {
  const translate = useTranslate();
  return (
    <Chip size="small" variant="outlined" color="warning" label={translate('review.archived')} />
  );
}

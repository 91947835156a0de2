import { createContext, use, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import { styled } from '@mui/material/styles';
import type { Path } from '../../../templates/profile/index.ts';
import type { Content } from '../../../templates/profile/index.ts';
import { checksApi, type CheckedItem } from './api.ts';
import { useFreshWords } from './words.ts';

const Context = createContext<ReadonlyMap<Path, CheckedItem>>(new Map());

interface DraftFreshnessProps {
  profile: string;
  /** As it is on the server: what was saved in it counts as checked. */
  content: Content;
  children: ReactNode;
}

/** Knows when the items of a draft were checked, for the marks beside them. Without an answer there are no marks. */
export function DraftFreshness({ profile, content, children }: DraftFreshnessProps) {
  const [known, setKnown] = useState<ReadonlyMap<Path, CheckedItem>>(new Map());
  const key = JSON.stringify([content.salaryBands, content.certifications]);
  const keep = useEffectEvent((items: readonly CheckedItem[]) =>
    setKnown(new Map(items.map((item) => [item.path, item]))),
  );
  useEffect(() => {
    if (key === '[[],[]]') return undefined;
    const request = new AbortController();
    checksApi.get(profile, request.signal).then(
      ({ draft }) => keep(draft ?? []),
      () => undefined,
    );
    return () => request.abort();
  }, [profile, key]);
  return <Context value={known}>{children}</Context>;
}

const Mark = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  fontSize: '0.75rem',
  whiteSpace: 'nowrap',
  color: theme.palette.text.secondary,
  '&[data-overdue="true"]': { color: theme.palette.warning.dark, fontWeight: 600 },
}));

/** When an item of the draft was checked, or since when it is overdue. */
export function FreshMark({ path }: { path: Path }) {
  const item = use(Context).get(path);
  const words = useFreshWords();
  if (!item) return null;
  return (
    <Mark data-overdue={item.overdue}>
      {item.overdue && <ScheduleOutlined aria-hidden sx={{ fontSize: 15 }} />}
      {item.overdue ? words.dueOf(item) : words.checkedOf({ ...item, checkedBy: null })}
    </Mark>
  );
}

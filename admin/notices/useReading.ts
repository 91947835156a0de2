import { useNotify } from 'ra-core';
import { problemMessage } from '../providers/problems.ts';
import { markRead } from './api.ts';
import type { NoticeRow } from './types.ts';

/** Marks notices as read; a refusal is told. */
export function useReading(rows: readonly NoticeRow[] | undefined) {
  const notify = useNotify();
  const mark = (what: Parameters<typeof markRead>[0]) =>
    void markRead(what).catch((error: unknown) => notify(problemMessage(error), { type: 'error' }));
  return {
    read: (id: string) => mark({ ids: [id] }),
    /** All that were shown, and older ones; not what came meanwhile. */
    readAll: () => {
      const latest = rows?.[0];
      if (latest) mark({ upTo: latest.id });
    },
  };
}

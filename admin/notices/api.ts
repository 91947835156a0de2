import { api } from '../providers/http.ts';
import { setUnread } from './news.ts';
import type { MailPreference, NoticeRow } from './types.ts';

/** The latest notices, and how many there are. */
export async function loadNotices(
  count: number,
  filter: { unread?: boolean } = {},
): Promise<{ rows: NoticeRow[]; more: boolean }> {
  const query = new URLSearchParams({
    sort: '["at","DESC"]',
    // One more than is shown says whether there are more.
    range: JSON.stringify([0, count]),
    filter: JSON.stringify(filter),
  });
  const rows = await api<NoticeRow[]>(`/api/notifications?${query.toString()}`);
  return { rows: rows.slice(0, count), more: rows.length > count };
}

/** Marks as read: certain notices, or all up to the latest that was shown. */
export async function markRead(read: { ids: string[] } | { upTo: string }): Promise<void> {
  const json = 'ids' in read ? read : { all: true, ...read };
  const { unread } = await api<{ unread: number }>('/api/notifications/read', {
    method: 'POST',
    json,
    // The page may be on its way to where the notice leads.
    keepalive: true,
  });
  setUnread(unread);
}

export const loadPreference = () => api<MailPreference>('/api/notifications/preference');

export const savePreference = (mail: MailPreference['mail']) =>
  api<MailPreference>('/api/notifications/preference', { method: 'PUT', json: { mail } });

/** A row of `/api/audit`. */
export interface AuditRow {
  id: number;
  at: string;
  actor: { id: string; name: string } | null;
  /** `<what>.<did>`, e.g. `revision.approve`. */
  action: string;
  subject: { type: string; id: string | null; label: string };
  revision: number | null;
  from: string | null;
  to: string | null;
  note: string | null;
}

/** The actions that the interface has words for: `app.audit.actions.<what>_<did>`. */
export const ACTIONS = [
  'profile.create',
  'draft.open',
  'draft.restore',
  'draft.discard',
  'revision.submit',
  'revision.withdraw',
  'revision.request-changes',
  'revision.approve',
  'revision.supersede',
  'revision.unpublish',
  'catalogue.create',
  'catalogue.update',
  'catalogue.delete',
  'brand.create',
  'brand.update',
  'user.create',
  'user.update',
  'user.disable',
  'user.enable',
  'user.password',
  'token.create',
] as const;

/** An action's message key: without the dot, which keys use to go one level down. */
export const actionKey = (action: string): string =>
  `app.audit.actions.${action.replace('.', '_')}`;

const PAGES: Record<string, string> = { profile: 'profiles', user: 'users', brand: 'brands' };

/** The page of what an action was done to; null for what has none. */
export function subjectAddress({ type, id }: AuditRow['subject']): string | null {
  if (!id) return null;
  if (type === 'profile') return `/profiles/${id}/history`;
  return `/${PAGES[type] ?? type}/${id}`;
}

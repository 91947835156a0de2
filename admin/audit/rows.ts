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
  flag: 'break-glass' | null;
  seal: string | null;
}

/** The actions that can be filtered by: `audit.actions.<what>_<did>`. */
export const ACTIONS = [
  'profile.create',
  'profile.owner',
  'profile.check',
  'draft.open',
  'draft.restore',
  'draft.discard',
  'revision.submit',
  'revision.withdraw',
  'revision.request-changes',
  'revision.approve',
  'revision.reschedule',
  'revision.cancel-schedule',
  'revision.publish',
  'revision.supersede',
  'revision.schedule-unpublish',
  'revision.cancel-unpublish',
  'revision.unpublish',
  'revision.schedule-failed',
  'guest.invite',
  'guest.revoke',
  'catalogue.create',
  'catalogue.update',
  'catalogue.delete',
  'brand.create',
  'brand.update',
  'brand.restore',
  'brand.archive',
  'brand.unarchive',
  'pack.create',
  'pack.print',
  'pack.cancel',
  'pack.retry',
  'pack.refresh',
  'pack.delete',
  'user.create',
  'user.update',
  'user.disable',
  'user.enable',
  'user.password',
  'token.create',
] as const;

type Translate = (key: string, options?: { _: string }) => string;

/** An action in words; one that is not known here by its own name. */
export function actionWords(translate: Translate, name: string, to?: string | null): string {
  const action = name === 'revision.approve' && to === 'approved' ? 'revision.schedule' : name;
  // Keys use dots to go one level down.
  const key = action.replace('.', '_');
  const bare = action.replaceAll(/[.-]/g, ' ');
  const plain = bare.charAt(0).toUpperCase() + bare.slice(1);
  return translate(`audit.actions.${key}`, { _: plain });
}

const PAGES: Record<string, string> = { profile: 'profiles', user: 'users', brand: 'brands' };

/** The page of what an action was done to; null for what has none. */
export function subjectAddress({ type, id }: AuditRow['subject']): string | null {
  if (!id) return null;
  if (type === 'profile') return `/profiles/${id}/history`;
  return `/${PAGES[type] ?? type}/${id}`;
}

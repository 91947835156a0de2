import type { NoticeKind, Told } from '../../templates/notices/index.ts';
import { inLanguage, type Language, type Text } from '../../templates/profile/languages.ts';

export interface NoticeRow {
  id: string;
  kind: NoticeKind;
  at: string;
  actor: { id: string; name: string } | null;
  profile: { id: string; title: Text } | null;
  revision: number | null;
  data: Record<string, unknown>;
  link: string | null;
  readAt: string | null;
}

/** A row as its words need it. */
export const toldOf = (row: NoticeRow, language: Language): Told => ({
  kind: row.kind,
  actor: row.actor?.name ?? null,
  title: row.profile && inLanguage(row.profile.title, language),
  profileId: row.profile?.id ?? null,
  data: row.data,
});

export const MAIL_CHOICES = ['immediate', 'digest', 'none'] as const;

export interface MailPreference {
  mail: (typeof MAIL_CHOICES)[number];
  address: string;
  enabled: boolean;
  refusedAt: string | null;
}

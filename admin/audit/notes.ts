import { sectionOf, type Language, type SectionKey } from '../../templates/profile/index.ts';
import { day } from '../i18n/format.ts';
import type { AuditRow } from './rows.ts';

type Translate = (key: string, values: Record<string, string>) => string;

/** What the program itself noted with a step, in words; null for what somebody wrote, which is shown as it is. */
export function programNote(
  { action, note }: Pick<AuditRow, 'action' | 'note'>,
  translate: Translate,
  language: Language,
): string | null {
  if (note === null) return null;
  if (action === 'draft.open' || action === 'draft.restore') {
    const number = /^from revision (\d+)$/.exec(note)?.[1];
    return number ? translate('history.from', { number }) : null;
  }
  if (action !== 'profile.check') return null;
  const places = note.split(', ').map((each) => {
    const [path = '', until] = each.split(' → ');
    const section = sectionOf(path.split('.')[0] as SectionKey);
    const name = section ? section.label[language] : path;
    return until ? `${name} → ${day(`${until}T00:00`, language)}` : name;
  });
  return [...new Set(places)].join(', ');
}

import { describe, expect, it } from '@jest/globals';
import { programNote } from '../../../admin/audit/notes.ts';
import { ACTIONS, actionWords } from '../../../admin/audit/rows.ts';
import en from '../../../admin/i18n/en.ts';
import ms from '../../../admin/i18n/ms.ts';
import { literals } from '../../house/literals.ts';

const translateWith =
  (catalogue: object) =>
  (key: string, { _: otherwise = key } = { _: key }): string => {
    const found = key
      .split('.')
      .reduce<unknown>(
        (at, part) => (at as Record<string, unknown> | undefined)?.[part],
        catalogue,
      );
    return typeof found === 'string' ? found : otherwise;
  };

describe('what was done, in words', () => {
  it.each(ACTIONS)('is said in both languages: %s', (action) => {
    const [english, malay] = [en, ms].map((each) => actionWords(translateWith(each), action));
    const bare = actionWords(translateWith({}), action);
    expect([english, malay]).not.toContain(bare);
    expect(english).not.toBe(malay);
  });

  it('is each action once', () => {
    expect(new Set(ACTIONS).size).toBe(ACTIONS.length);
  });

  it('is every action that the server records', () => {
    const recorded = literals('server/**/*.ts', ['server/database', 'server/access'])
      .filter(({ within }) => /^(action:|record\(\)\[[0-9]\])$/.test(within.at(-1) ?? ''))
      .map(({ text }) => text)
      .filter((text) => /^[a-z]+\.[a-z-]+$/.test(text));
    expect(recorded.length).toBeGreaterThan(20);
    expect(recorded.filter((action) => !(ACTIONS as readonly string[]).includes(action))).toEqual(
      [],
    );
  });

  it('tells an approval for a date from one that published', () => {
    const translate = translateWith(en);
    expect(actionWords(translate, 'revision.approve', 'approved')).toBe('Approved for a date');
    expect(actionWords(translate, 'revision.approve', 'published')).toBe('Approved and published');
  });

  it('falls back to the name of what nobody has words for', () => {
    expect(actionWords(translateWith(en), 'robot.wave-back')).toBe('Robot wave back');
  });
});

describe('what the program noted with a step', () => {
  const told = (action: string, note: string | null) =>
    programNote({ action, note }, (key, { number }) => `${key} ${number}`, 'ms');

  it('is said in the language of the interface', () => {
    expect(told('draft.restore', 'from revision 3')).toBe('history.from 3');
    expect(told('profile.check', 'salaryBands.b1, salaryBands.b2, reviewBy → 2027-03-31')).toBe(
      'Julat Gaji Mengikut Sektor, Semak semula sebelum → 31 Mac 2027',
    );
  });

  it('is told from what somebody wrote', () => {
    expect(told('revision.approve', 'from revision 3')).toBeNull();
    expect(told('draft.open', 'Whatever.')).toBeNull();
    expect(told('profile.check', null)).toBeNull();
  });
});

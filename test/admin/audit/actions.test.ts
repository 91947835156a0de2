import { describe, expect, it } from '@jest/globals';
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

import { describe, expect, it } from '@jest/globals';
import en from '../../../admin/i18n/en.ts';
import ms from '../../../admin/i18n/ms.ts';

type Catalogue = { [key: string]: string | Catalogue };

const flat = (catalogue: Catalogue, prefix = ''): Map<string, string> =>
  new Map(
    Object.entries(catalogue).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flat(value, `${prefix}${key}.`)],
    ),
  );

const english = flat(en as unknown as Catalogue);
const malay = flat(ms as unknown as Catalogue);
const blanks = (message: string) => [...new Set(message.match(/%\{\w+\}/g) ?? [])].sort();

describe('the messages of the interface', () => {
  it('have the same keys in both languages', () => {
    expect([...malay.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('leave nothing unsaid in Malay that English says', () => {
    const unsaid = [...malay].filter(
      ([key, message]) => message.trim() === '' && english.get(key)!.trim() !== '',
    );
    expect(unsaid).toEqual([]);
  });

  it('fill in no value in Malay that the English message is not given', () => {
    const allowed = new Set(['%{name}', '%{lower}']);
    for (const [key, message] of malay) {
      const known = blanks(english.get(key)!);
      const surplus = blanks(message).filter(
        (blank) => !known.includes(blank) && !allowed.has(blank) && blank !== '%{smart_count}',
      );
      expect({ key, surplus }).toEqual({ key, surplus: [] });
    }
  });

  it('say the same for one and for many in Malay, which knows no plural', () => {
    const forms = (message: string) => new Set(message.split('||||').map((form) => form.trim()));
    expect([...malay].filter(([, message]) => forms(message).size > 1)).toEqual([]);
  });

  it('are Malaysian, not Indonesian', () => {
    const words =
      /\b(silakan|unduh|unggah|kata sandi|beranda|pengaturan|hapus|simpan perubahan Anda|karir|universitas|kualitas|aktivitas)\b/i;
    expect([...malay].filter(([, message]) => words.test(message))).toEqual([]);
  });
});

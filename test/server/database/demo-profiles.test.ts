import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { demoCatalogue } from '../../../server/database/demo/catalogue/index.ts';
import { demoProfiles, PROFILE_KEYS } from '../../../server/database/demo/profiles/index.ts';
import { completeness, warnings } from '../../../templates/profile/completeness.ts';
import {
  contentShape,
  isSectionEmpty,
  LANGUAGES,
  SECTION_KEYS,
  walk,
  type Content,
  type Language,
  type ReferenceKind,
} from '../../../templates/profile/index.ts';

/** Words that give Indonesian away in a Malaysian text. */
const INDONESIAN =
  /\b(perawat|rumah sakit|ponsel|karena|bisa|bahwa|kantor|karyawan|mahasiswa|gaji pokok|kualitas|aktivitas|universitas|fakultas|akuntan|insinyur|teknisi|listrik|koki|sekolah menengah atas|perangkat lunak|unduh|situs|tim|butuh|terkait|nasional|uang|mobil|sepeda motor|bisnis|resiko|analisa|komputasi|kacamata|spesialis|merubah|teknologi informasi|lowongan|pelatihan)\b/i;

const idOf = (kind: ReferenceKind, key: string): string => {
  const hex = createHash('sha256').update(`${kind}/${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const textsOf = (content: Content, language: Language): [path: string, text: string][] => {
  const texts: [string, string][] = [];
  walk(contentShape, content, { text: (path, value) => texts.push([path, value[language]]) });
  return texts;
};

const countWords = (texts: [string, string][]): number =>
  texts.flatMap(([, text]) => text.split(/\s+/).filter(Boolean)).length;

describe.each(demoProfiles(idOf))('the demo profile of $key', ({ key, content }) => {
  it('fills every section and leaves nothing to warn of', () => {
    expect(SECTION_KEYS.filter((section) => isSectionEmpty(content, section))).toEqual([]);
    expect(warnings(content)).toEqual([]);
  });

  it.each(LANGUAGES)('is whole in %s, with nothing left blank', (language) => {
    const { written, total, missing } = completeness(content, language);
    expect(missing).toEqual([]);
    expect(written).toBe(total);
    expect(textsOf(content, language).filter(([, text]) => text === '')).toEqual([]);
  });

  it.each(LANGUAGES)('is as long as two pages in %s', (language) => {
    const words = countWords(textsOf(content, language));
    expect(words).toBeGreaterThan(550);
    expect(words).toBeLessThan(800);
  });

  it('names only what the catalogue and the other profiles have', () => {
    const unknown: string[] = [];
    demoProfiles((kind, entry) => {
      const known = kind === 'profiles' ? PROFILE_KEYS : Object.keys(demoCatalogue[kind]);
      if (!known.some((each) => each === entry)) unknown.push(`${kind}: ${entry}`);
      return idOf(kind, entry);
    });
    expect(unknown).toEqual([]);
    expect(content.related.map((each) => each.profile)).not.toContain(idOf('profiles', key));
  });

  it('names nothing twice in one section', () => {
    for (const named of [
      content.skills.map((each) => each.skill),
      content.scores.map((each) => each.dimension),
      content.salaryBands.map((each) => each.sector),
      content.certifications.map((each) => each.certification),
      content.universities.map((each) => each.university),
      content.related.map((each) => each.profile),
    ]) {
      expect(new Set(named).size).toBe(named.length);
    }
  });

  it('names public, private or foreign universities in both printed groups', () => {
    const countries = Object.entries(demoCatalogue.universities)
      .filter(([entry]) =>
        content.universities.some((each) => each.university === idOf('universities', entry)),
      )
      .map(([, entry]) => entry.country);
    expect(countries).toContain('MY');
    expect(countries.some((country) => country !== 'MY')).toBe(true);
  });

  it('climbs: each rung of the ladder starts higher than the one before', () => {
    const starts = content.ladder.map((rung) => rung.salary?.min ?? 0);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('is Malaysian, not Indonesian', () => {
    const found = textsOf(content, 'ms').filter(([, text]) => INDONESIAN.test(text));
    expect(found).toEqual([]);
  });

  it('does not leave English where Malay belongs', () => {
    const same: string[] = [];
    walk(contentShape, content, {
      text: (path, value) => {
        if (value.en === value.ms && !['SPM', 'SKM', 'Diploma'].includes(value.en)) same.push(path);
      },
    });
    expect(same).toEqual([]);
  });
});

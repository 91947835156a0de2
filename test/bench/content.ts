import { emptyContent, type Content, type Text } from '../../templates/profile/index.ts';

const words = {
  en: 'student career workplace project people skill team report customer design safety record local machine plan study school training service quality material result budget market tool science health language data'.split(
    ' ',
  ),
  ms: 'pelajar kerjaya tempat projek orang kemahiran pasukan laporan pelanggan reka keselamatan rekod setempat mesin rancangan kajian sekolah latihan khidmat kualiti bahan hasil belanjawan pasaran alat sains kesihatan bahasa data'.split(
    ' ',
  ),
};

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed * 2654435761 + 1; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state;
  }
}

/** The `index`th profile of the bench: about 3 kB of text in each language. */
export function benchContent(index: number): Content {
  const random = numbers(index + 1);
  const prose = (length: number, language: 'en' | 'ms'): string => {
    const picked = Array.from(
      { length },
      () => words[language][random.next().value! % words[language].length],
    );
    return `${picked.join(' ')}.`;
  };
  const text = (length: number): Text => ({ en: prose(length, 'en'), ms: prose(length, 'ms') });
  const five = [1, 2, 3, 4, 5];
  return {
    ...emptyContent(),
    title: {
      en: `${prose(2, 'en').replace('.', '')} officer ${index}`,
      ms: `Pegawai ${prose(2, 'ms').replace('.', '')} ${index}`,
    },
    tagline: text(20),
    story: text(180),
    reasons: five.map((n) => ({ id: `r${n}`, heading: text(3), body: text(18) })),
    tasks: five.map((n) => ({ id: `t${n}`, text: text(9) })),
    journey: five.map((n) => ({
      id: `j${n}`,
      title: text(3),
      duration: { kind: 'range', min: n, max: n + 1, unit: 'year' },
      body: text(16),
    })),
    academics: five.slice(1).map((n) => ({ id: `a${n}`, label: text(1), body: text(14) })),
    ladder: five.map((n) => ({
      id: `l${n}`,
      level: text(2),
      years: { min: n, max: n + 2 },
      salary: {
        min: n * 2000,
        max: n * 3000,
        openEnded: false,
        currency: 'MYR',
        period: 'month',
      },
    })),
    reviewBy: '2027-06-30',
  };
}

import { describe, expect, it } from '@jest/globals';
import { headingKey, matchHeading } from '../../../server/exchange/page-text/headings.ts';
import { malayness, proseLanguage } from '../../../server/exchange/page-text/language.ts';
import { readLines } from '../../../server/exchange/page-text/lines.ts';
import {
  leadingDuration,
  trailingDuration,
} from '../../../server/exchange/page-text/values/durations.ts';
import { readHours } from '../../../server/exchange/page-text/values/hours.ts';
import { readLevel, readRemote } from '../../../server/exchange/page-text/values/levels.ts';
import { findMoney } from '../../../server/exchange/page-text/values/money.ts';
import { splitEnumeration } from '../../../server/exchange/page-text/values/names.ts';
import { leadingTime } from '../../../server/exchange/page-text/values/times.ts';
import { nameKey } from '../../../templates/profile/name-key.ts';

const month = { openEnded: false, currency: 'MYR', period: 'month' };

describe('money', () => {
  it.each([
    ['RM 10,000 - RM 25,000+', { ...month, min: 10000, max: 25000, openEnded: true }],
    ['RM10k–25k', { ...month, min: 10000, max: 25000 }],
    ['RM 10–25k', { ...month, min: 10000, max: 25000 }],
    ['RM2.5k - RM4k', { ...month, min: 2500, max: 4000 }],
    ['RM 2,500 sebulan', { ...month, min: 2500, max: null }],
    ['RM2500-RM4000 per month', { ...month, min: 2500, max: 4000 }],
    ['RM 3 000 hingga RM 4 500', { ...month, min: 3000, max: 4500 }],
    ['RM 36,000 setahun', { ...month, min: 36000, max: null, period: 'year' }],
    ['RM 60,000 - 90,000 per annum', { ...month, min: 60000, max: 90000, period: 'year' }],
    ['RM 15 sejam', { ...month, min: 15, max: null, period: 'hour' }],
    ['RM15/hour', { ...month, min: 15, max: null, period: 'hour' }],
    ['MYR 4,000.00', { ...month, min: 4000, max: null }],
    ['From RM 3,000', { ...month, min: 3000, max: null, openEnded: true }],
    ['Bermula daripada RM3,000', { ...month, min: 3000, max: null, openEnded: true }],
    ['Dari RM 3,000 hingga RM 5,000', { ...month, min: 3000, max: 5000 }],
    ['RM 3,000 ke atas', { ...month, min: 3000, max: null, openEnded: true }],
    ['RM 3,000 sebulan ke atas', { ...month, min: 3000, max: null, openEnded: true }],
    ['RM 3,000 and above', { ...month, min: 3000, max: null, openEnded: true }],
    ['Up to RM 5,000', { ...month, min: 0, max: 5000 }],
    ['sehingga RM5,000', { ...month, min: 0, max: 5000 }],
    ['SGD 4,000 - 6,000', { ...month, min: 4000, max: 6000, currency: 'SGD' }],
    ['US$ 5,000 — US$ 9,000', { ...month, min: 5000, max: 9000, currency: 'USD' }],
    ['4,000 USD', { ...month, min: 4000, max: null, currency: 'USD' }],
    ['RM 1.2 juta setahun', { ...month, min: 1200000, max: null, period: 'year' }],
    ['RM 2,000/month – RM 3,000/month', { ...month, min: 2000, max: 3000 }],
    ['RM10,000 setahun hingga RM20,000', { ...month, min: 10000, max: 20000, period: 'year' }],
    ['around RM 4,000', { ...month, min: 4000, max: null }],
  ])('%s', (text, range) => {
    expect(findMoney(text)).toMatchObject({ range, before: '', after: '' });
  });

  it.each([
    'RM 15.50 sejam',
    'RM 90 sehari',
    'RM 200 per day',
    'RM 5,000 - RM 3,000',
    '24 months',
    'RM',
  ])('does not guess at %s', (text) => {
    expect(findMoney(text)).toBeNull();
  });

  it('keeps what stands around it', () => {
    expect(findMoney('Hospitals: RM 3,000 – RM 4,000 (with allowances)')).toMatchObject({
      before: 'Hospitals:',
      after: '(with allowances)',
    });
  });
});

const years = (min: number, max?: number, unit = 'year'): object => ({
  kind: 'range',
  min,
  ...(max !== undefined && { max }),
  unit,
});

describe('durations', () => {
  it.each([
    ['3 to 4 YearsGraduate with honours', years(3, 4), 'Graduate with honours'],
    ['1 YearWork', years(1), 'Work'],
    ['OngoingDegrees help', { kind: 'ongoing' }, 'Degrees help'],
    ['LifetimeYou lead', { kind: 'lifetime' }, 'You lead'],
    ['3-4 tahun', years(3, 4), ''],
    ['3–4 tahun: Belajar', years(3, 4), 'Belajar'],
    ['3 hingga 4 tahunTamatkan ijazah', years(3, 4), 'Tamatkan ijazah'],
    ['6 months', years(6, undefined, 'month'), ''],
    ['6 bulan', years(6, undefined, 'month'), ''],
    ['6 — 12 bulan', years(6, 12, 'month'), ''],
    ['6 months to 1 year', years(0.5, 1), ''],
    ['72 months', years(6), ''],
    ['1.5 years', years(1.5), ''],
    ['1½ tahun', years(1.5), ''],
    ['two years', years(2), ''],
    ['dua hingga tiga tahun', years(2, 3), ''],
    ['Setahun', years(1), ''],
    ['8 minggu', years(8, undefined, 'week'), ''],
    ['Duration: 2 years', years(2), ''],
    ['Tempoh: 2 tahun', years(2), ''],
    ['Berterusan', { kind: 'ongoing' }, ''],
    ['Sepanjang hayatMemimpin', { kind: 'lifetime' }, 'Memimpin'],
  ])('%s', (text, duration, rest) => {
    expect(leadingDuration(text)).toMatchObject({ duration, rest });
  });

  it.each([
    'Ongoing learning is part of it',
    'Yearsgone',
    '5 credits',
    'Years 1 to 3',
    '3 yearslong',
    'a very long time',
  ])('sees none in %s', (text) => {
    expect(leadingDuration(text)).toBeNull();
  });

  it.each([
    ["Bachelor's Degree (3 to 4 years)", "Bachelor's Degree", years(3, 4)],
    ['Diploma [2 tahun]', 'Diploma', years(2)],
    ['Ijazah Sarjana Muda: 3 hingga 4 tahun', 'Ijazah Sarjana Muda', years(3, 4)],
    ['Apprentice – 6 months', 'Apprentice', years(6, undefined, 'month')],
  ])('%s', (text, title, duration) => {
    expect(trailingDuration(text)).toMatchObject({ title, found: { duration } });
  });
});

describe('levels', () => {
  it.each([
    ['Low to Medium (Leads small teams)', 'low-medium', 'Leads small teams'],
    ['Sederhana hingga Tinggi', 'medium-high', ''],
    ['Medium-High', 'medium-high', ''],
    ['Moderate', 'medium', ''],
    ['Rendah – hanya pada hujung tahun', 'low', 'hanya pada hujung tahun'],
    ['Tidak berkenaan', 'na', ''],
    ['N/A', 'na', ''],
    ['-', 'na', ''],
    ['Very high', 'high', 'Very high'],
    ['Low to High', null, 'Low to High'],
    ['It depends', null, 'It depends'],
  ])('%s', (text, level, note) => {
    expect(readLevel(text)).toEqual({ level, note });
  });

  it.each([
    ['Highly Possible', 'high', ''],
    ['Sangat sesuai', 'high', ''],
    ['Hybrid (3 days on site)', 'hybrid', '3 days on site'],
    ['Terhad', 'limited', ''],
    ['Not possible', 'none', ''],
    ['Tidak boleh', 'none', ''],
  ])('remote: %s', (text, remote, rest) => {
    expect(readRemote(text)).toEqual({ remote, rest });
  });
});

describe('hours', () => {
  it.each([
    ['45 - 55 Hours Weekly', 45, 55, false],
    ['45-55 hours per week', 45, 55, false],
    ['40 jam seminggu', 40, 40, false],
    ['40 hingga 48 jam', 40, 48, false],
    ['38–42', 38, 42, false],
    ['10 hours a week', 10, 10, false],
    ['9 to 5', 40, 40, true],
    ['9am - 6pm', 45, 45, true],
    ['8.00 pagi hingga 5.00 petang', 45, 45, true],
    ['8 jam sehari', 40, 40, true],
  ])('%s', (text, min, max, reckoned) => {
    expect(readHours(text)).toEqual({ hours: { min, max }, rest: '', reckoned, more: false });
  });

  it.each(['Flexible', '200 hours', '5 days'])('sees none in %s', (text) => {
    expect(readHours(text)).toBeNull();
  });
});

describe('times of day', () => {
  it.each([
    ['8:30 am – Stand-up', '08:30', undefined, 'Stand-up'],
    ['08.30 pagi: Perhimpunan', '08:30', undefined, 'Perhimpunan'],
    ['14:00 -', '14:00', undefined, ''],
    ['12.30 tengah hari – Rehat', '12:30', undefined, 'Rehat'],
    ['1.00 petang - 2.30 petang: Rehat', '13:00', '14:30', 'Rehat'],
    ['12 malam – Tidur', '00:00', undefined, 'Tidur'],
    ['11 – 1 pm Surgery', '11:00', '13:00', 'Surgery'],
    ['[09:00] Roll call', '09:00', undefined, 'Roll call'],
    ['Pukul 7 pagi – Bangun', '07:00', undefined, 'Bangun'],
  ])('%s', (text, start, end, rest) => {
    expect(leadingTime(text)).toMatchObject({ start, rest, ...(end && { end }) });
  });

  it.each(['3 patients wait', '25:00 Nothing', '2024 was good', '10 – 12 people'])(
    'sees none in %s',
    (text) => {
      expect(leadingTime(text)).toBeNull();
    },
  );
});

describe('headings', () => {
  it.each([
    ['The Career Story', 'story'],
    ['KISAH KERJAYA:', 'story'],
    ['## **Kisah Kerjaya**', 'story'],
    ['📖 The Career Story / Kisah Kerjaya', 'story'],
    ['3. A Day in the Life', 'dayInLife'],
    ['III. Salary Intelligence', 'salaryBands'],
    ['Bahagian 3: Maklumat Gaji', 'salaryBands'],
    ['Part 2 – Required Skills', 'skills'],
    ['Sehari dalam Kehidupan Seorang Juruterbang', 'dayInLife'],
    ['Why Become a Pilot?', 'reasons'],
    ['How to Become a Pilot', 'journey'],
    ['Perjalanan Menuju Kerjaya Ini', 'journey'],
    ['Semakan Realiti – Kelayakan Akademik Minimum', 'academics'],
    ['Universities in Malaysia', 'universities'],
    ['Kemahiran & Alat', undefined],
    ['The story of a pilot begins early in the morning.', undefined],
    ['Penafian', 'disclaimer'],
  ])('%s', (text, key) => {
    expect(matchHeading(readLines(text)[0]!)?.key).toBe(key);
  });

  it('are the same in any dress', () => {
    expect(headingKey('“Skills & Tools”')).toBe(headingKey('skills and tools'));
  });
});

describe('languages', () => {
  it('are told apart by small words', () => {
    expect(proseLanguage('They carry the tanks and enter the data.')).toBe('en');
    expect(
      proseLanguage('Mereka merawat pesakit dan mencatat setiap perubahan dengan teliti.'),
    ).toBe('ms');
    expect(proseLanguage('Python')).toBeNull();
  });

  it.each([
    ['Data Engineer', 'Jurutera Data'],
    ['Architect', 'Arkitek'],
    ['Pilot', 'Juruterbang'],
    ['Social Worker', 'Pekerja Sosial'],
    ['Graphic Designer', 'Pereka Grafik'],
    ['Veterinarian', 'Doktor Veterinar'],
    ['Lawyer', 'Peguam'],
    ['Marine Biologist', 'Ahli Biologi Marin'],
    ['Quantity Surveyor', 'Juruukur Bahan'],
  ])('%s is more English than %s', (english, malay) => {
    expect(malayness(english)).toBeLessThan(malayness(malay));
  });
});

describe('numbers and bullets', () => {
  it.each([
    ['1. Degree', 'number', 1],
    ['1) Degree', 'number', 1],
    ['(2) Degree', 'number', 2],
    ['#3 Degree', 'number', 3],
    ['04 Degree', 'number', 4],
    ['5 – Degree', 'number', 5],
    ['6️⃣ Degree', 'number', 6],
    ['Step 7: Degree', 'number', 7],
    ['Langkah 8 – Degree', 'number', 8],
    ['II. Degree', 'number', 2],
    ['c) Degree', 'number', 3],
    ['**9. Degree**', 'number', 9],
    ['- Degree', 'bullet', null],
    ['–\tDegree', 'bullet', null],
    ['•Degree', 'bullet', null],
    ['● Degree', 'bullet', null],
    ['* **Degree**', 'bullet', null],
    ['✅ Degree', 'bullet', null],
    ['### Degree ', 'heading', null],
    ['🎓 Degree', 'none', null],
    ['Degree 🎓📐', 'none', null],
    ['\u00a0\u200bDegree\t', 'none', null],
  ])('%s', (text, mark, ordinal) => {
    expect(readLines(text)).toMatchObject([{ text: 'Degree', mark, ordinal, number: 1 }]);
  });

  it.each(['8.30 pagi', '2.5 years', '9 to 5', '-5', '3D artist'])('leaves %s alone', (text) => {
    expect(readLines(text)[0]!.ordinal).toBeNull();
  });
});

describe('names', () => {
  it('are the same whatever their case, spacing and punctuation', () => {
    expect(nameKey('  FinTech / Banks ')).toBe(nameKey('Fintech, banks'));
    expect(nameKey('Oil & Gas')).toBe(nameKey('oil and gas'));
    expect(nameKey('Minyak dan Gas')).toBe(nameKey('MINYAK & GAS'));
    expect(new Set(['C', 'C#', 'C++'].map(nameKey)).size).toBe(3);
  });

  it('are parted at commas outside brackets, and at the last “and”', () => {
    expect(splitEnumeration('clay (red, white), glaze and kiln')).toEqual([
      'clay (red, white)',
      'glaze',
      'kiln',
    ]);
    expect(splitEnumeration('Research and Development')).toEqual(['Research and Development']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { firstSentences, sentencesOf } from '../../../templates/parts/sentences.ts';
import { paragraphs, type Language } from '../../../templates/profile/index.ts';
import { richContent } from '../../builders/content.ts';

describe('sentencesOf', () => {
  it.each<[Language, string, string[]]>([
    ['en', 'One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['en', 'Tools, e.g. Python, help. Learn one.', ['Tools, e.g. Python, help.', 'Learn one.']],
    ['en', 'Ask Dr. Lim or Prof. Siti. They know.', ['Ask Dr. Lim or Prof. Siti.', 'They know.']],
    ['en', 'It pays RM 1.5 million. Not bad.', ['It pays RM 1.5 million.', 'Not bad.']],
    ['en', 'Wait... then go. Now.', ['Wait... then go.', 'Now.']],
    ['en', 'Wait… Then go.', ['Wait… Then go.']],
    ['en', 'He asked “Why?” and left. We stayed.', ['He asked “Why?” and left.', 'We stayed.']],
    ['en', 'They say “We try. We fail.” Often.', ['They say “We try. We fail.”', 'Often.']],
    [
      'en',
      'It is new (see p. 4. Or ask.) today. Yes.',
      ['It is new (see p. 4. Or ask.) today.', 'Yes.'],
    ],
    ['en', 'He read A. Samad Said. She wrote.', ['He read A. Samad Said.', 'She wrote.']],
    ['en', 'Room No. 5 is open. Come in.', ['Room No. 5 is open.', 'Come in.']],
    ['en', 'no end, no capital', ['no end, no capital']],
    ['en', 'a line that\nwas broken. Then more.', ['a line that\nwas broken.', 'Then more.']],
    ['en', '', []],
    [
      'ms',
      'Belajar Python, Java dsb. sejak awal. Kemudian bekerja.',
      ['Belajar Python, Java dsb. sejak awal.', 'Kemudian bekerja.'],
    ],
    [
      'ms',
      'Jumpa Pn. Aminah di Kg. Baru. Bawa buku.',
      ['Jumpa Pn. Aminah di Kg. Baru.', 'Bawa buku.'],
    ],
    ['ms', 'Bekerja di Maju Sdn. Bhd. Sejak 2020.', ['Bekerja di Maju Sdn. Bhd. Sejak 2020.']],
    ['ms', 'Gaji RM 2.5 ribu. Naik setiap tahun.', ['Gaji RM 2.5 ribu.', 'Naik setiap tahun.']],
    ['ms', 'Mengapa? Kerana seronok!', ['Mengapa?', 'Kerana seronok!']],
  ])('%s: %s', (language, text, expected) => {
    expect(sentencesOf(text, language)).toEqual(expected);
  });

  it('loses nothing of a text', () => {
    for (const language of ['en', 'ms'] as const) {
      for (const paragraph of paragraphs(richContent().story, language)) {
        expect(sentencesOf(paragraph, language).join(' ')).toBe(paragraph);
      }
    }
  });
});

describe('firstSentences', () => {
  const text = ['First here. Second there.', 'Third one.'];

  it('gives as many whole sentences as there is room for', () => {
    expect(firstSentences(text, 'en', { sentences: 1, letters: 99 })).toEqual(['First here.']);
    expect(firstSentences(text, 'en', { sentences: 9, letters: 12 })).toEqual(['First here.']);
    expect(firstSentences(text, 'en', { sentences: 2, letters: 99 })).toEqual([text[0]]);
    expect(firstSentences(text, 'en', { sentences: 9, letters: 99 })).toEqual(text);
  });

  it('gives nothing where the first sentence is too long, and never skips one', () => {
    expect(firstSentences(text, 'en', { sentences: 9, letters: 10 })).toEqual([]);
    expect(
      firstSentences(['A sentence that is far too long. Short.'], 'en', {
        sentences: 2,
        letters: 20,
      }),
    ).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import type { Content } from '../../templates/profile/index.ts';
import type { Desk } from './desk.ts';

interface Answer {
  id: string;
  draft: { version: number; content: Content } | null;
}

/** Requests of whoever is signed in in `page`. */
export function requestsOf(desk: Desk, page: Page) {
  const send = async <T>(
    method: string,
    path: string,
    data?: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> => {
    const answer = await page.request.fetch(desk.address + path, { method, data, headers });
    if (!answer.ok()) {
      throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    }
    return (await answer.json()) as T;
  };
  return {
    send,
    /** The id of the profile with this English title. */
    async find(title: string): Promise<string> {
      const filter = encodeURIComponent(JSON.stringify({ q: title }));
      const rows = await send<{ id: string }[]>('GET', `/api/profiles?filter=${filter}`);
      return rows[0]!.id;
    },
    /** Opens a draft, saves each of `edits` on its own, and submits it. */
    async submit(id: string, ...edits: ((content: Content) => void)[]): Promise<void> {
      await send('POST', `/api/profiles/${id}/draft`, {});
      for (const edit of edits) {
        const { version, content } = await send<NonNullable<Answer['draft']>>(
          'GET',
          `/api/profiles/${id}/draft`,
        );
        edit(content);
        await send('PUT', `/api/profiles/${id}/draft`, { content }, { 'If-Match': `"${version}"` });
      }
      await send('POST', `/api/profiles/${id}/submit`, {
        note: 'Gaji dan universiti dikemas kini.',
      });
    },
  };
}

/** What a busy week does to a published profile: every kind of change that a review has to show. */
export function richEdits(other: { university: string }): ((content: Content) => void)[] {
  return [
    (content) => {
      content.story.en = content.story.en
        .replace('a faint mark is circled', 'a small shadow is circled')
        .replace('Banks look for fraud', 'Banks hunt for fraud');
      content.story.ms = content.story.ms.replace('satu tompok samar', 'satu bayang kecil');
    },
    (content) => {
      const [first, second, third, ...rest] = content.reasons;
      content.reasons = [third!, first!, second!, ...rest];
      third!.heading.en = `${third!.heading.en}, at last`;
      third!.heading.ms = `${third!.heading.ms}, akhirnya`;
    },
    (content) => {
      const [first, second, third, fourth] = content.salaryBands;
      Object.assign(first!.range, { min: 11_000, max: 28_000 });
      Object.assign(second!.range, { max: 22_000, openEnded: false });
      Object.assign(third!.range, { min: 144_000, max: 372_000, period: 'year' });
      fourth!.range.currency = 'SGD';
    },
    (content) => {
      content.universities[1]!.university = other.university;
      content.universities.push(content.universities.splice(0, 1)[0]!);
      content.tasks.splice(1, 1);
      content.tags = ['stem', 'digital', 'green'];
      content.holland = 'IRA';
      content.conditions.hours = { min: 40, max: 50 };
      content.entryRoutes[2]!.subjects[0]!.minGrade = 'A-';
      content.entryRoutes[2]!.subjects.reverse();
      content.journey.splice(1, 0, {
        id: 'fresh',
        title: { en: 'Internship', ms: 'Latihan industri' },
        duration: { kind: 'range', min: 3, max: 6, unit: 'month' },
        body: {
          en: 'A first team, a first model that somebody uses.',
          ms: 'Pasukan pertama, model pertama yang digunakan orang.',
        },
      });
      content.scores[0]!.value = Math.min(100, content.scores[0]!.value + 7);
      content.outlook!.body.en = `${content.outlook!.body.en} Two new centres open in Johor.`;
      content.reviewBy = '2028-01-31';
    },
  ];
}

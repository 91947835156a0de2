import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { z } from 'zod';
import {
  brandAnswer,
  brandRevisionAnswer,
  brandRevisionsAnswer,
  pictureAnswer,
} from '../../../server/brands/answers.ts';
import {
  listAnswer,
  packAnswer,
  proofAnswer,
  wholePackAnswer,
} from '../../../server/packs/answers.ts';
import { careerAnswer, careersAnswer } from '../../../server/site/answers.ts';
import { publishedProfile } from '../../builders/profiles.ts';
import { brand, LOGO } from '../../builders/sheet.ts';
import { testApp, type Client, type Person, type TestApp } from '../../support/app.ts';
import { packOf, settled, workerBeside } from './support.ts';

let app: TestApp;
let worker: TestApp;
let admin: Person;
let profile: { id: string; slug: string };

beforeAll(async () => {
  app = await testApp();
  admin = await app.person('admin');
  profile = await publishedProfile(await app.person('editor'), await app.person('manager'));
  worker = await workerBeside(app);
});
afterAll(async () => {
  await worker.close();
  await app.close();
});

/** What is answered is what is described: nothing is missing, nothing is said besides. */
async function answers(
  schema: z.ZodType,
  reply: ReturnType<Client['get']>,
): Promise<Awaited<ReturnType<Client['get']>>['body']> {
  const { status, body } = await reply;
  expect(status).toBeLessThan(300);
  expect(schema.safeParse(body).error?.issues).toBeUndefined();
  return body;
}

it('packs answer as is described', async () => {
  const asked = packOf([profile.id], { proof: true, eventName: 'Fair', eventDate: '2027-03-31' });
  const { id } = await answers(wholePackAnswer, admin.post('/api/packs', asked));
  await settled(admin, id);
  const path = `/api/packs/${id}`;
  await answers(wholePackAnswer, admin.get(path));
  await answers(proofAnswer, admin.get(`${path}/proof`));
  await answers(wholePackAnswer, admin.post(`${path}/print`));
  await settled(admin, id);
  await answers(packAnswer.array(), admin.get('/api/packs'));
  const list = { name: 'Fair', profiles: [profile.id] };
  const kept = await answers(listAnswer, admin.post('/api/profile-lists', list));
  await answers(
    listAnswer,
    admin.put(`/api/profile-lists/${kept.id}`, { ...list, version: kept.version }),
  );
  await answers(listAnswer.array(), admin.get('/api/profile-lists'));
}, 60_000);

it('brands answer as is described', async () => {
  await answers(pictureAnswer, admin.post('/api/brands/pictures', { file: LOGO }));
  const made = await answers(brandAnswer, admin.post('/api/brands', brand({ logo: LOGO })));
  const path = `/api/brands/${made.id}`;
  await answers(brandAnswer, admin.get(path));
  await answers(brandAnswer.array(), admin.get('/api/brands'));
  await answers(brandRevisionsAnswer, admin.get(`${path}/revisions`));
  await answers(brandRevisionAnswer, admin.get(`${path}/revisions/1`));
  const restored = admin.post(`${path}/revisions/1/restore`, { version: made.version });
  await answers(brandAnswer, restored);
});

it('careers answer as is described', async () => {
  await answers(careersAnswer, app.anyone.get('/api/public/careers'));
  await answers(careerAnswer, app.anyone.get(`/api/public/careers/${profile.slug}`));
});

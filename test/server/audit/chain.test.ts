import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { verifyAudit, type Head } from '../../../server/audit/verify.ts';
import { publishedProfile, writtenProfile } from '../../builders/profiles.ts';
import { testApp, type Person, type TestApp } from '../../support/app.ts';
import { startProgram } from '../../support/program.ts';

let app: TestApp;
let editor: Person;
let manager: Person;
beforeEach(async () => {
  app = await testApp();
  [editor, manager] = [await app.person('editor'), await app.person('manager')];
  await publishedProfile(editor, manager, { title: { en: 'Glass Blower', ms: '' } });
});
afterEach(() => app.close());

const verify = (noted?: Head) => verifyAudit(app.nest.get(DataSource), noted);

/** What somebody does who has the whole database in their hands. */
async function tamper(statement: string): Promise<void> {
  await app.nest.get(DataSource).transaction(async (hand) => {
    await hand.query(`SET LOCAL session_replication_role = replica`);
    await hand.query(statement);
  });
}
const second = `(SELECT audit_id FROM audit_chain WHERE position = 2)`;

describe('the chain of the audit record', () => {
  it('is whole, and ends with what was done last', async () => {
    const { ok, count, head } = await verify();
    expect({ ok, count }).toEqual({ ok: true, count: 3 });
    expect(head).toEqual({ position: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await writtenProfile(editor);
    expect(await verify(head!)).toMatchObject({ ok: true, count: 4 });
  });

  it('has one place for each record, however many are written at once', async () => {
    await Promise.all(Array.from({ length: 24 }, () => writtenProfile(editor)));
    expect(await verify()).toMatchObject({ ok: true, count: 27, head: { position: 27 } });
  });

  it('has no place for what was undone', async () => {
    await expect(
      app.nest.get(DataSource).transaction(async (hand) => {
        await hand.query(`INSERT INTO audit (action, subject_type) VALUES ('a.b', 'c')`);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await verify()).toMatchObject({ ok: true, count: 3 });
  });

  it('gives links their place itself, whatever is asked for', async () => {
    await app.sql(`INSERT INTO audit (action, subject_type) VALUES ('a.b', 'c')`);
    expect(await verify()).toMatchObject({ ok: true, count: 4 });
    await expect(
      app.sql(`INSERT INTO audit_chain VALUES (77, ${second}, 'x', 'y')`),
    ).rejects.toThrow('audit_chain_audit_id_key');
  });

  it.each([
    ['UPDATE audit_chain SET hash = previous'],
    ['DELETE FROM audit_chain'],
    ['TRUNCATE audit_chain'],
    [`UPDATE audit SET flag = 'x'`],
  ])('is append-only: %s', async (statement) => {
    await expect(app.sql(statement)).rejects.toThrow('append-only');
  });

  it.each([
    ['actor_name', `'Somebody else'`],
    ['at', `at + interval '1 microsecond'`],
    ['seal', `overlay(seal placing '0' from 1 for 1) || ''`],
    ['note', `'x'`],
    ['flag', `'break-glass'`],
    ['revision', '2'],
  ])('finds a changed %s', async (column, value) => {
    await tamper(
      `UPDATE audit SET ${column} = CASE WHEN ${column}::text = (${value})::text THEN NULL ELSE ${value} END WHERE id = ${second}`,
    );
    const { ok, count, broken } = await verify();
    expect({ ok, count }).toEqual({ ok: false, count: 1 });
    expect(broken).toMatchObject({ position: 2, fault: 'record-changed' });
    expect(broken!.detail).toContain('revision.submit');
  });

  it('finds a deleted record, a deleted link, and both gone', async () => {
    await tamper(`DELETE FROM audit WHERE id = ${second}`);
    expect((await verify()).broken).toMatchObject({ position: 2, fault: 'record-missing' });
    await tamper(`DELETE FROM audit_chain WHERE position = 2`);
    expect((await verify()).broken).toMatchObject({ position: 2, fault: 'link-missing' });
    await tamper(`UPDATE audit_chain SET position = 2 WHERE position = 3`);
    expect((await verify()).broken).toMatchObject({ position: 2, fault: 'link-changed' });
  });

  it('finds a record that was slipped in', async () => {
    await tamper(`INSERT INTO audit (action, subject_type) VALUES ('revision.approve', 'profile')`);
    const { ok, broken } = await verify();
    expect({ ok, ...broken }).toMatchObject({
      ok: false,
      position: null,
      fault: 'record-unlinked',
      at: expect.stringMatching(/^\d{4}-/),
    });
  });

  it('finds a changed record whose link was forged anew', async () => {
    await tamper(`UPDATE audit SET note = 'x' WHERE id = ${second}`);
    await tamper(
      `UPDATE audit_chain c SET hash = encode(sha256(convert_to(previous || E'\\n' || audit_text(a), 'UTF8')), 'hex')
       FROM audit a WHERE a.id = c.audit_id AND c.position = 2`,
    );
    expect((await verify()).broken).toMatchObject({ position: 3, fault: 'link-changed' });
  });

  it('does not see a tail that was cut off, unless somebody noted the head', async () => {
    const { head } = await verify();
    await tamper(
      `DELETE FROM audit WHERE id = (SELECT audit_id FROM audit_chain WHERE position = 3)`,
    );
    await tamper(`DELETE FROM audit_chain WHERE position = 3`);
    expect(await verify()).toMatchObject({ ok: true, count: 2 });
    expect((await verify(head!)).broken).toMatchObject({ position: 3, fault: 'cut-off' });
    await writtenProfile(editor);
    expect(await verify()).toMatchObject({ ok: true, count: 3 });
    expect((await verify(head!)).broken).toMatchObject({ position: 3, fault: 'cut-off' });
  });

  it('finds a published text that is not what was approved', async () => {
    await tamper(`UPDATE revisions SET sealed = replace(sealed, 'Rain falls.', 'Rain Falls.')`);
    expect((await verify()).broken).toMatchObject({ position: null, fault: 'revision-changed' });
    await tamper(
      `UPDATE revisions SET seal = encode(sha256(convert_to(sealed, 'UTF8')), 'hex'), content = sealed::jsonb->'content'`,
    );
    expect((await verify()).broken).toMatchObject({ fault: 'revision-changed' });
  });

  it('is verified for those who may read the record', async () => {
    expect((await editor.get('/api/audit/verify')).status).toBe(403);
    const { body } = await manager.get('/api/audit/verify');
    expect(body).toEqual({
      ok: true,
      count: 3,
      head: { position: 3, hash: expect.any(String) },
      broken: null,
      checkedAt: expect.any(String),
    });
  });
});

describe('the command', () => {
  const command = async (...words: string[]) => {
    const script = resolve(import.meta.dirname, '../../../dist/server/cli.js');
    const program = startProgram([script, 'audit:verify', ...words], {
      DATABASE_URL: app.database.url,
    });
    return { code: await program.ended, output: program.output() };
  };

  it('names the first broken link, while the server runs', async () => {
    const whole = await command();
    expect(whole).toEqual({
      code: 0,
      output: expect.stringMatching(/^The audit record is whole: 3 records\.\nHead: \S{64}@3\n$/),
    });
    const [head = ''] = /\S{64}@3/.exec(whole.output)!;
    expect(await command('--expect', head)).toEqual(whole);
    expect((await command('--expect', head.replace('@3', '@4'))).code).toBe(1);
    expect(await command('--expect', 'x')).toMatchObject({ code: 1 });
    await tamper(`UPDATE audit SET note = 'x' WHERE id = ${second}`);
    const broken = await command();
    expect(broken.code).toBe(1);
    expect(broken.output).toMatch(/BROKEN: record-changed \(position 2, record \d+, \d{4}-.*Z\)/);
  });
});

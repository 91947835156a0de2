import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';

/** A place in the chain, and the hash that stands there: whoever keeps one elsewhere can prove later that nothing is gone. */
export interface Head {
  position: number;
  hash: string;
}

export interface Broken {
  /** Of the first link that does not hold; null for a record that is in no link. */
  position: number | null;
  /** The record's id, and when it says that it was; null where they are gone. */
  record: number | null;
  at: string | null;
  fault:
    | 'record-changed'
    | 'record-missing'
    | 'record-unlinked'
    | 'link-missing'
    | 'link-changed'
    | 'cut-off'
    | 'revision-changed';
  /** In words: what was expected and what is there. */
  detail: string;
}

export interface Verdict {
  ok: boolean;
  /** How many links hold, counted from the first. */
  count: number;
  /** The last link; null while nothing is recorded. */
  head: Head | null;
  broken: Broken | null;
}

interface Link {
  position: string;
  audit_id: string;
  previous: string;
  hash: string;
  at: string | null;
  said: string | null;
}

const PAGE = 2000;
const GENESIS = '0'.repeat(64);

/**
 * A record in words, as migration 0010 chains it. Written once more, for the function in the database could be changed by
 * whoever changes records.
 */
const SAID = `(jsonb_strip_nulls(to_jsonb(a) || jsonb_build_object(
  'at', to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))))::text`;
const AT = `to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * Takes every hash of the audit record again, as of one moment, while others go on writing. `expect`: a head that was
 * noted earlier, which must still be there. Then compares what was published with what its approval was recorded for.
 */
export const verifyAudit = (dataSource: DataSource, expect?: Head): Promise<Verdict> =>
  dataSource.transaction('REPEATABLE READ', async (manager) => {
    await manager.query('SET TRANSACTION READ ONLY');
    const verdict = await verifyChain(manager, expect);
    if (!verdict.ok) return verdict;
    const broken = (await unlinkedRecord(manager)) ?? (await changedRevision(manager));
    return broken ? { ...verdict, ok: false, broken } : verdict;
  });

async function verifyChain(manager: EntityManager, expect?: Head): Promise<Verdict> {
  let head: Head = { position: 0, hash: GENESIS };
  for (;;) {
    const links = (await manager.query(
      `SELECT c.position, c.audit_id, c.previous, c.hash, ${AT} AS at,
              CASE WHEN a.id IS NOT NULL THEN ${SAID} END AS said
       FROM audit_chain c LEFT JOIN audit a ON a.id = c.audit_id
       WHERE c.position > $1 ORDER BY c.position LIMIT ${PAGE}`,
      [head.position],
    )) as Link[];
    for (const link of links) {
      const fault = faultOf(link, head, expect);
      if (fault) return { ok: false, count: head.position, head: atLeastOne(head), broken: fault };
      head = { position: Number(link.position), hash: link.hash };
    }
    if (links.length < PAGE) break;
  }
  if (expect && expect.position > head.position) {
    const broken: Broken = {
      position: head.position + 1,
      record: null,
      at: null,
      fault: 'cut-off',
      detail: `the chain ends at position ${head.position}; ${expect.position} was expected`,
    };
    return { ok: false, count: head.position, head: atLeastOne(head), broken };
  }
  return { ok: true, count: head.position, head: atLeastOne(head), broken: null };
}

const atLeastOne = (head: Head): Head | null => (head.position === 0 ? null : head);

/** Why a link does not follow `head`; null when it does. */
function faultOf(link: Link, head: Head, expect?: Head): Broken | null {
  const position = head.position + 1;
  const broken = (fault: Broken['fault'], detail: string): Broken => ({
    position,
    record: fault === 'link-missing' ? null : Number(link.audit_id),
    at: fault === 'link-missing' ? null : link.at,
    fault,
    detail,
  });
  if (Number(link.position) !== position) {
    return broken('link-missing', `the next link is at position ${link.position}`);
  }
  if (link.said === null) {
    return broken('record-missing', `record ${link.audit_id} was deleted`);
  }
  if (link.previous !== head.hash) {
    return broken(
      'link-changed',
      `it follows ${link.previous}, but the link before it is ${head.hash}`,
    );
  }
  const hash = createHash('sha256').update(`${link.previous}\n${link.said}`).digest('hex');
  if (hash !== link.hash) {
    return broken(
      'record-changed',
      `the record hashes to ${hash}, but ${link.hash} was chained; it says now: ${link.said}`,
    );
  }
  if (expect?.position === position && expect.hash !== hash) {
    return broken('cut-off', `${expect.hash} was expected here, but ${hash} is there`);
  }
  return null;
}

/** The first record that no link knows: it was slipped in past the triggers. */
async function unlinkedRecord(manager: EntityManager): Promise<Broken | null> {
  const [row] = (await manager.query(
    `SELECT a.id, ${AT} AS at, ${SAID} AS said FROM audit a
     WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.audit_id = a.id) ORDER BY a.id LIMIT 1`,
  )) as { id: string; at: string; said: string }[];
  return row
    ? {
        position: null,
        record: Number(row.id),
        at: row.at,
        fault: 'record-unlinked',
        detail: `record ${row.id} is in no link of the chain; it says: ${row.said}`,
      }
    : null;
}

/** The first revision whose text is not what it was recorded as approved with. */
async function changedRevision(manager: EntityManager): Promise<Broken | null> {
  const [row] = (await manager.query(
    `SELECT a.id, ${AT} AS at, a.subject_label, a.revision, a.seal,
            encode(sha256(convert_to(r.sealed, 'UTF8')), 'hex') AS found
     FROM audit a JOIN revisions r ON r.profile_id = a.subject_id AND r.number = a.revision
     WHERE a.action = 'revision.approve' AND a.seal IS NOT NULL AND r.published_at IS NOT NULL
       AND (r.seal IS DISTINCT FROM a.seal
            OR encode(sha256(convert_to(r.sealed, 'UTF8')), 'hex') <> a.seal
            OR r.sealed::jsonb->'content' IS DISTINCT FROM r.content)
       AND NOT EXISTS (SELECT FROM audit later
                       WHERE later.subject_id = a.subject_id AND later.revision = a.revision
                         AND later.action = a.action AND later.id > a.id)
     ORDER BY a.id LIMIT 1`,
  )) as {
    id: string;
    at: string;
    subject_label: string;
    revision: number;
    seal: string;
    found: string;
  }[];
  return row
    ? {
        position: null,
        record: Number(row.id),
        at: row.at,
        fault: 'revision-changed',
        detail: `version ${row.revision} of “${row.subject_label}” was approved with the seal ${row.seal}, but its content is another one now (${row.found})`,
      }
    : null;
}

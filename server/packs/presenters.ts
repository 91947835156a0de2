import { plainBrand } from '../../templates/brand.ts';
import { packFaults, sheetFaults } from '../../templates/packs/words.ts';
import { inLanguage, type Label } from '../../templates/profile/index.ts';
import type { Actor } from '../access/actor.ts';
import { changePack } from '../access/pack.policy.ts';
import type { Fault } from './faults.ts';
import type { ItemRow, PackRow } from './packs.queries.ts';
import { told } from './warnings.ts';

/** The revision of each brand that somebody asked for (`''`: the school's default), as of now. */
export type BrandsNow = ReadonlyMap<string, { id: string | null; revision: number } | null>;

const WORDS: Readonly<Record<string, Label>> = { ...packFaults, ...sheetFaults };

const presentFault = (actor: Actor, fault: Fault | null) =>
  fault && { code: fault.code, message: WORDS[fault.code]?.[actor.language] ?? fault.code };

/** Whether all sheets of a pack show a brand that looks otherwise by now. */
const rebranded = (pack: PackRow, brands: BrandsNow): boolean => {
  const now = brands.get(pack.brandAsked ?? '');
  return !!now && (now.id !== pack.brandId || now.revision !== pack.brandRevision);
};

const secondsLeft = ({ state, rate, total, done, failed }: PackRow): number | null =>
  state !== 'rendering' || rate === null || rate <= 0
    ? null
    : Math.ceil((total - done - failed) / rate);

export const isUnderWay = ({ state }: Pick<PackRow, 'state'>): boolean =>
  ['waiting', 'rendering', 'assembling'].includes(state);

export const presentPack = (actor: Actor, pack: PackRow, brands: BrandsNow) => {
  const may = changePack(actor, { madeBy: pack.madeBy.id }).allowed;
  const busy = isUnderWay(pack);
  return {
    id: pack.id,
    title: pack.title,
    eventName: pack.eventName,
    eventDate: pack.eventDate,
    design: pack.design,
    language: pack.language,
    brand: {
      id: pack.brandId,
      name: pack.brandName ?? plainBrand.name,
      revision: pack.brandRevision,
    },
    options: pack.options,
    output: pack.output,
    layout: pack.layout,
    duplex: pack.duplex,
    dividers: pack.dividers,
    copies: pack.copies,
    state: pack.state,
    fault: presentFault(actor, pack.fault),
    progress: {
      done: pack.done,
      failed: pack.failed,
      total: pack.total,
      doing: pack.doing && inLanguage(pack.doing, actor.language),
      secondsLeft: secondsLeft(pack),
    },
    counts: pack.counts,
    stale: rebranded(pack, brands) ? pack.total - pack.settled : pack.overtaken,
    unmakeable: pack.unmakeable,
    leftOut: pack.leftOut,
    file: pack.file,
    proofFile: pack.proofFile,
    madeBy: pack.madeBy,
    createdAt: pack.createdAt,
    finishedAt: pack.finishedAt,
    abilities: {
      cancel: may && (busy || pack.state === 'proof'),
      print: may && pack.state === 'proof',
      retry: may && isRetriable(pack),
      refresh: may && !busy,
      delete: may,
    },
  };
};

/** Whether something can be made that was not, or is no longer there: what was left out is a refresh's. */
export const isRetriable = ({ state, ...pack }: PackRow): boolean => {
  const { total, failed, leftOut, fileId, proofId } = pack;
  if (leftOut === total) return false;
  if (state === 'ready' || state === 'proof') {
    return failed > leftOut || !(state === 'ready' ? fileId : proofId);
  }
  return state === 'failed' || state === 'cancelled';
};

export const presentItem = (actor: Actor, pack: PackRow, brands: BrandsNow, item: ItemRow) => ({
  position: item.position,
  profile: item.profileId,
  title: item.title,
  number: item.number,
  state: item.state,
  fault: presentFault(actor, item.fault),
  pages: item.pages,
  outdated: item.overtaken || (rebranded(pack, brands) && !item.settled),
  obstacle: presentFault(actor, item.obstacle && !item.settled ? { code: item.obstacle } : null),
  warnings: told(item.warnings).map(({ kind, words }) => ({
    kind,
    message: words[actor.language],
  })),
});

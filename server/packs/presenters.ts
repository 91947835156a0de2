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

export const presentPack = (actor: Actor, pack: PackRow, brands: BrandsNow) => {
  const may = changePack(actor, { madeBy: pack.madeBy.id }).allowed;
  const busy = ['waiting', 'rendering', 'assembling'].includes(pack.state);
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
    stale: rebranded(pack, brands) ? pack.total : pack.overtaken,
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

/** Whether there is something left to be made that was not, or is no longer there. */
export const isRetriable = ({ state, failed, fileId }: PackRow): boolean =>
  ['failed', 'cancelled'].includes(state) || (state === 'ready' && (failed > 0 || !fileId));

export const presentItem = (actor: Actor, pack: PackRow, brands: BrandsNow, item: ItemRow) => ({
  position: item.position,
  profile: item.profileId,
  title: item.title,
  number: item.number,
  state: item.state,
  fault: presentFault(actor, item.fault),
  pages: item.pages,
  outdated: item.overtaken || rebranded(pack, brands),
  warnings: told(item.warnings).map(({ kind, words }) => ({
    kind,
    message: words[actor.language],
  })),
});

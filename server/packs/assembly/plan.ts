import { brandName } from '../../../templates/brand.ts';
import type { FurnitureInput } from '../../../templates/packs/index.ts';
import type { PackHead } from '../../../templates/packs/head.ts';
import { labels } from '../../../templates/packs/labels.ts';
import { LANGUAGE_TAGS, type Text } from '../../../templates/profile/index.ts';
import type { DocumentInfo } from './pdf/metadata.ts';

/** A finished PDF. */
export interface Made {
  pdf: Uint8Array;
  pages: number;
}

export interface PackItem {
  title: Text;
  /** The name of its career field. */
  cluster: Text | null;
  /** What to warn of on the contact sheet. */
  warnings?: readonly Text[];
}

/** A pack, decided: equal plans with equal sheets give equal bytes. */
export interface PackPlan extends PackHead {
  items: readonly PackItem[];
  /** What to warn of on the contact sheet that is on none of the pages; without a title: of the whole pack. */
  remarks?: readonly { title: Text | null; words: Text }[];
  layout: 'pages' | 'two-up' | 'booklet';
  /** Printed on both sides: every profile then begins on a front. */
  duplex: boolean;
  /** A leaf before the profiles of each career field, which are then brought together. */
  dividers: boolean;
  /** Of every profile, one after the other. */
  copies: number;
}

/** Where a pack's pages come from. Both reject with whatever stands in the way, and the assembly with it. */
export interface PackSources {
  /** The sheet of `items[index]`, asked for once, in the order of print; null: it is left out. */
  sheet(index: number): Promise<Made | null>;
  furniture(input: FurnitureInput): Promise<Made>;
}

/** What came out. `pages`: of the file; `papers`: sheets of paper that a printer takes. */
export interface Assembled {
  bytes: number;
  pages: number;
  papers: number;
}

/** Profiles of one career field; `field` null: without a divider. */
export interface Group {
  field: Text | null;
  items: number[];
}

/** The items in the order of print. With dividers, fields stand in the order of their first profile. */
export function groupsOf({ items, dividers }: PackPlan): Group[] {
  if (!dividers) return [{ field: null, items: items.map((_, index) => index) }];
  const groups = new Map<string, Group>();
  for (const [index, { cluster }] of items.entries()) {
    const key = cluster ? JSON.stringify([cluster.en, cluster.ms]) : '';
    const group: Group = groups.get(key) ?? { field: cluster ?? labels.otherFields, items: [] };
    group.items.push(index);
    groups.set(key, group);
  }
  // What has no field stands last.
  return [...groups]
    .sort(([one], [other]) => Number(one === '') - Number(other === ''))
    .map(([, group]) => group);
}

export const infoOf = (plan: PackPlan): DocumentInfo => ({
  title: plan.title,
  author: brandName(plan.brand, plan.languages[0]!),
  subject: plan.eventName.trim() || plan.title,
  language: LANGUAGE_TAGS[plan.languages[0]!],
  date: plan.date,
});

/** The head alone, for what stands around the sheets. */
export const headOf = ({
  title,
  eventName,
  eventDate,
  date,
  brand,
  options,
  languages,
  paper,
}: PackHead): PackHead => ({
  title,
  eventName,
  eventDate,
  date,
  brand,
  options,
  languages,
  paper,
});

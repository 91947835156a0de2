import type { Brand } from '../../../templates/brand.ts';
import { designs } from '../../../templates/index.ts';
import type { SheetFaultCode } from '../../../templates/packs/words.ts';
import { LANGUAGES, type Text } from '../../../templates/profile/index.ts';
import type { SheetPlan } from '../../sheets/sheets.service.ts';
import {
  assemble,
  assembleContact,
  assembleZip,
  type Made,
  type PackPlan,
  type PackSources,
  type Sink,
} from '../assembly/index.ts';
import type { FileKind } from '../files.store.ts';
import type { PackRow, StoredWarning } from '../packs.queries.ts';
import { coarseLogo, told, toldFailure, toldLogo } from '../warnings.ts';
import { countsOf, countsOfSheets, type Counts } from './counting.ts';

/** A sheet that is made. */
export interface ReadySheet {
  position: number;
  plan: SheetPlan;
  pages: number;
  warnings: StoredWarning[];
}

/** A sheet that could not be made. */
export interface FailedSheet {
  title: Text;
  code: SheetFaultCode;
}

export interface Task {
  pack: PackRow;
  kind: FileKind;
  brand: Brand;
  /** At least one. */
  sheets: readonly ReadySheet[];
  /** In the order of the pack. */
  failed: readonly FailedSheet[];
}

export interface Sources {
  /** Null: it is left out. */
  sheet(plan: SheetPlan): Promise<Made | null>;
  furniture: PackSources['furniture'];
}

/** A day that is the same whenever and wherever the file is made: of the event, or of the newest sheet. */
const dateOf = ({ pack, sheets }: Task): string =>
  pack.eventDate ??
  sheets.reduce((latest, { plan }) => {
    const day = plan.approvedOn ?? '';
    return day > latest ? day : latest;
  }, '2000-01-01');

const planOf = (task: Task): PackPlan => {
  const { pack, brand, sheets } = task;
  const { title, eventName, eventDate, options, layout, duplex, dividers, copies } = pack;
  return {
    title,
    eventName,
    eventDate,
    date: dateOf(task),
    brand,
    options,
    languages: pack.language === 'both' ? LANGUAGES : [pack.language],
    paper: designs[pack.design].paper,
    items: sheets.map(({ plan, warnings }) => ({
      title: plan.title,
      cluster: plan.cluster,
      warnings: told(warnings).map(({ words }) => words),
    })),
    layout,
    duplex,
    dividers,
    copies,
  };
};

/** What to know of the pack before it is printed that none of its pages shows. */
function remarksOf({ brand, failed }: Task): PackPlan['remarks'] {
  const resolution = coarseLogo(brand);
  return [
    ...(resolution === null ? [] : [{ title: null, words: toldLogo(resolution) }]),
    ...failed.map(({ title, code }) => ({ title, words: toldFailure(code) })),
  ];
}

/** Makes one file of the sheets, which are asked for one after the other, and sends it out as it grows. */
export async function putTogether(task: Task, sources: Sources, sink: Sink): Promise<Counts> {
  const { pack, kind, sheets } = task;
  const plan = planOf(task);
  const sheet = (index: number) => sources.sheet(sheets[index]!.plan);
  const { furniture } = sources;
  const all = sheets.map(({ pages }) => pages);
  const zip = pack.output === 'zip';
  if (kind === 'proof') {
    const counts = zip
      ? countsOfSheets(all, pack)
      : await countsOf(plan, (index) => all[index]!, furniture);
    const marked = { ...plan, remarks: remarksOf(task) };
    await assembleContact(marked, { sheet, furniture }, sink, counts);
    return counts;
  }
  if (zip) {
    const { title, date } = plan;
    const items = sheets.map((each) => each.plan);
    await assembleZip({ title, date, language: pack.language, items }, sheet, sink);
    return countsOfSheets(all, pack);
  }
  const { pages, papers } = await assemble(plan, { sheet, furniture }, sink);
  return { pages, papers };
}

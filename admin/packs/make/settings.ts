import type { DesignId } from '../../../templates/index.ts';
import { LANGUAGES } from '../../../templates/profile/languages.ts';
import type { SheetLanguage } from '../../profiles/types.ts';
import { paperOf } from '../paper.ts';
import type { Output, Pack, PackLayout, PackRequest } from '../types.ts';
import type { Chosen } from './order.ts';

/** How a pack is to be made, beside which profiles it holds. */
export interface PackSettings {
  title: string;
  eventName: string;
  /** `YYYY-MM-DD` or `''` */
  eventDate: string;
  design: DesignId;
  language: SheetLanguage;
  /** A brand's id; `''`: the school's own. */
  brand: string;
  inkSaver: boolean;
  largePrint: boolean;
  output: Output;
  layout: PackLayout;
  duplex: boolean;
  dividers: boolean;
  copies: number;
}

export const plainSettings = (language: SheetLanguage): PackSettings => ({
  title: '',
  eventName: '',
  eventDate: '',
  design: 'full',
  language,
  brand: '',
  inkSaver: false,
  largePrint: false,
  output: 'pdf',
  layout: 'pages',
  duplex: true,
  dividers: true,
  copies: 1,
});

/** The settings of a pack that another one is made like. Its date is over, or soon will be. */
export const settingsOf = (pack: Pack): PackSettings => ({
  title: pack.title,
  eventName: pack.eventName ?? '',
  eventDate: '',
  design: pack.design,
  language: pack.language,
  brand: pack.brand?.id ?? '',
  inkSaver: pack.options.inkSaver,
  largePrint: pack.options.largePrint,
  output: pack.output,
  layout: pack.layout,
  duplex: pack.duplex,
  dividers: pack.dividers,
  copies: pack.copies,
});

type Place = 'layout.two-up' | 'layout.booklet' | 'duplex' | 'dividers' | 'copies' | 'largePrint';

/** Why something cannot be chosen as things stand: the last part of a message key under `packs.make.why`. */
export type Why = 'zip' | 'large' | 'poster' | 'bookletDuplex' | 'bookletCopies' | 'posterLarge';

/** What is impossible beside what was chosen already, with the reason. */
export function impossible(settings: PackSettings): Partial<Record<Place, Why>> {
  const { output, layout, largePrint, design } = settings;
  const zip = output === 'zip';
  const small = layout !== 'pages' && !zip;
  const poster = paperOf(design) === 'A3';
  const folded: Why | undefined = zip
    ? 'zip'
    : poster
      ? 'poster'
      : largePrint
        ? 'large'
        : undefined;
  const booklet = layout === 'booklet';
  const found: Partial<Record<Place, Why | undefined>> = {
    'layout.two-up': folded,
    'layout.booklet': folded,
    duplex: zip ? 'zip' : booklet ? 'bookletDuplex' : undefined,
    dividers: zip ? 'zip' : undefined,
    copies: zip ? 'zip' : booklet ? 'bookletCopies' : undefined,
    largePrint: poster ? 'posterLarge' : small ? 'large' : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, why]) => why !== undefined));
}

/** The settings as they are printed: what is impossible is left at its plain value. */
export function effective(settings: PackSettings): PackSettings {
  const cannot = impossible(settings);
  return {
    ...settings,
    largePrint: settings.largePrint && cannot.largePrint === undefined,
    layout:
      settings.layout !== 'pages' && cannot[`layout.${settings.layout}`]
        ? 'pages'
        : settings.layout,
    duplex: cannot.duplex === 'bookletDuplex' || (settings.duplex && !cannot.duplex),
    dividers: settings.dividers && !cannot.dividers,
    copies: cannot.copies ? 1 : settings.copies,
  };
}

/** Why a profile cannot be in the pack: not published, or not whole in a language of it; null when it can. */
export function hindrance(
  { published, languages }: Chosen,
  language: SheetLanguage,
): 'unpublished' | 'en' | 'ms' | null {
  if (!published) return 'unpublished';
  const needed = language === 'both' ? LANGUAGES : [language];
  return needed.find((each) => !languages.includes(each)) ?? null;
}

export function requestOf(
  settings: PackSettings,
  chosen: readonly Chosen[],
  proof: boolean,
): PackRequest {
  const { inkSaver, largePrint, brand, eventName, eventDate, title, ...rest } = effective(settings);
  return {
    ...rest,
    title: title.trim(),
    ...(eventName.trim() ? { eventName: eventName.trim() } : {}),
    ...(eventDate ? { eventDate } : {}),
    ...(brand ? { brand } : {}),
    options: { inkSaver, largePrint },
    profiles: chosen.map(({ id }) => id),
    proof,
  };
}

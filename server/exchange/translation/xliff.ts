import { isLanguage } from './language.ts';
import {
  unreadable,
  type OutgoingProfile,
  type OutgoingUnit,
  type ReturnedProfile,
  type ReturnedUnit,
  type TranslationFormat,
} from './file.ts';
import { buildXml, childrenOf, element, localName, parseXml, type XmlElement } from './xml.ts';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';
const VERSIONS = ['2.0', '2.1', '2.2'];

/** XLIFF 2.0: a file a profile, a unit a text; a unit's id is the text's path. */
export const xliff: TranslationFormat = {
  type: 'application/xliff+xml',

  async write(profiles) {
    const { from = 'en', to = 'ms' } = profiles[0] ?? {};
    return buildXml(
      element(
        'xliff',
        { xmlns: NAMESPACE, version: '2.0', srcLang: from, trgLang: to },
        ...profiles.map(fileOf),
      ),
    );
  },

  async read(bytes) {
    const root = parseXml(bytes);
    if (localName(root) !== 'xliff' || !VERSIONS.includes(root.attributes.version ?? '')) {
      throw unreadable('is no XLIFF 2.0; save it in the format in which it was exported');
    }
    const to = root.attributes.trgLang?.split('-')[0];
    if (!isLanguage(to)) throw unreadable('names no target language (trgLang: en or ms)');
    return childrenOf(root, 'file').map((file) => ({
      ...originOf(file),
      to,
      units: unitsOf(file),
    }));
  },
};

const original = ({ id, revision, version }: OutgoingProfile): string =>
  `profiles/${id}/revisions/${revision}/versions/${version}`;

function originOf({ attributes }: XmlElement): Omit<ReturnedProfile, 'to' | 'units'> {
  const found = /^profiles\/([0-9a-f-]{36})\/revisions\/(\d{1,7})\/versions\/(\d{1,9})$/.exec(
    attributes.original ?? '',
  );
  if (!found) {
    throw unreadable(
      'has a <file> whose “original” does not say which profile it is; export again',
    );
  }
  return { id: found[1]!, revision: Number(found[2]), version: Number(found[3]) };
}

const notes = (...all: [string, string][]): XmlElement =>
  element(
    'notes',
    {},
    ...all
      .filter(([, words]) => words !== '')
      .map(([category, words]) => element('note', { category }, words)),
  );

const fileOf = (profile: OutgoingProfile): XmlElement =>
  element(
    'file',
    { id: profile.id, original: original(profile) },
    notes(['title', profile.title]),
    ...profile.units.map(unitOf),
  );

const STATES = { missing: 'initial', stale: 'translated', current: 'reviewed' } as const;

function unitOf(unit: OutgoingUnit): XmlElement {
  const { path, section, part, context } = unit;
  const preserved = { 'xml:space': 'preserve' };
  const state: Record<string, string> = context
    ? {}
    : {
        state: STATES[unit.state],
        ...(unit.state === 'stale' ? { subState: 'kerjaya:stale' } : {}),
      };
  return element(
    'unit',
    { id: path, name: path, ...(context ? { translate: 'no' } : {}) },
    notes(
      ['section', `${section.en} / ${section.ms}`],
      ['part', part.en === part.ms ? part.en : `${part.en} / ${part.ms}`],
      ['limit', `at most ${unit.max} characters`],
      ['source-before', unit.before ?? ''],
    ),
    element(
      'segment',
      state,
      element('source', preserved, unit.source),
      ...(unit.target === '' ? [] : [element('target', preserved, unit.target)]),
    ),
  );
}

function unitsOf(parent: XmlElement): ReturnedUnit[] {
  const here = childrenOf(parent, 'unit').flatMap((unit): ReturnedUnit[] => {
    const { id = '', translate } = unit.attributes;
    if (translate === 'no') return [];
    if (id === '') throw unreadable('has a <unit> without an id');
    const parts = childrenOf(unit, 'segment', 'ignorable');
    const segments = parts.filter((part) => localName(part) === 'segment');
    const inAll = (name: string): string =>
      parts.map((part) => textOf(childrenOf(part, name)[0])).join('');
    // What lies between segments needs no translation of its own: its source stands for it.
    const target = parts
      .map((part) => {
        const [own] = childrenOf(part, 'target');
        return textOf(
          own ?? (localName(part) === 'ignorable' ? childrenOf(part, 'source')[0] : own),
        );
      })
      .join('');
    const translated = segments.some((part) => childrenOf(part, 'target').length > 0);
    return [
      {
        at: `unit ${id}`,
        path: id,
        source: inAll('source'),
        target: translated ? target : null,
        confirmed:
          segments.length > 0 &&
          segments.every(({ attributes }) =>
            ['reviewed', 'final'].includes(attributes.state ?? ''),
          ),
      },
    ];
  });
  return [...here, ...childrenOf(parent, 'group').flatMap(unitsOf)];
}

/** The text of an element, whatever a translation program wrapped around its parts; `<cp>` is a character by its code. */
function textOf(parent: XmlElement | undefined): string {
  if (!parent) return '';
  return parent.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (localName(child) !== 'cp') return textOf(child);
      const code = Number.parseInt(child.attributes.hex ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .join('');
}

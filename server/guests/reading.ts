import { date, experience, hoursOf, moneyRange, spell } from '../../templates/parts/format.ts';
import type { References } from '../../templates/profile/catalogue.ts';
import {
  inLanguage,
  SECTION_KEYS,
  sectionOf,
  sections,
  type Content,
  type Language,
  type MoneyRange,
  type SectionKey,
  type Text,
} from '../../templates/profile/index.ts';
import { html, type Html } from '../http/html.ts';
import { words } from './words.ts';

/** A section as it is read. */
export interface Reading {
  key: SectionKey;
  heading: string;
  body: Html;
}

/** Shown in the page's head, not as sections. */
const HEAD: readonly SectionKey[] = ['title', 'tagline'];

/** Facts for sorting and finding: read last. */
const LAST: readonly SectionKey[] = [
  'alternativeTitles',
  'cluster',
  'holland',
  'codes',
  'tags',
  'sources',
  'reviewBy',
];

/** Every section in which something is written, the prose first, in `language` where it is written in it. */
export function readingOf(content: Content, references: References, language: Language): Reading[] {
  const write = writers(references, language);
  const order = [...SECTION_KEYS.filter((key) => !LAST.includes(key)), ...LAST];
  return order.flatMap((key) => {
    if (HEAD.includes(key) || sectionOf(key).isEmpty(content[key])) return [];
    const body = (write[key] as (value: unknown) => Html)(content[key]);
    return [{ key, heading: sectionOf(key).label[language], body }];
  });
}

type Writers = { [Key in SectionKey]: (value: NonNullable<Content[Key]>) => Html };
type Part = Html | string | false;

function writers(references: References, language: Language): Writers {
  const say = (text: Text): string => inLanguage(text, language).trim();
  const name = (id: string): string => (references[id] ? say(references[id].name) : '…');
  const prose = (text: Text): Html[] =>
    say(text)
      .split(/\n\s*\n/)
      .filter((each) => each.trim() !== '')
      .map((each) => html`<p>${each.trim()}</p>`);
  const choice = (key: SectionKey, field: string, value: string): string =>
    sectionOf(key).choices[field]?.[value]?.[language] ?? value;
  const label = (key: SectionKey, field: string): string =>
    sectionOf(key).fields[field]?.[language] ?? field;
  const pay = (range: MoneyRange): string =>
    `${moneyRange(range)} ${choice('salaryBands', 'period', range.period)}`;
  const list = (items: Part[]): Html =>
    html`<ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  const titled = (items: { title: Part; aside?: Part; body: Html[] }[]): Html =>
    html`${items.map(
      ({ title, aside, body }) =>
        html`<div class="item">
          <h3>${title}${aside && html` <span class="aside">${aside}</span>`}</h3>
          ${body}
        </div>`,
    )}`;
  const facts = (rows: [Part, Part][]): Html =>
    html`<dl>
      ${rows.map(
        ([term, what]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${what}</dd>
          </div>`,
      )}
    </dl>`;
  const noted = (main: string, note: string): Part =>
    html`<strong>${main}</strong>${note && html`<span class="note">${note}</span>`}`;

  return {
    title: (text) => html`${prose(text)}`,
    tagline: (text) => html`${prose(text)}`,
    alternativeTitles: (items) => list(items.map(say)),
    cluster: (id) => html`<p>${name(id)}</p>`,
    holland: (code) =>
      html`<p>
        <strong>${code}</strong> ·
        ${[...code].map((each) => choice('holland', 'letter', each)).join(', ')}
      </p>`,
    codes: (codes) =>
      facts(
        Object.entries(codes).flatMap(([key, code]): [Part, Part][] =>
          code ? [[label('codes', key), code]] : [],
        ),
      ),
    tags: (tags) => html`<p>${tags.map((tag) => choice('tags', 'tags', tag)).join(' · ')}</p>`,
    story: (text) => html`${prose(text)}`,
    reasons: (items) =>
      titled(items.map(({ heading, body }) => ({ title: say(heading), body: prose(body) }))),
    tasks: (items) => list(items.map(({ text }) => say(text))),
    dayInLife: (items) =>
      facts(items.map(({ start, end, activity }) => [hoursOf(start, end), say(activity)])),
    journey: (items) =>
      titled(
        items.map(({ title, duration, body }) => ({
          title: say(title),
          aside:
            duration.kind === 'range'
              ? spell(duration, language)
              : choice('journey', 'kind', duration.kind),
          body: prose(body),
        })),
      ),
    academics: (items) =>
      titled(items.map((item) => ({ title: say(item.label), body: prose(item.body) }))),
    entryRoutes: (items) =>
      titled(
        items.map((route) => ({
          title: choice('entryRoutes', 'route', route.route),
          aside: [
            route.minCgpa !== undefined && `${label('entryRoutes', 'minCgpa')} ${route.minCgpa}`,
            route.muetBand !== undefined && `${label('entryRoutes', 'muetBand')} ${route.muetBand}`,
          ]
            .filter(Boolean)
            .join(' · '),
          body: [
            ...(route.subjects.length > 0
              ? [
                  list(
                    route.subjects.map(({ subject, minGrade, necessity }) =>
                      noted(
                        name(subject),
                        [
                          choice('entryRoutes', 'necessity', necessity),
                          minGrade && `${words.lowestGrade[language]} ${minGrade}`,
                        ]
                          .filter(Boolean)
                          .join(', '),
                      ),
                    ),
                  ),
                ]
              : []),
            ...prose(route.note),
          ],
        })),
      ),
    ladder: (items) =>
      facts(
        items.map(({ level, years, salary }) => [
          noted(say(level), experience(years, language)),
          salary ? pay(salary) : '—',
        ]),
      ),
    scores: (items) =>
      titled(
        items.map(({ dimension, value, rationale }) => ({
          title: name(dimension),
          aside: html`<meter min="0" max="100" value="${value}" aria-hidden="true"></meter> ${value}
            / 100`,
          body: prose(rationale),
        })),
      ),
    salaryBands: (items) =>
      facts(
        items.map(({ sector, range, asOf }) => [
          noted(name(sector), asOf ? `${label('salaryBands', 'asOf')} ${asOf}` : ''),
          pay(range),
        ]),
      ),
    conditions: (value) => {
      const rows: [Part, Part][] = [];
      const { environments, remote, hours } = value;
      if (environments.length > 0)
        rows.push([label('conditions', 'environments'), environments.map(say).join(', ')]);
      if (remote)
        rows.push([label('conditions', 'remote'), choice('conditions', 'remote', remote)]);
      if (hours)
        rows.push([
          label('conditions', 'hours'),
          `${hours.min === hours.max ? hours.min : `${hours.min}–${hours.max}`} ${words.hoursAWeek[language]}`,
        ]);
      for (const key of ['leadership', 'empathy', 'stress'] as const) {
        const { level, note } = value[key];
        if (level || say(note))
          rows.push([
            label('conditions', key),
            noted(level ? choice('conditions', 'level', level) : '', say(note)),
          ]);
      }
      return facts(rows);
    },
    skills: (items) =>
      facts(
        (['technical', 'core', 'tool'] as const).flatMap((kind): [Part, Part][] => {
          const named = items.filter((item) => item.kind === kind).map(({ skill }) => name(skill));
          return named.length > 0 ? [[choice('skills', 'kind', kind), named.join(', ')]] : [];
        }),
      ),
    certifications: (items) =>
      list(
        items.map(({ certification, note }) =>
          noted(
            name(certification),
            [references[certification]?.issuer ?? '', say(note)].filter(Boolean).join('. '),
          ),
        ),
      ),
    universities: (items) =>
      list(items.map(({ university, programme }) => noted(name(university), say(programme)))),
    outlook: ({ demand, body }) =>
      html`<p>
          <strong
            >${sections.outlook.fields.demand![language]}:
            ${choice('outlook', 'demand', demand)}</strong
          >
        </p>
        ${prose(body)}`,
    related: (items) =>
      list(items.map(({ profile, kind }) => noted(name(profile), choice('related', 'kind', kind)))),
    sources: (items) =>
      html`<ol>
        ${items.map(({ publisher, title, url, year }) => {
          const said = [publisher, title, year].filter(Boolean).join(', ');
          return html`<li>
            ${said}${url && html` <a href="${url}" rel="noreferrer noopener">${new URL(url).host}</a>`}
          </li>`;
        })}
      </ol>`,
    reviewBy: (day) => html`<p>${date(day, language)}</p>`,
  };
}

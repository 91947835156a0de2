import { brandName, type Brand } from '../brand.ts';
import { LANGUAGE_TAGS } from '../profile/languages.ts';
import { palette } from '../theme/colour.ts';
import {
  excerptOf,
  momentOf,
  noticeAddress,
  noticeSentence,
  oneLine,
  type Reader,
  type Told,
} from './index.ts';
import { mailWords } from './mail-words.ts';

export interface MailInput {
  reader: Reader & { name: string };
  /** The latest first; at least one. */
  notices: readonly (Told & { at: string })[];
  /** A day's summary, not news. */
  digest: boolean;
  school: Pick<Brand, 'name' | 'colours'>;
  /** Where people reach the admin, without a slash at its end. */
  publicUrl: string;
}

export interface Mail {
  subject: string;
  text: string;
  html: string;
}

interface Entry {
  sentence: string;
  excerpt: string;
  at: string;
  url: string;
}

/** Where somebody chooses how they are told. */
export const preferencesUrl = (publicUrl: string): string => `${publicUrl}/#/account`;

/** An e-mail: a subject of one line, plain text, and the same as HTML that needs nothing from elsewhere. */
export function composeMail(input: MailInput): Mail {
  const { reader, publicUrl, digest, school } = input;
  const words = mailWords[reader.language];
  const entries = input.notices.map((notice): Entry => ({
    sentence: noticeSentence(notice, reader),
    excerpt: excerptOf(notice),
    at: momentOf(notice.at, reader),
    url: `${publicUrl}/#${noticeAddress(notice) ?? '/notifications'}`,
  }));
  const count = entries.length;
  const title = digest
    ? words.digest(count)
    : count === 1
      ? entries[0]!.sentence
      : words.several(count);
  const lead = digest ? words.digestLead(count) : '';
  const name = oneLine(brandName(school, reader.language), 120);
  const footer = {
    why: words.why(name),
    change: words.change,
    url: preferencesUrl(publicUrl),
  };
  const frame = { title, lead, greeting: words.greeting(oneLine(reader.name, 120)), footer };
  const all = { label: words.all, url: `${publicUrl}/#/notifications` };
  return {
    subject: oneLine(`${title} · ${name}`, 200),
    text: asText(frame, entries, all),
    html: asHtml(
      { ...frame, all, open: words.open, language: reader.language, school: name },
      entries,
      school,
    ),
  };
}

interface Frame {
  title: string;
  lead: string;
  greeting: string;
  footer: { why: string; change: string; url: string };
}

type Way = { label: string; url: string };

function asText({ greeting, lead, footer }: Frame, entries: Entry[], all: Way): string {
  const parts = entries.map(({ sentence, excerpt, at, url }) =>
    [`${sentence}.`, ...(excerpt ? [`    “${excerpt}”`] : []), `    ${at}`, `    ${url}`].join(
      '\n',
    ),
  );
  return [
    greeting,
    ...(lead ? [lead] : []),
    ...parts,
    ...(entries.length > 1 ? [`${all.label}: ${all.url}`] : []),
    `-- \n${footer.why}\n${footer.change}: ${footer.url}`,
    '',
  ].join('\n\n');
}

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const FONT =
  "font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif";

interface Page extends Frame {
  all: Way;
  open: string;
  language: Reader['language'];
  school: string;
}

function asHtml(page: Page, entries: Entry[], { colours }: MailInput['school']): string {
  const look = palette(colours);
  const button = (label: string, url: string) =>
    `<a href="${escape(url)}" style="display:inline-block;padding:9px 18px;border-radius:8px;background:${look.solid};color:${look.onSolid};font-weight:600;text-decoration:none">${escape(label)}</a>`;
  const items = entries
    .map(
      ({ sentence, excerpt, at, url }, index) => `
<tr><td style="padding:${index === 0 ? 4 : 20}px 0 20px${index < entries.length - 1 ? `;border-bottom:1px solid ${look.track}` : ''}">
<p style="margin:0;font-size:17px;line-height:1.45;font-weight:600;color:${look.heading}">${escape(sentence)}</p>
<p style="margin:4px 0 0;font-size:14px;line-height:1.5;color:${look.muted}">${escape(at)}</p>${
        excerpt
          ? `
<p style="margin:12px 0 0;padding:10px 14px;border-left:3px solid ${look.accent};background:${look.tint};font-size:15px;line-height:1.5;color:${look.body}">${escape(excerpt)}</p>`
          : ''
      }
<p style="margin:14px 0 0">${button(page.open, url)}</p>
</td></tr>`,
    )
    .join('');
  const all =
    entries.length > 1
      ? `<p style="margin:20px 0 0"><a href="${escape(page.all.url)}" style="color:${look.accentText};font-weight:600">${escape(page.all.label)}</a></p>`
      : '';
  return `<!doctype html>
<html lang="${LANGUAGE_TAGS[page.language]}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(page.title)}</title></head>
<body style="margin:0;padding:0;background:${look.tint};${FONT}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${look.tint}"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:580px;text-align:left;background:${look.paper};border:1px solid ${look.track};border-radius:12px;overflow:hidden">
<tr><td style="padding:16px 28px;background:${look.band};color:${look.onBand};font-size:15px;font-weight:700;border-bottom:3px solid ${look.accent}">${escape(page.school)}</td></tr>
<tr><td style="padding:24px 28px 28px;${FONT};color:${look.body}">
<h1 style="margin:0 0 14px;font-size:15px;line-height:1.5;font-weight:400;color:${look.body}">${escape(page.greeting)}</h1>
${page.lead ? `<p style="margin:0 0 18px;font-size:15px;line-height:1.5;color:${look.body}">${escape(page.lead)}</p>` : ''}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">${items}
</table>
${all}
</td></tr>
<tr><td style="padding:16px 28px 20px;background:${look.tint};font-size:13px;line-height:1.6;color:${look.muted}">${escape(page.footer.why)}<br><a href="${escape(page.footer.url)}" style="color:${look.accentText}">${escape(page.footer.change)}</a></td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

import { FIELD_SENTENCES } from './sentences.ts';

/**
 * What zod says by itself, and what the interface says in other words than the server, as keys of the message
 * catalogue. The first that fits counts.
 */
const KNOWN: readonly [RegExp, key: string, ...parameters: string[]][] = [
  [/^Too small: expected string to have >=1 characters?$/, 'ra.validation.required'],
  [/^Too small: expected string to have >=(\d+) characters?$/, 'ra.validation.minLength', 'min'],
  [/^Too big: expected string to have <=(\d+) characters?$/, 'ra.validation.maxLength', 'max'],
  [/^Too small: expected number to be >=(-?[\d.]+)$/, 'ra.validation.minValue', 'min'],
  [/^Too big: expected number to be <=?(-?[\d.]+)$/, 'ra.validation.maxValue', 'max'],
  [/^Too small: expected .+ to be >(-?[\d.]+)$/, 'said.schema.above', 'min'],
  [/^Too small: expected .+ (?:>=?)(\S+)(?: \w+)?$/, 'said.schema.few', 'min'],
  [/^Too big: expected .+ (?:<=?)(\S+)(?: \w+)?$/, 'said.schema.many', 'max'],
  [/^Invalid input: expected .+, received (undefined|null)$/, 'ra.validation.required'],
  [/^Invalid input: expected number/, 'ra.validation.number'],
  [/^Invalid option/, 'app.validation.option'],
  [/^Invalid email/, 'ra.validation.email'],
  [/^Invalid number: must be a multiple of (\S+)$/, 'said.schema.multiple', 'step'],
  [/^Invalid input/, 'said.schema.kind'],
  [/^(Unrecognized key|Invalid (key|value) in )/, 'said.schema.key'],
  [/^Invalid /, 'said.schema.format'],
  [/^must have at least (\d+) characters$/, 'ra.validation.minLength', 'min'],
  [/^must have at most (\d+) characters$/, 'ra.validation.maxLength', 'max'],
  [/^must be a web address$/, 'app.validation.webAddress'],
  [/^must be written in at least one language$/, 'app.validation.oneLanguage'],
  [/^must be a country code/, 'app.validation.country'],
  [/^must be a colour/, 'app.validation.colour'],
  [/^must be a PNG or JPEG picture$/, 'app.validation.picture'],
  [/^is damaged or cut off/, 'app.validation.pictureDamaged'],
  [/^must be at most (\d+) pixels wide and high$/, 'app.validation.pictureLarge', 'max'],
  [/^must be at least (\d+) pixels wide and high$/, 'app.validation.pictureSmall', 'min'],
  [/^must not move/, 'app.validation.pictureMoves'],
  [/^must be a PNG or JPEG picture and no other/, 'app.validation.pictureMixed'],
  [/^is no longer kept; choose the picture again$/, 'app.validation.pictureGone'],
  [/^must stay on one line$/, 'app.validation.oneLine'],
  [/^contains a control character/, 'app.validation.unprintable'],
  [/^is in the catalogue already$/, 'app.validation.double'],
  [/^has an account already$/, 'app.validation.accountExists'],
  [/^is not your present password$/, 'app.validation.currentPassword'],
  [/^is yours: ask another administrator/, 'app.validation.ownAccount'],
];

/** The sentences as patterns; the values that they name, in order. */
const SENTENCES = Object.entries(FIELD_SENTENCES).map(([key, sentence]) => ({
  key: `said.fields.${key}`,
  names: [...sentence.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name!),
  pattern: new RegExp(
    `^${sentence
      .split(/%\{\w+\}/)
      .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('(.+?)')}$`,
    's',
  ),
}));

/** A message key with its values, or null for words that the catalogue does not have. */
export function knownMessage(
  message: string,
): { message: string; args: Record<string, string> } | null {
  for (const [pattern, key, ...parameters] of KNOWN) {
    const match = pattern.exec(message);
    if (!match) continue;
    const args = Object.fromEntries(parameters.map((name, index) => [name, match[index + 1]!]));
    return { message: key, args };
  }
  for (const { key, names, pattern } of SENTENCES) {
    const match = pattern.exec(message);
    if (!match) continue;
    const args = Object.fromEntries(names.map((name, index) => [name, match[index + 1]!]));
    return { message: key, args };
  }
  return null;
}

/** A field's message in words: those of the catalogue, or what was said where it has none. */
export function sayField(
  translate: (key: string, values: Record<string, string>) => string,
  message: string,
): string {
  const known = knownMessage(message);
  return known ? translate(known.message, known.args) : translate(message, { _: message });
}

/** A field's message in the form in which react-admin's inputs translate it when they show it. */
export function fieldMessage(message: string): string {
  const known = knownMessage(message);
  return known ? `@@react-admin@@${JSON.stringify(known)}` : message;
}

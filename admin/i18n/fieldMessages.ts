/**
 * What the schemas of `templates/` and the server say about a field, as keys of the message catalogue. Schemas speak
 * English; whatever is not listed here is shown as it is.
 */
const KNOWN: readonly [RegExp, key: string, ...parameters: string[]][] = [
  [/^Too small: expected string to have >=1 characters?$/, 'ra.validation.required'],
  [/^Too small: expected string to have >=(\d+) characters?$/, 'ra.validation.minLength', 'min'],
  [/^Too big: expected string to have <=(\d+) characters?$/, 'ra.validation.maxLength', 'max'],
  [/^Too small: expected number to be >=?(-?[\d.]+)$/, 'ra.validation.minValue', 'min'],
  [/^Too big: expected number to be <=?(-?[\d.]+)$/, 'ra.validation.maxValue', 'max'],
  [/^Invalid input: expected \w+, received (undefined|null)$/, 'ra.validation.required'],
  [/^Invalid input: expected number/, 'ra.validation.number'],
  [/^Invalid option/, 'app.validation.option'],
  [/^Invalid email/, 'ra.validation.email'],
  [/^must have at least (\d+) characters$/, 'ra.validation.minLength', 'min'],
  [/^must have at most (\d+) characters$/, 'ra.validation.maxLength', 'max'],
  [/^must be a web address$/, 'app.validation.webAddress'],
  [/^must be written in at least one language$/, 'app.validation.oneLanguage'],
  [/^must be a country code/, 'app.validation.country'],
  [/^must be a colour/, 'app.validation.colour'],
  [/^must be a PNG or JPEG picture$/, 'app.validation.picture'],
  [/^is damaged or cut off/, 'app.brands.logoUnreadable'],
  [/^must be at most \d+ pixels wide and high$/, 'app.brands.logoSize'],
  [/^must stay on one line$/, 'app.validation.oneLine'],
  [/^contains a control character/, 'app.validation.unprintable'],
  [/^is in the catalogue already$/, 'app.validation.double'],
  [/^must be an https address, or a title$/, 'freshness.problems.source'],
  [/^must not be in the future$/, 'freshness.problems.future'],
  [/^must not be before ([\d-]+)$/, 'freshness.problems.early', 'day'],
  [/^must be a day to come$/, 'freshness.problems.until'],
  [/^is not in the profile$/, 'freshness.problems.gone'],
  [/^must be somebody whose account may write$/, 'freshness.problems.owner'],
  [/^has an account already$/, 'app.validation.accountExists'],
  [/^is not your present password$/, 'app.validation.currentPassword'],
  [/^is yours: ask another administrator/, 'app.validation.ownAccount'],
];

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
  return null;
}

/** A field's message in the form in which react-admin's inputs translate it when they show it. */
export function fieldMessage(message: string): string {
  const known = knownMessage(message);
  return known ? `@@react-admin@@${JSON.stringify(known)}` : message;
}

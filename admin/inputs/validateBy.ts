import type { z } from 'zod';
import { knownMessage } from '../i18n/said/fields.ts';

interface Message {
  message: string;
  args: Record<string, string>;
}
interface MessageTree {
  [field: string]: Message | MessageTree;
}

/**
 * A form's validation by the schema that the server uses too: errors shaped like the form, empty when all is well.
 * Fields of the form that the schema does not know are no business of it.
 */
export function validateBy(schema: z.ZodObject) {
  const keys = Object.keys(schema.shape);
  return (values: Record<string, unknown>): MessageTree => {
    const known = Object.fromEntries(keys.map((key) => [key, values[key]]));
    const result = schema.safeParse(known);
    const tree: MessageTree = {};
    for (const { path, message } of result.error?.issues ?? []) {
      let node = tree;
      for (const key of path.slice(0, -1)) node = (node[String(key)] ??= {}) as MessageTree;
      const last = String(path.at(-1));
      node[last] ??= knownMessage(message) ?? { message, args: {} };
    }
    return tree;
  };
}

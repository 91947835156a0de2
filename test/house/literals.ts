import { parseSync } from '@swc/core';
import { globSync, readFileSync } from 'node:fs';

type Node = { type: string; [key: string]: unknown };

/** A piece of text in the sources; where a value stands in it, there is a `${}`. */
export interface Literal {
  file: string;
  text: string;
  /** What it belongs to, from outside in: `conflict()[0]` an argument of a call, `message:` a property. */
  within: readonly string[];
}

const called = (callee: Node): string =>
  String((callee.value as string) ?? (callee.property as Node | undefined)?.value ?? '?');

/** The texts of a file, each with what it belongs to. */
function literalsOf(file: string): Literal[] {
  const ast = parseSync(readFileSync(file, 'utf8'), {
    syntax: 'typescript',
    tsx: file.endsWith('x'),
    decorators: true,
    target: 'es2024',
  });
  const found: Literal[] = [];
  const walk = (node: unknown, within: readonly string[]): void => {
    if (Array.isArray(node)) {
      for (const each of node) walk(each, within);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { type, ...parts } = node as Node;
    if (type === 'ImportDeclaration') return;
    // Types say nothing; what stands before `as const`, `satisfies` or `!` does.
    if (String(type).startsWith('Ts')) return walk(parts.expression ?? parts.param, within);
    if (type === 'StringLiteral') found.push({ file, text: String(parts.value), within });
    if (type === 'TemplateLiteral') {
      const pieces = (parts.quasis as { cooked: string }[]).map(({ cooked }) => cooked);
      found.push({ file, text: pieces.join('${}'), within });
    }
    if (type === 'CallExpression' || type === 'NewExpression') {
      const name = called(parts.callee as Node);
      walk(parts.callee, within);
      for (const [index, argument] of ((parts.arguments ?? []) as unknown[]).entries()) {
        walk(argument, [...within, `${name}()[${index}]`]);
      }
      return;
    }
    if (type === 'KeyValueProperty') {
      walk(parts.value, [...within, `${String((parts.key as Node).value)}:`]);
      return;
    }
    for (const [key, value] of Object.entries(parts)) if (key !== 'span') walk(value, within);
  };
  walk(ast.body, []);
  return found;
}

/** Every text in the sources that `pattern` finds, but for those under the folders of `without`. */
export const literals = (pattern: string, without: readonly string[] = []): Literal[] =>
  globSync(pattern)
    .filter((file) => !without.some((folder) => file.startsWith(folder)))
    .sort()
    .flatMap(literalsOf);

import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { at, fromRoot, listFiles, type Node, readJson, type SourceFile, walk } from './source-files.ts';

/**
 * Keys of templates that are also ordinary words of a program: seeing one of them as a name proves nothing. As an object's key
 * it is still forbidden as a whole string. Whatever else a template names must not appear in the engine at all.
 */
const ordinary = new Set(
  `account activity address amount authority birthday channel company contact content description duration email margin member
  mobile outcome parent phone points priority related remark source stage status subject title website`.split(/\s+/),
);

/** Object keys that are the engine's own nouns too: a member is a person of the workspace long before it is a loyal customer. */
const ownNouns = new Set(['member']);

export interface TemplateWords {
  /** not to appear in any form: as a name, at an end of a longer name, as a string, in SQL */
  readonly telling: ReadonlySet<string>;
  /** object keys that are ordinary words as well: only forbidden as a whole string, which is how code would name an object */
  readonly ordinary: ReadonlySet<string>;
}

/** The keys of the templates' objects and fields that the engine must not know. */
export function readTemplateWords(): TemplateWords {
  const folder = fromRoot('templates');
  const files = existsSync(folder) ? listFiles(folder, /\.json$/) : [];
  const objects = files
    .map((file) => relative(fromRoot('.'), file))
    .filter((file) => /[\\/]objects[\\/]/.test(file))
    .map((file) => readJson(file) as { readonly key: string; readonly fields: readonly { readonly key: string }[] });
  const objectKeys = objects.map(({ key }) => key);
  const fieldKeys = objects.flatMap(({ fields }) => fields.map(({ key }) => key)).filter((key) => key.length > 4);
  return {
    telling: new Set([...objectKeys, ...fieldKeys].filter((key) => !ordinary.has(key))),
    ordinary: new Set(objectKeys.filter((key) => ordinary.has(key) && !ownNouns.has(key))),
  };
}

/**
 * Where a file names one of these words: `path:line name`. Names are compared in snake_case, so `leadSource` is found for
 * `lead_source`, and `convertLead` for `lead`.
 */
export function findTemplateWords(file: SourceFile, { telling, ordinary }: TemplateWords): readonly string[] {
  const found = new Set<string>();
  const report = (node: Node, text: string) => found.add(`${at(file, node.start)} ${text.trim().slice(0, 60)}`);
  walk(file.program, (node) => {
    if (['Identifier', 'PrivateIdentifier', 'JSXIdentifier'].includes(node.type)) {
      const name = String(node.name);
      if (isNameOf(toSnake(name), telling)) report(node, name);
    } else if (node.type === 'Literal' && typeof node.value === 'string') {
      if (ordinary.has(node.value) || isNameOf(node.value, telling)) report(node, node.value);
    } else if (node.type === 'TaggedTemplateExpression') {
      const { start, end } = node.quasi as { readonly start: number; readonly end: number };
      const sql = file.text.slice(start, end).replace(/\$\{[^}]*\}/g, ' ');
      if (sql.split(/\W+/).some((token) => telling.has(token))) report(node, sql);
    }
  });
  return [...found];
}

/** Whether the name is one of the words, or begins or ends with one. Sentences are no names. */
function isNameOf(name: string, words: ReadonlySet<string>): boolean {
  if (!/^[a-z0-9_]+$/.test(name)) return false;
  const parts = name.split('_');
  const ends = parts.flatMap((_, index) => [parts.slice(0, index + 1).join('_'), parts.slice(index).join('_')]);
  return ends.some((end) => words.has(end));
}

function toSnake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

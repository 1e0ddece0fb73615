import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** A node of the syntax tree (ESTree with TypeScript), read without a model of its own: the checks look at a few kinds only. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [property: string]: unknown;
}

export interface Import {
  readonly specifier: string;
  /** path of the imported file of this repository; absent for npm packages and Node's own modules */
  readonly target?: string;
}

export interface SourceFile {
  /** from the repository's root, with forward slashes */
  readonly path: string;
  readonly text: string;
  readonly program: Node;
  readonly imports: readonly Import[];
  /** `path:line` of every `export *` */
  readonly starExports: readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
export const engine = ['schemas/src', 'server/src', 'runtime/src', 'designer/src'] as const;

/** Every source file below these folders, parsed. A missing folder has no files. */
export function readSources(folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) => listFiles(join(root, folder), /\.(ts|tsx|mts|mjs)$/).map(readSource));
}

export function listFiles(folder: string, pattern: RegExp): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', 'dist', '.output'].includes(entry.name) ? [] : listFiles(path, pattern);
    return pattern.test(entry.name) ? [path] : [];
  });
}

function readSource(absolute: string): SourceFile {
  return parseSource(relative(root, absolute).split(sep).join('/'), readFileSync(absolute, 'utf8'));
}

/** @param path from the repository's root */
export function parseSource(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.flatMap(({ moduleRequest }) =>
      literal(text.slice(moduleRequest.start, moduleRequest.end)),
    ),
  ];
  const starExports = module.staticExports
    .flatMap(({ entries }) => entries)
    .filter(({ importName }) => importName.kind === 'All' || importName.kind === 'AllButDefault')
    .map(({ start }) => at({ path, text }, start));
  return {
    path,
    text,
    program: program as unknown as Node,
    imports: [...new Set(specifiers)].map((specifier) => ({ specifier, target: resolve(path, specifier) })),
    starExports,
  };
}

function literal(source: string): string[] {
  const match = /^(['"`])([^'"`$]*)\1$/.exec(source);
  return match?.[2] ? [match[2]] : [];
}

function resolve(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  const own = /^@kehuan\/([a-z]+)$/.exec(specifier);
  return own ? `${own[1]}/src/index.ts` : undefined;
}

export function at({ path, text }: Pick<SourceFile, 'path' | 'text'>, offset: number): string {
  return `${path}:${text.slice(0, offset).split('\n').length}`;
}

/** Calls `visit` with every node of the tree and its parent. */
export function walk(node: Node, visit: (node: Node, parent?: Node) => void, parent?: Node): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The package a file belongs to, and its rung there: the folder below `src`, or the file's own name when it lies in `src`. */
export function placeOf(path: string): { readonly owner: string; readonly rung: string } {
  const [owner = '', , folder = ''] = path.split('/');
  return { owner, rung: folder.replace(/\.tsx?$/, '') };
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

export function fromRoot(path: string): string {
  return join(root, path);
}

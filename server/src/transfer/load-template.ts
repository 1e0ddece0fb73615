import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type App, type JsonObject, Problem, problemsOf } from '@kehuan/schemas';

/** A template as it lies in its folder: one app and records to try it with. */
export interface Template {
  readonly app: App;
  readonly sample: readonly SampleSet[];
}

/** Records of one object. Texts such as `@day:-3`, `@time:1 09:30`, `@me` and `@ref:account1` are filled in when they are written. */
export interface SampleSet {
  readonly object: string;
  readonly records: readonly { readonly ref: string; readonly values: JsonObject }[];
}

const parts = ['objects', 'forms', 'views', 'dashboards', 'workflows', 'roles'] as const;

/** The keys of all templates in the folder. */
export async function listTemplates(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'app.json')))
    .map(({ name }) => name);
}

/**
 * Puts a template together from its files: `app.json` with the order of things, one file for each definition, `sample/` in the order of writing.
 * Throws `template.unknown`; definitions that are wrong throw `draft.invalid` with every problem, as a publish would.
 */
export async function loadTemplate(folder: string, key: string): Promise<Template> {
  if (!(await listTemplates(folder)).includes(key)) throw new Problem('template.unknown', { template: key });
  const root = join(folder, key);
  const { order, ...head } = (await readJson(join(root, 'app.json'))) as {
    order?: Readonly<Record<string, readonly string[]>>;
  };
  const app: Record<string, unknown> = { ...head };
  for (const part of parts) app[part] = inOrder(await readFolder(join(root, part)), order?.[part] ?? []);
  // `problemsOf` takes any JSON and says whether it is an app
  const candidate = app as unknown as App;
  const problems = problemsOf(candidate);
  if (problems.length > 0) throw new Problem('draft.invalid', { count: problems.length, problems });
  return { app: candidate, sample: (await readFolder(join(root, 'sample'))) as readonly SampleSet[] };
}

async function readFolder(folder: string): Promise<readonly unknown[]> {
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(files.map((name) => readJson(join(folder, name))));
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Named keys first, in their order; the rest as the files come. */
function inOrder(definitions: readonly unknown[], order: readonly string[]): readonly unknown[] {
  const rank = (definition: unknown): number => {
    const index = order.indexOf((definition as { key: string }).key);
    return index < 0 ? order.length : index;
  };
  return [...definitions].sort((a, b) => rank(a) - rank(b));
}

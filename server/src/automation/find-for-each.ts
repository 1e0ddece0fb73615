import { checkRule, Problem, type Query, type RuleModel, ruleContext } from '@kehuan/schemas';
import { CompiledQuery } from 'kysely';
import type { Context } from '../database/context.ts';
import { groupBy } from '../database/group-by.ts';
import { compileRows, type RowsPlan } from '../records/query-rows.ts';
import { cachedStatement, runStatement, type Statement } from '../records/query-statement.ts';
import { isSlot } from '../rules-to-sql/slot.ts';

interface FindForEach {
  readonly query: Pick<Query, 'object' | 'filter' | 'sort'>;
  /** types of the context variables the filter may use */
  readonly types: RuleModel['context'];
  /** the values of these variables, once for each asker */
  readonly askers: readonly Asker[];
}

type Asker = { readonly [path: string]: unknown };

export interface Found {
  /** the first record that fits */
  readonly id: string | null;
  /** how many do, up to 10,000 */
  readonly count: number;
}

/**
 * Answers one query for many askers, whose context variables differ, in one statement (one more for each pattern of variables that are
 * empty, for those are compiled away). The query is compiled as any other is; where it has slots for variables it reads them
 * from a table of askers instead. Throws `rule.invalid` where the filter does not fit the app.
 */
export async function findForEach(context: Context, { query, types, askers }: FindForEach): Promise<readonly Found[]> {
  const used = usedVariables(context, query, types);
  const known: { readonly [path: string]: RuleModel['context'][string] } = Object.fromEntries(
    used.flatMap((path) => (types[path] ? [[path, types[path]]] : [])),
  );
  const isEmpty = (value: unknown) => value === null || value === undefined || value === '';
  const numbered = askers.map((values, index) => ({
    values,
    index,
    nulls: used.filter((path) => isEmpty(values[path])),
  }));
  const found: Found[] = askers.map(() => ({ id: null, count: 0 }));
  for (const [pattern, group] of groupBy(numbered, ({ nulls }) => nulls.join(' '))) {
    const key = `find ${pattern} ${JSON.stringify([query, known])}`;
    const statement = cachedStatement(context, key, () =>
      compileRows(context, {
        query: { ...query, fields: ['id'], page: { size: 1 }, count: 'capped' },
        variables: { types: known, values: {} },
        nulls: new Set(group[0]!.nulls),
        search: undefined,
        after: undefined,
      }),
    );
    for (const { index, row } of await ask(context, statement, group)) {
      found[index] = { id: String(row[0]), count: Number(row[statement.plan.count ?? -1] ?? 0) };
    }
  }
  return found;
}

function usedVariables(
  { snapshot }: Context,
  { object, filter }: FindForEach['query'],
  types: RuleModel['context'],
): readonly string[] {
  const model = { ...snapshot.model, context: types };
  const checked = checkRule(filter ?? true, { model, entity: object, expected: { kind: 'boolean' } });
  if (checked.ok) return ruleContext(checked.tree);
  const [problem] = checked.problems;
  throw new Problem('rule.invalid', { message: problem?.params?.message, path: `/filter${problem?.path ?? ''}` });
}

interface Numbered {
  readonly index: number;
  readonly values: Asker;
}

/** The first row of each asker that has one. */
async function ask(
  context: Context,
  statement: Statement<RowsPlan>,
  group: readonly Numbered[],
): Promise<readonly { readonly index: number; readonly row: readonly unknown[] }[]> {
  const [only] = group;
  if (only && group.length === 1) {
    const [row] = await runStatement(context, statement, only.values);
    return row ? [{ index: only.index, row }] : [];
  }
  const first = new Map<number, readonly unknown[]>();
  for (const [index, ...row] of await askAll(context, statement, group)) {
    if (!first.has(Number(index))) first.set(Number(index), row);
  }
  return [...first].map(([index, row]) => ({ index, row }));
}

/** Each placeholder of a slot becomes a column of the table of askers; the others move behind that table's own parameters. */
async function askAll(
  { db }: Context,
  statement: Statement<RowsPlan>,
  group: readonly Numbered[],
): Promise<readonly (readonly unknown[])[]> {
  const parameters: unknown[] = [group.map(({ index }) => index)];
  const columns = new Map<string, string>();
  const columnFor = (path: string): string => {
    const known = columns.get(path);
    if (known !== undefined) return known;
    const column = `asker.v${columns.size}`;
    columns.set(path, column);
    parameters.push(group.map(({ values }) => toText(values[path])));
    return column;
  };
  const slots = statement.parameters.map((parameter) => (isSlot(parameter) ? columnFor(parameter.path) : undefined));
  const text = statement.sql.replace(/\$(\d+)/g, (_, digits: string) => {
    const number = Number(digits) - 1;
    return slots[number] ?? `$${parameters.push(statement.parameters[number])}`;
  });
  const names = [...columns.values()].map((column) => column.replace('asker.', ''));
  const arrays = names.map((_, index) => `, $${index + 2}::text[]`).join('');
  const wrapped = `select asker.n, found.* from unnest($1::int[]${arrays}) as asker(${['n', ...names].join(', ')})
    cross join lateral (${text}) as found`;
  // as in query-statement.ts: the only way to rows as arrays, whose columns may share a name
  const config = { text: wrapped, rowMode: 'array' } as unknown as string;
  return (await db.executeQuery<readonly unknown[]>(CompiledQuery.raw(config, parameters))).rows;
}

/** Every slot stands in a cast, so values can come as the texts PostgreSQL reads. */
function toText(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return `{${value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

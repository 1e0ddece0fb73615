/**
 * The one way to read. A query and what the actor may see become one SQL statement; the statement is kept for the release, so that a query that
 * comes again is bound, run and read. See docs/queries.md.
 */
import type { Query, ReplyOf, Routes } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import type { FoundReferences, RawRow } from './query-columns.ts';
import { invalidCursor, readCursor, writeCursor } from './query-cursor.ts';
import { readableObject } from './query-fields.ts';
import { compileGroups } from './query-groups.ts';
import { optionsThen, releaseAt } from './query-looking-back.ts';
import { positionValues, sortOf } from './query-order.ts';
import { compileCount, compileRows, countLimit, type PreparedQuery, type RowsPlan } from './query-rows.ts';
import { planSearch, searchShape } from './query-search.ts';
import { contextValues, noVariables, nullVariables, type Variables } from './query-source.ts';
import { cachedStatement, runStatement, type Statement } from './query-statement.ts';

export type QueryReply = ReplyOf<Routes['query']>;

/** Reads records, or aggregates where the query has groups or measures. `variables`: context variables beyond the common ones. */
export async function runQuery(given: Context, query: Query, variables: Variables = noVariables): Promise<QueryReply> {
  const past = await releaseAt(given, query);
  // what is overdue, or today, is what it was then
  const context = past ? { ...given, now: new Date(query.asOf ?? '') } : given;
  const values = contextValues(context, variables);
  const nulls = nullVariables(context, variables, values);
  const definition = readableObject(context, query.object);
  const search = query.search === undefined ? undefined : planSearch(context, definition, query.search);
  if (search) Object.assign(values, search.values);
  if (past) values.$asOf = context.now.toISOString();
  const prepared: PreparedQuery = { query, variables, nulls, search, past, after: undefined };
  const reply = await (query.group || query.measures ? runGroups : runRows)(context, prepared, values);
  const options = optionsThen(context, past, query);
  return options ? { ...reply, options } : reply;
}

type Values = Record<string, unknown>;

async function runRows(context: Context, prepared: PreparedQuery, values: Values): Promise<QueryReply> {
  const { query } = prepared;
  const cursor = query.page?.after;
  const position = cursor === undefined ? undefined : readCursor(cursorKey(query), cursor, sortOf(query).length);
  if (position) Object.assign(values, positionValues(position));
  const after = position?.map((value) => value === null);
  const here = { ...prepared, after };
  const statement = cachedStatement(context, shapeOf(here), () => compileRows(context, here));
  const rows = await runFrom(context, statement, { values, isContinued: position !== undefined });
  const { size, read, positionOf } = statement.plan;
  const references: FoundReferences = {};
  const shown = rows.length > size ? rows.slice(0, size) : rows;
  const last = rows.length > size ? shown.at(-1) : undefined;
  const count = await countRows(context, { prepared: here, plan: statement.plan, rows, values });
  return {
    rows: shown.map((raw) => read(raw, references)),
    references,
    ...(last ? { next: writeCursor(cursorKey(query), positionOf(last)) } : {}),
    ...(count ? { count } : {}),
  };
}

/** A forged position can hold what is no value of its column: PostgreSQL says so. */
async function runFrom(
  context: Context,
  statement: Statement<unknown>,
  { values, isContinued }: { values: Values; isContinued: boolean },
): Promise<readonly RawRow[]> {
  try {
    return await runStatement(context, statement, values);
  } catch (error) {
    const isDataError = error instanceof Error && 'code' in error && String(error.code).startsWith('22');
    throw isContinued && isDataError ? invalidCursor() : error;
  }
}

async function runGroups(context: Context, prepared: PreparedQuery, values: Values): Promise<QueryReply> {
  const statement = cachedStatement(context, shapeOf(prepared), () => compileGroups(context, prepared));
  const references: FoundReferences = {};
  const rows = await runStatement(context, statement, values);
  const { size, read, finish } = statement.plan;
  const shown = rows.slice(0, size).map((raw) => read(raw, references));
  return { rows: finish(shown), references, ...(rows.length > size ? { more: true } : {}) };
}

/** Everything a statement's text depends on beside the release and who asks. */
function shapeOf({ query, variables, nulls, search, past, after }: PreparedQuery): string {
  const { page, search: _, asOf: __, ...rest } = query;
  const known = variables === noVariables ? '' : JSON.stringify(variables.types);
  const position = after?.map((isNull) => (isNull ? 'n' : 'v')).join('') ?? '';
  return `${page?.size ?? ''} ${past ? `@${past.release}` : ''} ${position} ${searchShape(search)} ${[...nulls].join(' ')} ${known}\n${JSON.stringify(rest)}`;
}

/** What a position belongs to: another filter or order makes it meaningless, other fields do not. */
function cursorKey({ object, filter, search, sort, asOf }: Query): string {
  return JSON.stringify([object, filter, search, sort, ...(asOf === undefined ? [] : [asOf])]);
}

interface Counting {
  readonly prepared: PreparedQuery;
  readonly plan: RowsPlan;
  readonly rows: readonly RawRow[];
  readonly values: Values;
}

async function countRows(context: Context, { prepared, plan, rows, values }: Counting): Promise<QueryReply['count']> {
  const { query, after } = prepared;
  if (query.count === 'exact') return await countExactly(context, prepared, values);
  if (plan.count === undefined) return undefined;
  const [first] = rows;
  if (first) return capped(Number(first[plan.count]));
  // no row carries the number: there are none, or a page behind the last was asked for
  return after ? await countCapped(context, prepared, values) : { value: 0, more: false };
}

const capped = (found: number): { value: number; more: boolean } => ({
  value: Math.min(found, countLimit),
  more: found > countLimit,
});

async function countCapped(context: Context, prepared: PreparedQuery, values: Values): Promise<QueryReply['count']> {
  const counted = { ...prepared, after: undefined };
  const statement = cachedStatement(context, `count ${shapeOf(counted)}`, () => compileCount(context, counted, false));
  const [row] = await runStatement(context, statement, values);
  return capped(Number(row?.[0] ?? 0));
}

const exactMilliseconds = 2_000;

/** Exact within two seconds, else up to the limit. Inside a transaction there is no time limit: it could not go on after one. */
async function countExactly(context: Context, prepared: PreparedQuery, values: Values): Promise<QueryReply['count']> {
  const counted = { ...prepared, after: undefined };
  const statement = cachedStatement(context, `exact ${shapeOf(counted)}`, () => compileCount(context, counted, true));
  const count = async ({ db }: Pick<Context, 'db'>) =>
    Number((await runStatement({ db }, statement, values))[0]?.[0] ?? 0);
  if (context.db.isTransaction) return { value: await count(context), more: false };
  try {
    const value = await context.db.transaction().execute(async (db) => {
      await sql`set local statement_timeout = ${sql.lit(exactMilliseconds)}`.execute(db);
      return await count({ db });
    });
    return { value, more: false };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '57014')) throw error;
    return await countCapped(context, prepared, values);
  }
}

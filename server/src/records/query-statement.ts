import { createHash } from 'node:crypto';
import { CompiledQuery, type Kysely, type RawBuilder } from 'kysely';
import type { Context, Snapshot } from '../database/context.ts';
import type { Database } from '../database/tables.ts';
import { bindSlots } from '../rules-to-sql/slot.ts';
import type { RawRow } from './query-columns.ts';

/** A statement compiled once: text, parameters with slots among them, and what is known about its rows. */
export interface Statement<T> {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly plan: T;
  /** planned anew each time, because good plans depend on the values: never given a name */
  readonly isVolatile: boolean;
  /** the same text has the same name in every process that shares connections through a pooler */
  name: string;
  /** how often it ran */
  uses: number;
  isNamed: boolean;
}

export function compileStatement<T>(
  { db }: Context,
  { text, plan, isVolatile = false }: { text: RawBuilder<unknown>; plan: T; isVolatile?: boolean },
): Statement<T> {
  const { sql, parameters } = text.compile(db);
  const name = `q_${createHash('sha1').update(sql).digest('base64url')}`;
  return { sql, parameters, plan, isVolatile, name, uses: 0, isNamed: false };
}

/** Statements of one release, by their key, the latest used last. They go with their release. */
const caches = new WeakMap<Snapshot, Map<string, Statement<unknown>>>();
const mostStatements = 500;

/** The statement under a key, compiled where it is not known. The key must hold everything the text depends on. */
export function cachedStatement<T>(
  { snapshot, workspace, actor }: Context,
  key: string,
  compile: () => Statement<T>,
): Statement<T> {
  const known = caches.get(snapshot) ?? new Map<string, Statement<unknown>>();
  caches.set(snapshot, known);
  // What a system context may see is everything; people see what their roles say, and own what has their id.
  const sight = actor.kind === 'system' ? '*' : `${actor.id === null ? '-' : '+'} ${actor.roles.join(' ')}`;
  const fullKey = `${workspace.schema}\n${sight}\n${key}`;
  const found = known.get(fullKey) as Statement<T> | undefined;
  if (found) {
    known.delete(fullKey);
    known.set(fullKey, found);
    return found;
  }
  const made = compile();
  known.set(fullKey, made);
  if (known.size > mostStatements) known.delete(known.keys().next().value ?? '');
  return made;
}

/** What the connections of a pool have been told. */
interface Names {
  given: number;
  runs: number;
  /** a pooler hands the connections around and does not know the names */
  areRefused: boolean;
}

const namesOf = new WeakMap<Kysely<Database>, Names>();
/** runs after which a statement gets a name */
const worthNaming = 3;
/** Each name costs 100 to 180 kB in each connection until that is renewed: some at once, then one more for so many statements run. */
const namesAtOnce = 50;
const runsForName = 2_000;

/** Whether a statement is sent by name, so that PostgreSQL keeps its plan. */
function isWorthName(db: Kysely<Database>, statement: Statement<unknown>): boolean {
  // A failing named statement would take its transaction with it, so there names are not tried.
  if (statement.isVolatile || db.isTransaction) return false;
  const names = namesOf.get(db) ?? { given: 0, runs: 0, areRefused: false };
  namesOf.set(db, names);
  names.runs += 1;
  if (names.areRefused) return false;
  if (statement.isNamed) return true;
  if (statement.uses <= worthNaming || names.given >= namesAtOnce + Math.floor(names.runs / runsForName)) return false;
  names.given += 1;
  statement.isNamed = true;
  return true;
}

function refuseNames(db: Kysely<Database>): void {
  const names = namesOf.get(db);
  if (names) names.areRefused = true;
}

/** Runs a statement; `values` fill its slots. */
export async function runStatement(
  { db }: Pick<Context, 'db'>,
  statement: Statement<unknown>,
  values: { readonly [slot: string]: unknown },
): Promise<readonly RawRow[]> {
  return runBound({ db }, statement, bindSlots(statement.parameters, values));
}

/** Runs a statement with these parameters instead of its own. */
export async function runBound(
  { db }: Pick<Context, 'db'>,
  statement: Statement<unknown>,
  parameters: unknown[],
): Promise<readonly RawRow[]> {
  statement.uses += 1;
  if (!isWorthName(db, statement)) return await send(db, { text: statement.sql }, parameters);
  try {
    return await send(db, { text: statement.sql, name: statement.name }, parameters);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === changedResult) statement.name = `${statement.name}_`;
    else if (code === noSuchName || code === nameTaken) refuseNames(db);
    else throw error;
    return await send(db, { text: statement.sql }, parameters);
  }
}

/** "cached plan must not change result type": a column has another type than when the name was given */
const changedResult = '0A000';
/** connections that a pooler hands around: the name was given on another one */
const noSuchName = '26000';
const nameTaken = '42P05';

async function send(
  db: Kysely<Database>,
  config: { readonly text: string; readonly name?: string },
  parameters: unknown[],
): Promise<readonly RawRow[]> {
  // node-postgres takes a configuration where Kysely passes the text on untouched: the only way to a name and rows as arrays.
  const text = { ...config, rowMode: 'array' } as unknown as string;
  const { rows } = await db.executeQuery<RawRow>(CompiledQuery.raw(text, parameters));
  return rows;
}

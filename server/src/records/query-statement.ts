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
  /** how often it ran; only statements that come again are worth a place in PostgreSQL's memory */
  uses: number;
  /** its name there; the same text has the same name in every process that shares connections through a pooler */
  name: string;
}

export function compileStatement<T>(
  { db }: Context,
  { text, plan, isVolatile = false }: { text: RawBuilder<unknown>; plan: T; isVolatile?: boolean },
): Statement<T> {
  const { sql, parameters } = text.compile(db);
  return {
    sql,
    parameters,
    plan,
    isVolatile,
    uses: 0,
    name: `q_${createHash('sha1').update(sql).digest('base64url')}`,
  };
}

/** Statements of one release, by their key, the latest used last. They go with their release. */
const caches = new WeakMap<Snapshot, Map<string, Statement<unknown>>>();
const mostStatements = 2_000;

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

/** Databases behind a pooler that does not know named statements, found out by trying. */
const refusesNames = new WeakSet<Kysely<Database>>();
/** uses after which a statement gets a name */
const worthNaming = 3;

/** Runs a statement; `values` fill its slots. */
export async function runStatement(
  { db }: Pick<Context, 'db'>,
  statement: Statement<unknown>,
  values: { readonly [slot: string]: unknown },
): Promise<readonly RawRow[]> {
  statement.uses += 1;
  const parameters = bindSlots(statement.parameters, values);
  // A failing named statement would take its transaction with it, so there names are not tried.
  const isNamed = !statement.isVolatile && !db.isTransaction && statement.uses > worthNaming && !refusesNames.has(db);
  if (!isNamed) return await send(db, { text: statement.sql }, parameters);
  try {
    return await send(db, { text: statement.sql, name: statement.name }, parameters);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === changedResult) {
      statement.name = `${statement.name}_`;
    } else if (code === noSuchName || code === nameTaken) {
      refusesNames.add(db);
    } else {
      throw error;
    }
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

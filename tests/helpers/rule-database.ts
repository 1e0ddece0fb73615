import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { RuleType } from '../../schemas/src/index.ts';
import { overPool, sessionOptions } from '../../server/src/database/connect.ts';
import type { Database } from '../../server/src/database/tables.ts';
import { valueParsers } from '../../server/src/database/value-parsers.ts';
import type { RuleTable } from '../../server/src/rules-to-sql/rule-table.ts';
import { entities, storedFields, type World } from '../language/rule-world.ts';

/** The made-up app of the rule tests as real tables, under names that need quoting. */
const schema = 'ws_Rules';

export const columnTypes = {
  text: 'text',
  choice: 'text',
  number: 'numeric',
  money: 'numeric',
  boolean: 'boolean',
  date: 'date',
  datetime: 'timestamptz(3)',
  link: 'uuid',
  list: 'text[]',
  links: 'uuid[]',
  null: 'text',
  data: 'jsonb',
} as const satisfies Record<RuleType['kind'], string>;

export function ruleTable(entity: string): RuleTable {
  const fields = storedFields(entities[entity]!).map(([field]) => field);
  return {
    schema,
    table: `The ${entity} "表"`,
    columns: Object.fromEntries(fields.map((field) => [field, field === 'id' ? 'id' : `c ${field}.x`])),
    softDeleted: true,
  };
}

export interface RuleDatabase {
  readonly db: Kysely<Database>;
  readonly close: () => Promise<void>;
}

/** A session with settings nobody wants: what rules answer must not depend on them. */
export function openRuleDatabase(url: string): RuleDatabase {
  const settings = ['timezone=America/St_Johns', 'intervalstyle=sql_standard', 'extra_float_digits=1'];
  const pool = new pg.Pool({ connectionString: url, types: valueParsers, max: 2, options: sessionOptions(settings) });
  // the database goes with the test, and idle connections with it
  pool.on('error', () => {});
  return { db: overPool(pool), close: () => pool.end() };
}

export async function createRuleTables(db: Kysely<Database>): Promise<void> {
  await sql`create schema ${sql.id(schema)}`.execute(db);
  for (const [entity, about] of Object.entries(entities)) {
    const fields = storedFields(about);
    const table = ruleTable(entity);
    const columns = fields.map(
      ([field, { kind }]) => sql`${sql.id(table.columns[field]!)} ${sql.raw(columnTypes[kind])}`,
    );
    await sql`create table ${sql.id(table.schema, table.table)} (${sql.join(columns)}, deleted_at timestamptz)`.execute(
      db,
    );
  }
}

/** Puts a world's rows in place of those before. What forms leave open ('' and missing) is stored as null, as the write path does. */
export async function storeWorld(db: Kysely<Database>, world: World): Promise<void> {
  for (const [entity, about] of Object.entries(entities)) {
    const fields = storedFields(about);
    const table = ruleTable(entity);
    const name = sql.id(table.schema, table.table);
    await sql`truncate ${name}`.execute(db);
    const rows = (world.rows[entity] ?? []).map((row) => {
      const values = fields.map(([field, { kind }]) => {
        const value = Object.hasOwn(row, field) ? row[field] : null;
        return sql`${value === '' || value === undefined ? null : value}::${sql.raw(columnTypes[kind])}`;
      });
      return sql`(${sql.join([...values, world.deleted.has(row.id) ? sql`now()` : sql`null::timestamptz`])})`;
    });
    await sql`insert into ${name} values ${sql.join(rows)}`.execute(db);
    await sql`analyze ${name}`.execute(db);
  }
}

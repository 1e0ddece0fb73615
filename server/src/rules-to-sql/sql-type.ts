import type { RuleType } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';

/** The PostgreSQL type a value of each rule type has in a statement. */
const sqlTypes = {
  text: 'text',
  choice: 'text',
  number: 'numeric',
  money: 'numeric',
  boolean: 'boolean',
  date: 'date',
  datetime: 'timestamptz',
  link: 'uuid',
  list: 'text[]',
  links: 'uuid[]',
  data: 'text',
  null: 'text',
} as const satisfies Record<RuleType['kind'], string>;

/** A parameter with its type written out, so that PostgreSQL never has to guess (`$1 is not distinct from $2`). */
export const parameter = (value: unknown, { kind }: RuleType): RawBuilder<unknown> =>
  sql`${sql.val(value)}::${sql.raw(sqlTypes[kind])}`;

/** A list of values of one type as an array parameter. */
export const arrayParameter = (values: unknown, { kind }: RuleType): RawBuilder<unknown> =>
  sql`${sql.val(values)}::${sql.raw(sqlTypes[kind])}[]`;

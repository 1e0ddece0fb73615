import type { RuleModel, RuleRoute, RuleTree } from '@kehuan/schemas';
import type { RawBuilder, SqlBool } from 'kysely';
import type { RuleTable } from './rule-table.ts';

/** What the statement is made over; see `createRuleScope`. */
export interface RuleSqlSource {
  readonly model: RuleModel;
  readonly tables: (entity: string) => RuleTable;
  readonly root: TableInUse;
  /** the actor's row rule; records it does not let through read as null behind links and are missing in related lists */
  readonly visibility?: (entity: string) => RuleTree | undefined;
  /** context variables that are null in this request; part of the cache key of a compiled statement */
  readonly nulls?: ReadonlySet<string>;
  /** an extra condition that follows from "field contains text" and that an index can answer */
  readonly prefilter?: (field: FieldInUse, text: string) => RawBuilder<unknown> | undefined;
}

export interface TableInUse {
  readonly entity: string;
  readonly alias: string;
}

export interface FieldInUse extends TableInUse {
  readonly field: string;
}

/** What every part of one statement shares. */
export interface Statement extends RuleSqlSource {
  readonly nulls: ReadonlySet<string>;
  /** the number of the next alias, unique in the whole statement */
  readonly names: { next: number };
  /** a whole rule as a condition over one table */
  readonly conditionOf: (emission: Emission, tree: RuleTree) => RawBuilder<SqlBool>;
}

/** The LEFT JOINs below one table of the statement: one for each distinct beginning of a path. */
export interface Joins {
  readonly root: TableInUse;
  /** the table a route leads to */
  readonly follow: (route: RuleRoute, trusted: boolean) => TableInUse;
  /** routes from the table that a route leads to; what they join comes behind it in the same statement */
  readonly at: (route: RuleRoute, trusted: boolean) => Joins;
  /** empty where nothing was followed */
  readonly clauses: readonly RawBuilder<unknown>[];
}

/** Where an expression is written: the statement, the table its fields belong to, and whether row rules apply behind links. */
export interface Emission {
  readonly statement: Statement;
  readonly joins: Joins;
  readonly trusted: boolean;
}

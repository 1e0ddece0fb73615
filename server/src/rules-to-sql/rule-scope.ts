import { checkRule, foldRule, type RuleNode, type RuleTree, restrictRule } from '@kehuan/schemas';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Emission, RuleSqlSource, Statement } from './emission.ts';
import { emitCondition, emitField, emitValue } from './emit.ts';
import { createJoins } from './joins.ts';

/**
 * The SQL reader: checked rules as expressions of ONE statement over one root table. Filter, sort and columns of that statement use one
 * scope, so that `account.name` is joined once. Nothing here runs SQL, and nothing about the request is written into the text:
 * context variables are slots (see `slot.ts`), so the compiled statement can be kept and bound for each request.
 */
export interface RuleSqlScope {
  /** for WHERE and ON: may be null where it means false, so that plain comparisons can use indexes */
  readonly where: (tree: RuleTree, options?: WhereOptions) => RawBuilder<SqlBool>;
  /** the exact value: yes/no is never null, lists are never null */
  readonly value: (tree: RuleTree) => RawBuilder<unknown>;
  /** the bare column a path of fields leads to (`['account', 'name']`), or what is worked out there, for columns, sorting and grouping */
  readonly path: (segments: readonly string[]) => RawBuilder<unknown>;
  /** the same for showing: formatted text as it is kept, not as text */
  readonly column: (segments: readonly string[]) => RawBuilder<unknown>;
  /** the LEFT JOINs all of the above need, in order; ask for it last and put it behind the root table */
  readonly joins: () => RawBuilder<unknown>;
}

export interface WhereOptions {
  /** the rule is itself a permission: it sees everything behind links, and a null `$user` variable grants nothing */
  readonly permission?: boolean;
}

const noNulls: ReadonlySet<string> = new Set();

export function createRuleScope(source: RuleSqlSource): RuleSqlScope {
  const statement: Statement = { ...source, nulls: source.nulls ?? noNulls, names: { next: 1 }, conditionOf };
  const joins = createJoins(statement, source.root);
  const seen: Emission = { statement, joins, trusted: false };
  return {
    where: (tree, { permission = false } = {}) => conditionOf({ ...seen, trusted: permission }, tree),
    value: (tree) => emitValue(seen, foldRule(tree, statement.nulls).root),
    path: (segments) => emitPath(seen, foldRule(fieldAt(source, segments), statement.nulls).root),
    column: (segments) => emitPath(seen, asKept(foldRule(fieldAt(source, segments), statement.nulls).root)),
    joins: () => (joins.clauses.length === 0 ? sql`` : sql.join(joins.clauses, sql` `)),
  };
}

/** Row rules are restricted before they are folded: a null `$user` variable must not turn into "is empty". */
function conditionOf(emission: Emission, tree: RuleTree): RawBuilder<SqlBool> {
  const { nulls } = emission.statement;
  const folded = foldRule(emission.trusted ? restrictRule(tree, nulls) : tree, nulls);
  return sql<SqlBool>`${emitCondition(emission, folded.root)}`;
}

function fieldAt({ model, root }: RuleSqlSource, segments: readonly string[]): RuleTree {
  const checked = checkRule({ var: segments.join('.') }, { model, entity: root.entity });
  if (checked.ok) return checked.tree;
  throw new Error(`No field ${segments.join('.')} of ${root.entity}: ${JSON.stringify(checked.problems)}`);
}

const asKept = (node: RuleNode): RuleNode =>
  node.kind === 'call' && node.call === 'plain_text' ? (node.args[0] ?? node) : node;

/** Of a stored field the bare column, so that indexes and the order made from them fit. */
function emitPath(emission: Emission, node: RuleNode): RawBuilder<unknown> {
  return node.kind === 'field' ? emitField(emission, node) : emitValue(emission, node);
}

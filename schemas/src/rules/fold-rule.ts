import { booleanType, call, value } from './checking.ts';
import type { CallNode, RelatedFold, RelatedNode, RuleNode, RuleTree, UnderNode } from './rule-tree.ts';

/**
 * A rule with context variables known to be null taken out, and what follows from that: `owner == $user.manager` becomes
 * "owner is empty". Readers that compile (SQL) fold first, so every variable left over has a value.
 */
export function foldRule(tree: RuleTree, nulls: ReadonlySet<string>): RuleTree {
  return Object.freeze({ ...tree, root: foldNode(tree.root, nulls) });
}

/** Yes/no is never null but false, lists are empty. */
export function emptyOf(node: RuleNode): RuleNode {
  const { kind } = node.type;
  if (kind === 'boolean') return value(booleanType, false);
  return value(node.type, kind === 'list' || kind === 'links' ? Object.freeze([]) : null);
}

function foldNode(node: RuleNode, nulls: ReadonlySet<string>): RuleNode {
  if (node.kind === 'value') return node;
  if (node.kind === 'context') return nulls.has(node.path) ? emptyOf(node) : node;
  if (node.kind === 'related') return foldRelated(node, nulls);
  if (node.kind === 'field' || node.kind === 'computed') {
    if (node.route.start !== null && nulls.has(node.route.start)) return emptyOf(node);
    return node.kind === 'field' ? node : Object.freeze({ ...node, node: foldNode(node.node, nulls) });
  }
  if (node.kind === 'under') return foldUnder(node, nulls);
  const args = node.args.map((arg) => foldNode(arg, nulls));
  const folded = call(node.call, node.type, args);
  return simplify(folded, args);
}

/** Nothing stands below nothing. */
function foldUnder(node: UnderNode, nulls: ReadonlySet<string>): RuleNode {
  const [item, top] = [foldNode(node.item, nulls), foldNode(node.top, nulls)];
  return isNull(item) || isNull(top) ? bool(false) : Object.freeze({ ...node, item, top });
}

function foldRelated(node: RelatedNode, nulls: ReadonlySet<string>): RuleNode {
  if (node.route.start !== null && nulls.has(node.route.start)) return value(node.type, ofNothing[node.fold]);
  const where = node.where && foldNode(node.where, nulls);
  return Object.freeze({ ...node, where, value: node.value && foldNode(node.value, nulls) });
}

/** What the questions about related records answer where there are none. */
const ofNothing = {
  some: false,
  all: false,
  none: true,
  count: 0,
  sum: 0,
  money_sum: '0',
  average: null,
  money_average: null,
  least: null,
  greatest: null,
  money_least: null,
  money_greatest: null,
} as const satisfies Record<RelatedFold, boolean | number | string | null>;

const bool = (constant: boolean): RuleNode => value(booleanType, constant);
const isConstant = (node: RuleNode | undefined, constant: unknown): boolean =>
  node?.kind === 'value' && node.value === constant;
const isNull = (node: RuleNode | undefined): boolean => isConstant(node, null);
const not = (node: RuleNode): RuleNode => simplify(call('not', booleanType, [node]), [node]);
const has = (node: RuleNode): RuleNode =>
  node.kind === 'value' ? bool(node.value !== null) : call('has', booleanType, [node]);

function simplify(node: RuleNode, args: readonly RuleNode[]): RuleNode {
  const rule =
    node.kind === 'call' && Object.hasOwn(simplifications, node.call) ? simplifications[node.call] : undefined;
  return rule?.(args, node) ?? node;
}

type Simplify = (args: readonly RuleNode[], node: RuleNode) => RuleNode | undefined;

/** `and` with false is false, without its trues the rest; `or` the other way round. */
const junction =
  (key: 'and' | 'or', winner: boolean): Simplify =>
  (args) => {
    if (args.some((arg) => isConstant(arg, winner))) return bool(winner);
    const rest = args.filter((arg) => !isConstant(arg, !winner));
    if (rest.length <= 1) return rest[0] ?? bool(!winner);
    return call(key, booleanType, rest);
  };

const equality: Simplify = ([one, other]) => {
  if (!one || !other) return undefined;
  if (isNull(one)) return not(has(other));
  if (isNull(other)) return not(has(one));
  if (one.type.kind !== 'boolean') return undefined;
  const [constant, rest] = one.kind === 'value' ? [one, other] : [other, one];
  if (constant.kind !== 'value') return undefined;
  return constant.value === true ? rest : not(rest);
};

const falseWithNull: Simplify = (args) => (args.some(isNull) ? bool(false) : undefined);
const isEmptyList = (node: RuleNode | undefined): boolean =>
  node?.kind === 'value' && Array.isArray(node.value) && node.value.length === 0;
const membership: Simplify = ([item, list]) => (isNull(item) || isEmptyList(list) ? bool(false) : undefined);

const simplifications: { readonly [K in CallNode['call']]?: Simplify } = {
  and: junction('and', false),
  or: junction('or', true),
  not: ([arg]) => {
    if (arg?.kind === 'value') return bool(arg.value !== true);
    return arg?.kind === 'call' && arg.call === 'not' ? arg.args[0] : undefined;
  },
  has: ([arg]) => (arg?.kind === 'value' ? bool(arg.value !== null) : undefined),
  has_items: ([arg]) => (arg?.kind === 'value' ? bool(!isEmptyList(arg)) : undefined),
  equal: equality,
  money_equal: equality,
  less: falseWithNull,
  less_or_equal: falseWithNull,
  money_less: falseWithNull,
  money_less_or_equal: falseWithNull,
  contains: falseWithNull,
  starts_with: falseWithNull,
  ends_with: falseWithNull,
  in: membership,
  money_in: membership,
  has_any: ([list, wanted]) => (isEmptyList(list) || isEmptyList(wanted) ? bool(false) : undefined),
  has_all: ([, wanted]) => (isEmptyList(wanted) ? bool(true) : undefined),
  if: (args, node) => {
    if (isConstant(args[0], true)) return args[1];
    if (!isConstant(args[0], false)) return undefined;
    const rest = args.slice(2);
    return rest.length === 1 ? rest[0] : simplify(call('if', node.type, rest), rest);
  },
};

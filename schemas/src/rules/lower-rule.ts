import type { Json } from '../base/json.ts';
import type { ValueFold } from './compute-fold.ts';
import type { ComputedNode, FieldNode, RelatedFold, RelatedNode, Route, RuleNode, RuleTree } from './rule-tree.ts';

/**
 * A checked rule as JSON Logic again, in operations of our own (`k.add`, `k.field`) around json-logic-js' `and`, `or`, `if`,
 * `some`, `all`, `none`, `filter` and `map`. Plain JSON. Conditions have become booleans, so json-logic-js' idea of truth never matters.
 */
export function lowerRule(tree: RuleTree): Json {
  return lower(tree.root);
}

const lower = (node: RuleNode): Json => lowered[node.kind](node as never);

const lowered = {
  value: (node: RuleNode & { kind: 'value' }): Json => node.value,
  field: lowerField,
  context: (node: RuleNode & { kind: 'context' }): Json => ({ 'k.context': [node.path, node.type.kind] }),
  call: (node: RuleNode & { kind: 'call' }): Json => {
    const isNative = node.call === 'and' || node.call === 'or' || node.call === 'if';
    return { [isNative ? node.call : `k.${node.call}`]: node.args.map(lower) };
  },
  related: (node: RelatedNode): Json =>
    folds[node.fold](rowsOf(node), node.where ? lower(node.where) : true, node.value ? lower(node.value) : null),
  computed: lowerComputed,
  under: ({ item, top, entity, field }: RuleNode & { kind: 'under' }): Json => ({
    'k.under': [lower(item), lower(top), entity, field],
  }),
} as const satisfies Record<RuleNode['kind'], (node: never) => Json>;

/** Of the one record a route leads to, or of none: a list of at most one, which `map` knows how to stand in. */
function lowerComputed({ route, node, type }: ComputedNode): Json {
  if (route.hops.length === 0) return lower(node);
  return { 'k.only': [{ map: [{ 'k.owner': [...routeOf(route)] }, lower(node)] }, type.kind] };
}

function lowerField({ route, field, type }: FieldNode): Json {
  if (route.hops.length === 0) return { 'k.field': [field, type.kind] };
  return { 'k.linked': [...routeOf(route), field, type.kind] };
}

const rowsOf = ({ route, list }: RelatedNode): Json => ({
  'k.rows': [...routeOf(route), list.entity, list.field, list.many ?? null],
});

const routeOf = ({ start, hops }: Route): readonly [Json, Json] => [start, hops.map(({ field, to }) => [field, to])];

type LowerFold = (rows: Json, where: Json, value: Json) => Json;

/** Names of their own: `k.least` compares its arguments, `k.fold_least` the values of a list. */
function folded(fold: ValueFold): LowerFold {
  return (rows, where, value) => ({ [`k.fold_${fold}`]: [{ map: [{ filter: [rows, where] }, value] }] });
}

const folds = {
  some: (rows, where) => ({ some: [rows, where] }),
  all: (rows, where) => ({ all: [rows, where] }),
  none: (rows, where) => ({ none: [rows, where] }),
  count: (rows, where) => ({ 'k.count': [{ filter: [rows, where] }] }),
  sum: folded('sum'),
  money_sum: folded('money_sum'),
  average: folded('average'),
  money_average: folded('money_average'),
  least: folded('least'),
  greatest: folded('greatest'),
  money_least: folded('money_least'),
  money_greatest: folded('money_greatest'),
} as const satisfies Record<RelatedFold, LowerFold>;

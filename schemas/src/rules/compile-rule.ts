import type { LazyCall } from './calls.ts';
import { type Compute, computeOf } from './compute.ts';
import { computeFold, type ValueFold } from './compute-fold.ts';
import { followRoute, isUnder, relatedRows } from './follow-route.ts';
import { type RuleRecord, type RuleScope, type RuleValue, rawValue, readerOf, readRaw } from './rule-scope.ts';
import type {
  CallNode,
  ComputedNode,
  ContextNode,
  FieldNode,
  RelatedFold,
  RelatedNode,
  RuleNode,
  RuleTree,
  UnderNode,
  ValueNode,
} from './rule-tree.ts';

type Evaluate = (record: RuleRecord | null, scope: RuleScope) => RuleValue;

/**
 * The reader for sets: a checked rule as closures, made once, called for each record (import, triggers, client-side filters).
 * Never throws and needs no eval, so it runs under a strict content security policy.
 */
export function compileRule(tree: RuleTree): (scope: RuleScope) => RuleValue {
  const evaluate = compileNode(tree.root);
  return (scope) => evaluate(scope.record ?? null, scope);
}

function compileNode(node: RuleNode): Evaluate {
  return compilers[node.kind](node as never);
}

const compilers = {
  value: ({ value }: ValueNode): Evaluate => {
    const constant = value as RuleValue;
    return () => constant;
  },
  field: compileField,
  context: ({ path, type }: ContextNode): Evaluate => {
    const read = readerOf(type);
    return (_, scope) => read(rawValue(scope.context, path));
  },
  call: compileCall,
  related: compileRelated,
  computed: compileComputed,
  under: compileUnder,
} as const satisfies Record<RuleNode['kind'], (node: never) => Evaluate>;

function compileField({ route, field, type }: FieldNode): Evaluate {
  const read = readerOf(type);
  if (route.hops.length === 0) return (record) => read(rawValue(record, field));
  return (record, scope) => read(rawValue(followRoute(route, record, scope), field));
}

function compileComputed({ route, node, type }: ComputedNode): Evaluate {
  const inside = compileNode(node);
  if (route.hops.length === 0) return inside;
  const nothing = readRaw(type.kind, null);
  return (record, scope) => {
    const owner = followRoute(route, record, scope);
    return owner === null ? nothing : inside(owner, scope);
  };
}

function compileUnder({ item, top, entity, field }: UnderNode): Evaluate {
  const [below, above] = [compileNode(item), compileNode(top)];
  return (record, scope) => {
    const place = { entity, field, id: below(record, scope), top: above(record, scope) };
    return isUnder(place, record, scope);
  };
}

function compileCall({ call, args }: CallNode): Evaluate {
  const parts = args.map(compileNode);
  if (call === 'and' || call === 'or' || call === 'if') return lazy[call](parts);
  const compute: Compute = computeOf(call);
  const [first, second] = parts;
  if (first && parts.length === 1) return (record, scope) => compute(first(record, scope));
  if (first && second && parts.length === 2)
    return (record, scope) => compute(first(record, scope), second(record, scope));
  return (record, scope) => compute(...parts.map((part) => part(record, scope)));
}

const lazy = {
  and: (parts) => (record, scope) => parts.every((part) => part(record, scope) === true),
  or: (parts) => (record, scope) => parts.some((part) => part(record, scope) === true),
  if: (parts) => (record, scope) => {
    let index = 0;
    while (index < parts.length - 1 && parts[index]!(record, scope) !== true) index += 2;
    return parts[Math.min(index + 1, parts.length - 1)]!(record, scope);
  },
} as const satisfies Record<LazyCall, (parts: readonly Evaluate[]) => Evaluate>;

function compileRelated(node: RelatedNode): Evaluate {
  const where = node.where && compileNode(node.where);
  const value = node.value && compileNode(node.value);
  const fold = folds[node.fold];
  return (record, scope) => {
    const rows = relatedRows(node, record, scope);
    return fold(
      rows,
      (row) => !where || where(row, scope) === true,
      (row) => value?.(row, scope) ?? null,
    );
  };
}

type Fold = (
  rows: readonly RuleRecord[],
  matches: (row: RuleRecord) => boolean,
  value: (row: RuleRecord) => RuleValue,
) => RuleValue;

function folded(fold: ValueFold): Fold {
  const compute = computeFold[fold] as (values: readonly RuleValue[]) => RuleValue;
  return (rows, matches, value) => compute(rows.filter(matches).map(value));
}

const folds = {
  some: (rows, matches) => rows.some(matches),
  all: (rows, matches) => rows.length > 0 && rows.every(matches),
  none: (rows, matches) => !rows.some(matches),
  count: (rows, matches) => rows.filter(matches).length,
  sum: folded('sum'),
  money_sum: folded('money_sum'),
  average: folded('average'),
  money_average: folded('money_average'),
  least: folded('least'),
  greatest: folded('greatest'),
  money_least: folded('money_least'),
  money_greatest: folded('money_greatest'),
} as const satisfies Record<RelatedFold, Fold>;

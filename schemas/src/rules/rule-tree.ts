import type { Json } from '../base/json.ts';
import type { RelatedList, RuleType } from '../base/rule-type.ts';
import type { CallKey } from './calls.ts';

/**
 * The checked form of a rule: small, typed, plain frozen data. Made by `checkRule` only; every reader works on it and
 * none of them sees the raw JSON. Conversions that the stored form leaves out (text "2026-01-01" as a date, a number as money,
 * a value as a condition) stand here as nodes of their own, so readers never guess.
 */
export interface RuleTree {
  readonly kind: 'rule';
  /** the entity whose records the rule is about; null where it only speaks about its context */
  readonly entity: string | null;
  readonly type: RuleType;
  readonly root: RuleNode;
  /** everything of the app the rule names */
  readonly references: readonly RuleReference[];
}

/** A field, or one option of a choice field, that a rule names. */
export interface RuleReference {
  readonly entity: string;
  readonly field: string;
  readonly option?: string;
}

export type RuleNode = ValueNode | FieldNode | ContextNode | CallNode | RelatedNode | ComputedNode | UnderNode;

/** a constant; lists are arrays, money a decimal string, datetimes ISO UTC with milliseconds */
export interface ValueNode {
  readonly kind: 'value';
  readonly type: RuleType;
  readonly value: Json;
}

/** a field of the record the rule (or the related list around it) is about, or of a record that links lead to */
export interface FieldNode {
  readonly kind: 'field';
  readonly type: RuleType;
  readonly route: Route;
  readonly field: string;
}

/** `$user.id`, `$steps.x.id`, and the ones built in: `today`, `now`, `zone` and the working-time `calendar`s */
export interface ContextNode {
  readonly kind: 'context';
  readonly type: RuleType;
  readonly path: string;
}

/** one operation of the closed set in `calls.ts` */
export interface CallNode {
  readonly kind: 'call';
  readonly type: RuleType;
  readonly call: CallKey;
  readonly args: readonly RuleNode[];
}

/** a field that is worked out; where the route leads to no record it has no value, whatever `node` would make of that */
export interface ComputedNode {
  readonly kind: 'computed';
  readonly type: RuleType;
  readonly route: Route;
  readonly entity: string;
  readonly field: string;
  /** about the record the route leads to; sees everything, whoever asks */
  readonly node: RuleNode;
}

/** a question about the records whose link field points here */
export interface RelatedNode {
  readonly kind: 'related';
  readonly type: RuleType;
  readonly fold: RelatedFold;
  readonly route: Route;
  readonly list: RelatedList;
  /** the list's own condition, about the related record */
  readonly where: RuleNode | null;
  /** what is summed or compared, about the related record */
  readonly value: RuleNode | null;
}

/** whether a record is another one or stands below it in the tree that the link `field` makes of `entity` */
export interface UnderNode {
  readonly kind: 'under';
  readonly type: RuleType;
  readonly entity: string;
  readonly field: string;
  /** a link to the record in question */
  readonly item: RuleNode;
  /** what it stands below: the same for all records, a constant or a context variable */
  readonly top: RuleNode;
}

export const relatedFolds = [
  'some',
  'all',
  'none',
  'count',
  'sum',
  'money_sum',
  'average',
  'money_average',
  'least',
  'greatest',
  'money_least',
  'money_greatest',
] as const;
export type RelatedFold = (typeof relatedFolds)[number];

/** How to get from where the rule stands to the record that holds a field. */
export interface Route {
  /** the context variable (a link) the route starts from; null: the record itself */
  readonly start: string | null;
  /** the entity the route starts at */
  readonly from: string | null;
  readonly hops: readonly Hop[];
}

/** One link followed: through `field` to a record of `to`. A route from a context variable has a first hop without field. */
export interface Hop {
  readonly field: string | null;
  readonly to: string;
}

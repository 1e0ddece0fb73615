import type { Rule } from './rule.ts';
import type { Label } from './text.ts';

/** The types a rule value can have. Every field type names one (`ruleType(options)`); the checker, both readers and SQL share them. */
export type RuleType =
  | { readonly kind: 'number' | 'money' | 'boolean' | 'date' | 'datetime' | 'null' }
  /** `markup`: kept as HTML; rules read it as plain text, see `plain-text.ts` */
  | { readonly kind: 'text'; readonly markup?: true }
  /**
   * something rules cannot look into (JSON, a secret): they may only ask whether there is any. What has `parts` is looked into by name:
   * `address.province`
   */
  | { readonly kind: 'data'; readonly parts?: { readonly [name: string]: RuleType } }
  /** one option key; ordered by `options` (a stage can be compared with < and >) */
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  /** several option keys, never null */
  | { readonly kind: 'list'; readonly options: readonly string[] }
  /** the id of a record of one of these entities; `$user` is the entity of people */
  | {
      readonly kind: 'link';
      readonly to: readonly string[];
      /** what the record stands below in the tree of its own entity */
      readonly tree?: true;
    }
  /** several record ids, never null, e.g. `$user.subordinates` */
  | { readonly kind: 'links'; readonly to: readonly string[] };

/** What a rule may talk about: entities with typed fields and related lists, and typed context variables. */
export interface RuleModel {
  readonly entity: (key: string) => RuleEntity | undefined;
  /** context variables by full path, e.g. `$user.id`, `$steps.create_account.id`, `$record.name` */
  readonly context: { readonly [path: string]: RuleType };
}

export interface RuleEntity {
  readonly key: string;
  readonly fields: { readonly [key: string]: RuleType };
  /**
   * Related lists by name: `<entity>__<link field>` for the records whose link field points here, and by its own key a field of this
   * entity that links to several records.
   */
  readonly related: { readonly [name: string]: RelatedList };
  /** fields without a column of their own, and what they are worked out by */
  readonly computed?: { readonly [key: string]: ComputedField };
}

/** A field that a rule stands for: wherever a rule names it, the checker puts that rule in. */
export interface ComputedField {
  /** over a record of the entity */
  readonly rule: Rule;
  /** object and field, for people */
  readonly label: Label;
  /** everything there is, whoever asks: a computed value is the same for all who may see the field */
  readonly model: RuleModel;
}

/** Which records are on a related list: those of `entity` whose link `field` holds this id, or with `many`: */
export interface RelatedList {
  readonly entity: string;
  readonly field: string;
  /** `theirs`: their field is a list of links that holds this id; `ours`: `field` is a list of this record that holds their ids */
  readonly many?: 'ours' | 'theirs';
  /** a sub-table: the list is named after the field of this record that shows it */
  readonly own?: true;
}

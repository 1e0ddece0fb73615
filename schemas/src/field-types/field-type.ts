import type { Json } from '../base/json.ts';
import type { ProblemCode } from '../base/problem.ts';
import type { Rule } from '../base/rule.ts';
import type { RuleType } from '../base/rule-type.ts';
import type { Label, Language } from '../base/text.ts';
import type { ResultShape } from './result-shape.ts';

/**
 * How a field is kept. A closed set: DDL, read and write paths are written against these, never against field types. Only the first kind
 * has a column: a computed value follows from a rule, children are the records of `object` whose field `link` points here.
 */
export type Storage =
  | ColumnStorage
  | { readonly kind: 'computed' }
  | { readonly kind: 'children'; readonly object: string; readonly link: string };

export interface ColumnStorage {
  readonly kind: 'column';
  readonly sql:
    | 'text'
    | 'numeric'
    | 'boolean'
    | 'date'
    | 'time'
    | 'timestamptz(3)'
    | 'uuid'
    | 'text[]'
    | 'uuid[]'
    | 'jsonb';
  /** literal SQL default of a column that is never null (`false`, `'{}'`) */
  readonly always?: 'false' | "'{}'";
  /** a second text column beside it, see `CompanionKind` */
  readonly companion?: CompanionKind;
}

/**
 * What a second text column holds: the object of a link that may point at several objects, the key a text is sorted by, or the
 * encrypted value of a secret, whose own column holds the blind index it is found by. Filled by `companionValues` of the write path.
 */
export type CompanionKind = 'object' | 'sort' | 'sealed';

/** The outcome of checking one value: the normalised value, or why not (the caller adds field label and pointer). */
export type Checked =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly code: ProblemCode; readonly params?: { readonly [key: string]: Json | Label } };

/** Where a text is read or shown: the reader's language and the organisation's time zone. */
export interface Locale {
  readonly language: Language;
  readonly zone: string;
}

/** A palette entry: one drag creates a field of this type with these options. */
export interface Preset {
  readonly key: string;
  readonly label: Label;
  readonly icon: string;
  readonly group: 'common' | 'relation' | 'more';
  readonly options: Json;
}

/** A leaf of the field type registry. `O` is the type derived from its options schema. */
export interface FieldType<O> {
  readonly label: Label;
  /** lucide icon name */
  readonly icon: string;
  /** JSON Schema of the options; settings panels are generated from it */
  readonly options: object;
  readonly presets: readonly Preset[];
  readonly storage: (options: O) => Storage;
  readonly ruleType: (options: O) => RuleType;
  /** Checks and normalises a JSON value from outside. Never sees null: empty is handled by the record schema. */
  readonly check: (value: Json, options: O) => Checked;
  /** Reads a text from a file or the clipboard. Never sees an empty text. Types that need a look-up return the text. */
  readonly parse: (text: string, options: O, locale: Locale) => Checked;
  /** The value as plain text for exports, timelines and titles. Types that need a look-up return the id. */
  readonly format: (value: Json, options: O, locale: Locale) => string;
  /** values are ids that stand for people or records: reading and showing them needs a look-up */
  readonly lookup?: 'user' | 'link' | 'department';
  /** filled by the write path or computed, never by people */
  readonly generated?: true;
  readonly computed?: Computed<O>;
}

/** Where the values of a field without a column come from. They look and behave like those of another field. */
export interface Computed<O> {
  /** the rule over the record that gives the value; null where it is not known, yet or to this reader */
  readonly rule: (options: O) => Rule | null;
  /** a field elsewhere that decides what the values are like: by path from the record, or from the records of a related list */
  readonly like?: (options: O) => { readonly path: string; readonly list?: string } | null;
  /** what the values are like; undefined where it is not known yet */
  readonly result: (options: O) => ResultShape | undefined;
  /** the options for somebody who may see the values but not what they are made of */
  readonly blind: (options: O) => O;
}

/** Keeps `options` literal for `TypeOf` while checking the leaf against the registry's shape. */
export function defineFieldType<O>() {
  return <const S extends object>(leaf: FieldType<O> & { readonly options: S }) => leaf;
}

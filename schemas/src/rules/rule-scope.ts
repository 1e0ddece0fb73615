import type { RuleType } from '../base/rule-type.ts';

/** What a rule can give: null stands for "no value"; money is a decimal string, dates and moments are ISO texts. */
export type RuleValue = null | boolean | number | string | readonly (string | number)[];

/** A record's values by field key. Missing, undefined and '' mean null. Links hold ids. `id` is needed for related lists. */
export type RuleRecord = { readonly [field: string]: unknown };

/** Everything a rule may look at while it is evaluated in JavaScript. Nothing here may depend on a clock or the network. */
export interface RuleScope {
  /** absent for rules that only speak about their context */
  readonly record?: RuleRecord | null;
  /** the record a link leads to, as the actor may see it; undefined: null everywhere */
  readonly linked?: (entity: string, id: string) => RuleRecord | undefined;
  /** the records of `entity` whose link `field` holds this id */
  readonly related?: (list: { readonly entity: string; readonly field: string }, id: string) => readonly RuleRecord[];
  /** context variables by full path (`$user.id`), and the built in `today`, `now` (ISO) and `zone` (IANA name) */
  readonly context: { readonly [path: string]: unknown };
}

const decimal = /^-?\d+(\.\d+)?$/;
const noList: readonly string[] = Object.freeze([]);

/** How a raw value is read as each type. A value of a wrong type (a form half filled in) counts as none. */
const readers = {
  null: () => null,
  text: readText,
  choice: readText,
  link: readText,
  date: readText,
  datetime: readText,
  number: (raw) => (typeof raw === 'number' && Number.isFinite(raw) ? raw : null),
  // what it is stays outside: a rule is told only that there is something
  data: (raw) => (raw === null || raw === undefined || raw === '' ? null : true),
  money: (raw) => {
    if (typeof raw === 'string') return decimal.test(raw) ? raw : null;
    return typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : null;
  },
  boolean: (raw) => raw === true,
  list: readList,
  links: readList,
} as const satisfies Record<RuleType['kind'], (raw: unknown) => RuleValue>;

function readText(raw: unknown): string | null {
  return typeof raw === 'string' && raw !== '' ? raw : null;
}

function readList(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter((item) => typeof item === 'string') : noList;
}

export const readerOf = (type: RuleType): ((raw: unknown) => RuleValue) => readers[type.kind];
export const readRaw = (kind: RuleType['kind'], raw: unknown): RuleValue => readers[kind](raw);

/** Own values only: a field called `constructor` that a record lacks is null. `address.province` is a part of what the field holds. */
export function rawValue(record: RuleRecord | null | undefined, key: string): unknown {
  if (!record) return null;
  if (Object.hasOwn(record, key)) return record[key];
  const dot = key.lastIndexOf('.');
  const whole = dot > 0 ? rawValue(record, key.slice(0, dot)) : null;
  const part = key.slice(dot + 1);
  return typeof whole === 'object' && whole !== null && Object.hasOwn(whole, part)
    ? // an own key of some object
      (whole as { readonly [part: string]: unknown })[part]
    : null;
}

import {
  addressOf,
  completeAddress,
  fileEntries,
  type Json,
  type ObjectField,
  type ProblemData,
  type Values,
} from '@kehuan/schemas';
import { areaList } from '@vant/area-data';
import type { ObjectSnapshot } from '../database/context.ts';

/** What `checkValues` gives: checked values and what is wrong with the others. */
interface Checked {
  readonly values: Values;
  readonly problems: readonly ProblemData[];
}

/**
 * What a field's own check leaves to the server: the names of an address' places and whether there are such places, and of files that the
 * record holds already all that is known, so that naming them by id changes nothing.
 */
export function settleValues(object: ObjectSnapshot, checked: Checked, before: Values | null): Checked {
  const due = settledFields(object).filter(({ key }) => Object.hasOwn(checked.values, key));
  if (due.length === 0) return checked;
  const values: Record<string, Json> = { ...checked.values };
  const problems = [...checked.problems];
  for (const field of due) {
    const { key, label } = field;
    const value = values[key] ?? null;
    const settled = field.type === 'file' ? keepFiles(value, before?.[key]) : settleAddress(field, value);
    if (settled !== undefined) values[key] = settled;
    else {
      delete values[key];
      problems.push({ code: 'value.region', path: `/${key}`, params: { field: label } });
    }
  }
  return { values, problems };
}

const cache = new WeakMap<ObjectSnapshot, readonly ObjectField[]>();

function settledFields(object: ObjectSnapshot): readonly ObjectField[] {
  const known = cache.get(object);
  if (known) return known;
  const made = [...object.fields.values()].filter(({ type }) => type === 'file' || type === 'address');
  cache.set(object, made);
  return made;
}

function settleAddress(field: ObjectField, value: Json): Json | undefined {
  if (value === null) return null;
  const whole = completeAddress(addressOf(value), areaList);
  if (whole === undefined) return undefined;
  const isRegionOnly = field.type === 'address' && field.options.format === 'region';
  return isRegionOnly && whole.detail !== undefined ? undefined : { ...whole };
}

function keepFiles(value: Json, before: Json | undefined): Json {
  const held = new Map(fileEntries(before).map((entry) => [entry.id, entry]));
  const entries = fileEntries(value).map((entry) => ({ ...(held.get(entry.id) ?? entry) }));
  return entries.length === 0 ? null : entries;
}

import type { Label } from '../base/text.ts';
import type { Field } from '../field-types/field.ts';

/** A leaf of the behaviour registry: a switchable capability of an object. Its server hooks return changes and never write. */
export interface Behaviour<O> {
  readonly label: Label;
  readonly icon: string;
  readonly description: Label;
  /** JSON Schema of the options */
  readonly options: object;
  /** the fields it adds to the object; forms, views, rules and columns treat them like any other field */
  readonly fields: (options: O) => readonly BehaviourField[];
}

/**
 * A field a behaviour adds. `system` ones are written by the behaviour only; the others by people too. `initial` is what records hold
 * that were there before the field was, or whose value was taken away.
 */
export type BehaviourField = Field & { readonly system?: boolean; readonly initial?: string };

export function defineBehaviour<O>() {
  return <const S extends object>(leaf: Behaviour<O> & { readonly options: S }) => leaf;
}

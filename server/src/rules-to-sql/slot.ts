/**
 * A place in a compiled statement for a value that changes by request (`$user.id`, `today`): the statement is compiled once with
 * slots among its parameters and bound for each request.
 */
export interface Slot {
  readonly [mark]: true;
  readonly path: string;
  /** null where there is no value: nobody knows when a statement is compiled which calendars and rates there are */
  readonly optional: boolean;
}

const mark: unique symbol = Symbol('slot');

export const slot = (path: string): Slot =>
  Object.freeze({ [mark]: true as const, path, optional: /^(calendar|rates)\b/.test(path) });

export function isSlot(value: unknown): value is Slot {
  return typeof value === 'object' && value !== null && mark in value;
}

/**
 * The parameters with every slot filled. A slot that has no value is a mistake of ours, never of the user: variables that are
 * null are folded away at compile time, and the cache key of a statement names them.
 */
export function bindSlots(parameters: readonly unknown[], values: { readonly [path: string]: unknown }): unknown[] {
  return parameters.map((parameter) => {
    if (!isSlot(parameter)) return parameter;
    const value = Object.hasOwn(values, parameter.path) ? values[parameter.path] : undefined;
    if (parameter.optional) return value ?? null;
    if (value === undefined || value === null) throw new Error(`Statement needs a value for ${parameter.path}.`);
    return value;
  });
}

import type { Json } from './json.ts';

/**
 * The TypeScript type of a JSON Schema literal (`as const`), so that every shape is written once.
 * Covers what our schemas use: const, enum, type, array, object, oneOf, and `{}` for any JSON.
 * A schema may name its type outright with `$type` (a phantom property made by `typed`): used for recursive shapes.
 */
export type TypeOf<S> = S extends { readonly $type?: infer T extends object | string | number | boolean | null }
  ? unknown extends S['$type' & keyof S]
    ? Shape<S>
    : T
  : Shape<S>;

type Shape<S> = S extends { readonly const: infer C }
  ? C
  : S extends { readonly enum: readonly (infer E)[] }
    ? E
    : S extends { readonly oneOf: readonly (infer O)[] }
      ? O extends unknown
        ? TypeOf<O>
        : never
      : S extends { readonly type: infer T }
        ? T extends readonly (infer U)[]
          ? U extends unknown
            ? OfType<U, S>
            : never
          : OfType<T, S>
        : Json;

type OfType<T, S> = T extends 'string'
  ? string
  : T extends 'number' | 'integer'
    ? number
    : T extends 'boolean'
      ? boolean
      : T extends 'null'
        ? null
        : T extends 'array'
          ? S extends { readonly items: infer I }
            ? readonly TypeOf<I>[]
            : readonly Json[]
          : T extends 'object'
            ? OfObject<S>
            : Json;

type OfObject<S> = S extends { readonly properties: infer P }
  ? Flat<
      { readonly [K in keyof P as K extends Required_<S> ? K : never]: TypeOf<P[K]> } & {
        readonly [K in keyof P as K extends Required_<S> ? never : K]?: TypeOf<P[K]>;
      }
    >
  : S extends { readonly additionalProperties: infer V }
    ? { readonly [key: string]: TypeOf<V> }
    : { readonly [key: string]: Json };

type Required_<S> = S extends { readonly required: readonly (infer R)[] } ? R : never;
type Flat<T> = { [K in keyof T]: T[K] };

/** Names the TypeScript type of a schema outright. For recursive shapes and for JSON that another checker narrows. */
export function typed<T>() {
  return <const S extends object>(schema: S): S & { readonly $type?: T } => schema;
}

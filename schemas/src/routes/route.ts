import type { TypeOf } from '../base/type-of.ts';

/**
 * One HTTP route, written once for both sides and for the OpenAPI document: the server validates and serialises with it,
 * the browser's client is typed by it. Paths use `:name` parameters.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly tag: string;
  /** none: open to everybody; member: any signed-in member of the workspace; design, admin: only with that right */
  readonly auth: 'none' | 'member' | 'design' | 'admin';
  readonly params?: object;
  readonly query?: object;
  readonly body?: object;
  /** a body that is not JSON, e.g. an uploaded file: its media type and size limit in bytes; `streamed`: taken in piece by piece */
  readonly upload?: { readonly type: string; readonly limit: number; readonly streamed?: true };
  readonly reply?: object;
  /** a reply that is not JSON: its media type */
  readonly stream?: string;
}

export function defineRoute<const R extends Route>(route: R): R {
  return route;
}

export type ParamsOf<R> = R extends { readonly params: infer S } ? TypeOf<S> : undefined;
export type QueryOf<R> = R extends { readonly query: infer S } ? TypeOf<S> : undefined;
export type BodyOf<R> = R extends { readonly body: infer S } ? TypeOf<S> : undefined;
export type ReplyOf<R> = R extends { readonly reply: infer S } ? TypeOf<S> : undefined;

/** A closed object schema: `required` are all properties but those named optional. */
export function shape<const P extends { readonly [key: string]: object }, const O extends readonly (keyof P)[] = []>(
  properties: P,
  optional?: O,
) {
  const required = Object.keys(properties).filter((key) => !optional?.includes(key as keyof P)) as Exclude<
    keyof P & string,
    O[number]
  >[];
  return { type: 'object', properties, required, additionalProperties: false } as const;
}

/** An array schema. */
export function list<const S extends object>(items: S) {
  return { type: 'array', items } as const;
}

export const string = { type: 'string' } as const;
export const integer = { type: 'integer' } as const;
export const flag = { type: 'boolean' } as const;
export const id = {
  type: 'string',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
} as const;
export const key = { type: 'string', pattern: '^[a-z][a-z0-9_]*$', maxLength: 48 } as const;
export const instant = { type: 'string', description: 'ISO 8601, UTC, milliseconds' } as const;
export const done = shape({});

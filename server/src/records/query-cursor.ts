import { createHash } from 'node:crypto';
import { Problem } from '@kehuan/schemas';

/** Where a page ended: the sort values of its last row as texts (null: empty), then its id. */
export type Position = readonly (string | null)[];

/**
 * An opaque position for the next page, bound to the query it came from: used with another filter or sort, or changed by hand, it is
 * refused. The mark is no secret and need not be: a forged position only starts elsewhere in what the actor may see anyway.
 */
export function writeCursor(query: string, position: Position): string {
  const body = JSON.stringify(position);
  return Buffer.from(`${markOf(query, body)}${body}`).toString('base64url');
}

/** The position in a cursor; throws `cursor.invalid` unless it was written for this query. `length`: how many values it must have. */
export function readCursor(query: string, cursor: string, length: number): Position {
  const text = Buffer.from(cursor, 'base64url').toString();
  const body = text.slice(markLength);
  const isOurs =
    text.slice(0, markLength) === markOf(query, body) && cursor === Buffer.from(text).toString('base64url');
  if (!isOurs) throw invalidCursor();
  const position: unknown = parse(body);
  const isPosition =
    Array.isArray(position) &&
    position.length === length &&
    position.every((value) => value === null || typeof value === 'string');
  if (!isPosition || position.at(-1) === null) throw invalidCursor();
  return position;
}

export function invalidCursor(): Problem {
  return new Problem('cursor.invalid', { path: '/page/after' });
}

const markLength = 16;

function markOf(query: string, body: string): string {
  return createHash('sha256').update(query).update('\n').update(body).digest('base64url').slice(0, markLength);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

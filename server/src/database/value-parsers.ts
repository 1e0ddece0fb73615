import pg from 'pg';
import { parse as parseArray } from 'postgres-array';

type Parser = (text: string) => unknown;

/** PostgreSQL's type numbers, fixed for ever: [type, array of it, parser]. */
const parsers: readonly (readonly [number, number, Parser])[] = [
  [16, 1000, (text) => text === 't'],
  [20, 1016, parseInteger],
  [21, 1005, Number],
  [23, 1007, Number],
  [26, 1028, Number],
  [700, 1021, Number],
  [701, 1022, Number],
  [25, 1009, keep],
  [1043, 1015, keep],
  [1042, 1014, keep],
  [19, 1003, keep],
  [2950, 2951, keep],
  [1700, 1231, keep],
  [1082, 1182, keep],
  [1083, 1183, keep],
  [1114, 1115, keep],
  [1184, 1185, parseInstant],
  [114, 199, JSON.parse],
  [3802, 3807, JSON.parse],
];

const byType: ReadonlyMap<number, Parser> = new Map(
  parsers.flatMap(([type, array, parser]): [number, Parser][] => [
    [type, parser],
    [array, (text) => (text === '{}' ? [] : parseArray(text, parser))],
  ]),
);

/**
 * What database values are in JavaScript: a date `2026-11-23`, an instant `2026-11-23T08:00:00.000Z`, a numeric its exact
 * decimal text, an int8 a number (text where a number cannot hold it), an interval and the like PostgreSQL's text.
 * Nothing becomes a `Date`. Given to each pool, so that another user of `pg` in this process is not changed.
 */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    (format === 'binary' ? undefined : byType.get(type)) ??
    (type === byteaType ? pg.types.getTypeParser(type, format) : keep),
};

const byteaType = 17;

function keep(text: string): string {
  return text;
}

function parseInteger(text: string): number | string {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
}

/**
 * `2026-11-23 08:00:00.12+00` → `2026-11-23T08:00:00.120Z`; finer than milliseconds is cut off. Sessions run in UTC, so cutting
 * the text is enough; a `Date` is made only behind a pooler that sets another time zone. `infinity` and years before Christ
 * stay as they are.
 */
export function parseInstant(text: string): string {
  if (text.charCodeAt(10) === 32 && text.endsWith('+00')) {
    const milliseconds = text.charCodeAt(19) === 46 ? text.slice(20, -3).padEnd(3, '0').slice(0, 3) : '000';
    return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
  }
  const date = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  return Number.isNaN(date.getTime()) ? text : date.toISOString();
}

import { v7 } from 'uuid';

/** Record ids (uuidv7) in ascending order, made at one instant: what is listed by id keeps the order of the request. */
export function newIds(now: Date, count: number): readonly string[] {
  const start = Math.floor(Math.random() * 2 ** 30);
  return Array.from({ length: count }, (_, index) => v7({ msecs: now.getTime(), seq: start + index }));
}

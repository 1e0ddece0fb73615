import { useRef } from 'react';

/**
 * Keys for rows that have no identity of their own, so that a row that moves keeps its place on the screen and its focus. Rows that come
 * from elsewhere get new ones.
 */
export function useRowKeys(count: number) {
  const state = useRef<{ next: number; keys: readonly number[] }>({ next: 0, keys: [] });
  const { current } = state;
  if (current.keys.length !== count) {
    const kept = current.keys.slice(0, count);
    const made = Array.from({ length: count - kept.length }, () => current.next++);
    current.keys = [...kept, ...made];
  }
  const moveKey = (from: number, to: number) => {
    const keys = [...current.keys];
    const [key = 0] = keys.splice(from, 1);
    keys.splice(to, 0, key);
    current.keys = keys;
  };
  const dropKey = (index: number) => {
    current.keys = current.keys.filter((_, other) => other !== index);
  };
  return { keys: current.keys, moveKey, dropKey };
}

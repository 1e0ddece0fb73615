import { setTimeout as wait } from 'node:timers/promises';

/** Waits until `read` answers something `fits`, and answers it; fails with what it saw last. */
export async function until<T>(read: () => Promise<T>, fits: (value: T) => boolean, seconds = 20): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await read();
    if (fits(value)) return value;
    if (Date.now() > end) throw new Error(`Still not so after ${seconds} s: ${JSON.stringify(value)?.slice(0, 1000)}`);
    await wait(50);
  }
}

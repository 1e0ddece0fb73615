import { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { connect } from '../../server/src/database/connect.ts';
import type { ServerHint } from '../../server/src/database/context.ts';
import { openEventStream } from '../../server/src/delivery/event-stream.ts';
import { createLiveHub } from '../../server/src/delivery/live.ts';
import { createTestDatabase } from '../helpers/database.ts';

const log = pino({ level: 'silent' });
const workspace = '0193552e-8800-7000-8000-000000000000';

test('thousands of changes become a few hints, here and in other processes, and none is lost', async () => {
  await using database = await createTestDatabase();
  const [here, there] = [connect(database.url, { log }), connect(database.url, { log })];
  const [hub, other] = [createLiveHub({ direct: here.direct, log }), createLiveHub({ direct: there.direct, log })];
  const heard = { here: [] as (readonly ServerHint[] | null)[], there: [] as (readonly ServerHint[] | null)[] };
  try {
    hub.subscribe(workspace, (_workspace, hints) => heard.here.push(hints));
    other.subscribe(workspace, (_workspace, hints) => heard.there.push(hints));
    hub.subscribe('0193552e-8800-7000-8000-000000000001', () => expect.unreachable());
    // Until both listen, nothing can be heard from afar.
    await expect
      .poll(
        async () => {
          hub.announce(workspace, { kind: 'draft', revision: 1 });
          await wait(50);
          return heard.there.length;
        },
        { timeout: 10_000 },
      )
      .toBeGreaterThan(0);
    await wait(700);
    heard.here.length = 0;
    heard.there.length = 0;

    // More object keys than one NOTIFY can carry.
    const keys = Array.from({ length: 300 }, (_, index) => `object_with_a_rather_long_key_number_${index}`);
    for (let round = 0; round < 10; round += 1) {
      for (const key of keys) hub.announce(workspace, { kind: 'records', objects: [key] });
      hub.announce(workspace, { kind: 'inbox', to: [`person-${round}`] });
      hub.announce(workspace, { kind: 'release', release: 10 - round });
    }
    const objectsOf = (hints: (readonly ServerHint[] | null)[]) =>
      new Set(hints.flatMap((batch) => batch ?? []).flatMap((hint) => (hint.kind === 'records' ? hint.objects : [])));
    await expect.poll(() => objectsOf(heard.there).size).toBe(300);
    expect(objectsOf(heard.here)).toEqual(new Set(keys));
    expect(heard.here).toHaveLength(1);
    expect(heard.there.length).toBeLessThan(8);
    const [batch = []] = heard.here;
    expect(batch).toContainEqual({ kind: 'release', release: 10 });
    const inbox = batch?.find(({ kind }) => kind === 'inbox');
    expect(inbox && 'to' in inbox ? inbox.to : []).toHaveLength(10);
  } finally {
    hub.close();
    other.close();
    await Promise.all([here.close(), there.close()]);
  }
});

/** A reader that takes nothing until it is let go on. */
function slowReader() {
  const written: string[] = [];
  let goOn: (() => void) | undefined;
  const output = new Writable({
    highWaterMark: 20,
    write: (chunk, _encoding, done) => {
      written.push(String(chunk));
      goOn = done;
    },
  });
  return { output, written, goOn: () => goOn?.() };
}

test('while a reader is slow, hints are merged instead of piling up', async () => {
  const { output, written, goOn } = slowReader();
  const stream = openEventStream(output, { milliseconds: 60_000, onClose: () => undefined });
  for (let round = 0; round < 1000; round += 1) {
    stream.send({ kind: 'records', objects: [round % 2 ? 'lead' : 'account'] });
  }
  expect(output.writableLength).toBeLessThan(200);
  for (let turn = 0; turn < 5; turn += 1) {
    goOn();
    await wait(5);
  }
  const text = written.join('');
  expect(text.startsWith('retry: 1000\n\n')).toBe(true);
  expect(text.match(/data:/g)?.length).toBeLessThanOrEqual(2);
  expect(text).toContain('lead');
  expect(text).toContain('account');
  stream.end();
  goOn();
});

test('a silent stream says that it is alive, and a reader that takes nothing is cut off', () => {
  vi.useFakeTimers();
  try {
    const alive: string[] = [];
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        alive.push(String(chunk));
        done();
      },
    });
    openEventStream(sink, { milliseconds: 600_000, onClose: () => undefined });
    vi.advanceTimersByTime(46_000);
    expect(alive).toEqual(['retry: 1000\n\n', ':\n\n', ':\n\n', ':\n\n']);

    const { output } = slowReader();
    const stream = openEventStream(output, { milliseconds: 600_000, onClose: () => undefined });
    stream.send({ kind: 'records', objects: ['lead'] });
    vi.advanceTimersByTime(29_000);
    expect(output.destroyed).toBe(false);
    vi.advanceTimersByTime(31_000);
    expect(output.destroyed).toBe(true);
    sink.destroy();
  } finally {
    vi.useRealTimers();
  }
});

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { LiveHint } from '@kehuan/schemas';
import { expect, test } from 'vitest';
import { type Api, openApi } from '../helpers/api.ts';
import { startTestServer } from '../helpers/server.ts';
import { createClock, inviteAndJoin, password, signUpAdmin, withDatabase } from './people.ts';

interface Listener {
  readonly hints: readonly LiveHint[];
  /** everything that came, comments included */
  readonly text: () => string;
  readonly isOpen: () => boolean;
  readonly stop: () => void;
}

/** Opens the stream and collects what comes. */
async function listen(api: Api): Promise<Listener> {
  const stopping = new AbortController();
  const response = await api.fetch('/api/live', { signal: stopping.signal });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const hints: LiveHint[] = [];
  const state = { isOpen: true, text: '' };
  void (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      state.text += decoder.decode(chunk, { stream: true });
      const events = state.text.split('\n\n').filter((event) => event.startsWith('data: '));
      hints.splice(0, hints.length, ...events.map((event): LiveHint => JSON.parse(event.slice(6))));
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      state.isOpen = false;
    });
  return { hints, text: () => state.text, isOpen: () => state.isOpen, stop: () => stopping.abort() };
}

/** Puts a line into somebody's inbox, as a workflow would. */
async function notify(databaseUrl: string, api: Api): Promise<void> {
  const { id, workspace } = await api.call('me');
  const schema = `ws_${workspace.id.replaceAll('-', '')}`;
  const text = `insert into ${schema}._notifications (id, user_id, at, title) values ($1, $2, now(), 'x')`;
  await withDatabase(databaseUrl, (client) => client.query(text, [randomUUID(), id]));
}

test('a hint reaches the person it is for in all their browsers, through any server process, and nobody else', async () => {
  await using server = await startTestServer();
  await using second = await startTestServer({ databaseUrl: server.databaseUrl });
  const admin = await signUpAdmin(server.address);
  const colleague = await inviteAndJoin(admin, server.address, { email: 'li@example.com' });
  const elsewhere = openApi(second.address);
  await elsewhere.call('signIn', { body: { email: 'wang@example.com', password } });
  const mine = await listen(admin);
  const mineElsewhere = await listen(elsewhere);
  const theirs = await listen(colleague);
  await notify(server.databaseUrl, admin);
  expect(await admin.call('me')).toMatchObject({ unread: 1 });
  await admin.call('markRead', { body: {} });
  await expect.poll(() => mine.hints).toEqual([{ kind: 'inbox' }]);
  await expect.poll(() => mineElsewhere.hints).toEqual([{ kind: 'inbox' }]);
  expect(await admin.call('me')).toMatchObject({ unread: 0 });
  await wait(300);
  expect(theirs.hints).toEqual([]);
  for (const listener of [mine, mineElsewhere, theirs]) listener.stop();
});

test('a stream ends when its access token does, and the browser comes back with a new one', async () => {
  const clock = createClock();
  await using server = await startTestServer({ now: clock.now });
  const admin = await signUpAdmin(server.address);
  clock.pass(599);
  const listener = await listen(admin);
  await expect.poll(() => listener.text()).toBe('retry: 1000\n\n');
  await wait(700);
  expect(listener.isOpen()).toBe(true);
  await expect.poll(() => listener.isOpen(), { timeout: 2000 }).toBe(false);
  clock.pass(2);
  expect((await admin.fetch('/api/live')).status).toBe(401);
  await admin.call('refresh', { body: {} });
  (await listen(admin)).stop();
});

test('whoever is deactivated or signs out hears nothing more: their streams end at once', async () => {
  await using server = await startTestServer();
  await using second = await startTestServer({ databaseUrl: server.databaseUrl });
  const admin = await signUpAdmin(server.address);
  const colleague = await inviteAndJoin(admin, server.address, { email: 'li@example.com' });
  const elsewhere = openApi(second.address);
  await elsewhere.call('signIn', { body: { email: 'li@example.com', password } });
  const streams = [await listen(colleague), await listen(elsewhere)];
  const stays = await listen(admin);
  const { id } = await colleague.call('me');
  await admin.call('updateMember', { params: { id }, body: { active: false } });
  await expect.poll(() => streams.map((stream) => stream.isOpen())).toEqual([false, false]);
  expect(stays.isOpen()).toBe(true);
  await admin.call('signOut');
  await expect.poll(() => stays.isOpen()).toBe(false);
});

test('one person cannot hold any number of streams', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  const streams = await Promise.all(Array.from({ length: 30 }, () => listen(admin)));
  const refused = await admin.fetch('/api/live');
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ code: 'request.throttled' });
  streams[0]?.stop();
  await expect
    .poll(async () => {
      const response = await admin.fetch('/api/live');
      await response.body?.cancel();
      return response.status;
    })
    .toBe(200);
  for (const stream of streams) stream.stop();
});

test('closing the server ends its streams and does not wait for readers', async () => {
  const server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  const listener = await listen(admin);
  // As browsers do: a connection at hand for what may come.
  const silent = connect(Number(new URL(server.address).port), '127.0.0.1').on('error', () => undefined);
  await once(silent, 'connect');
  const start = performance.now();
  await server[Symbol.asyncDispose]();
  expect(performance.now() - start).toBeLessThan(3000);
  await expect.poll(() => listener.isOpen()).toBe(false);
});

test('after its connection to the database was cut, a server hears the others again and lets its readers look anew', async () => {
  await using server = await startTestServer();
  await using second = await startTestServer({ databaseUrl: server.databaseUrl });
  const admin = await signUpAdmin(server.address);
  const elsewhere = openApi(second.address);
  await elsewhere.call('signIn', { body: { email: 'wang@example.com', password } });
  const before = await listen(elsewhere);
  const listening = `select pid from pg_stat_activity where datname = current_database() and query like 'listen %'`;
  await withDatabase(server.databaseUrl, (client) =>
    client.query(`select pg_terminate_backend(pid) from (${listening}) as l`),
  );
  await expect.poll(() => before.isOpen(), { timeout: 10_000 }).toBe(false);
  const after = await listen(elsewhere);
  await notify(server.databaseUrl, admin);
  await admin.call('markRead', { body: {} });
  await expect.poll(() => after.hints, { timeout: 10_000 }).toEqual([{ kind: 'inbox' }]);
  after.stop();
});

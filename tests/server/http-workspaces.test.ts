import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { type Api, openApi } from '../helpers/api.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { inviteAndJoin, password, signUpAdmin } from './people.ts';

const open = { environment: { KEHUAN_SIGN_UP: 'open' } };

/** A workspace of its own with the CRM and nothing in it. */
async function startWorkspace(server: TestServer, name: string): Promise<Api> {
  const admin = openApi(server.address);
  const body = { name, email: `${name}@example.com`, password, workspace: name };
  await admin.call('signUp', { body });
  await admin.call('installTemplate', { params: { key: 'crm' }, body: { sample: false } });
  return admin;
}

const lead = (name: string, mobile: string) => ({ params: { object: 'lead' }, body: { values: { name, mobile } } });

test('ids of another workspace lead nowhere, whatever they are used for', async () => {
  await using server = await startTestServer(open);
  const east = await startWorkspace(server, 'east');
  const west = await startWorkspace(server, 'west');
  const { id } = await east.call('create', lead('张三', '13800138000'));
  const theirs = { object: 'lead', id };
  const mine = { object: 'lead', id: (await west.call('create', lead('李四', '13800138000'))).id };
  const notFound = { code: 'record.not-found' };
  await expect(west.call('record', { params: theirs })).rejects.toMatchObject(notFound);
  await expect(west.call('timeline', { params: theirs })).rejects.toMatchObject(notFound);
  await expect(west.call('update', { params: theirs, body: { values: { name: 'x' } } })).rejects.toMatchObject(
    notFound,
  );
  await expect(west.call('delete', { params: theirs })).rejects.toMatchObject(notFound);
  await expect(west.call('runAction', { params: { ...theirs, workflow: 'convert' } })).rejects.toMatchObject({
    answeredStatus: 404,
  });
  const changes = [
    { action: 'update' as const, ...mine, values: { name: 'x' } },
    { action: 'delete' as const, ...theirs },
  ];
  await expect(west.call('changes', { body: { changes } })).rejects.toMatchObject({
    ...notFound,
    path: '/changes/1/id',
  });
  expect((await west.call('record', { params: mine })).record.name).toBe('李四');

  const all = await west.call('query', { body: { object: 'lead' } });
  expect(all.rows.map(({ name }) => name)).toEqual(['李四']);
  const byId = { object: 'lead', filter: { '==': [{ var: 'id' }, id] } };
  expect(
    await west.call('query', { body: byId }).then(
      ({ rows }) => rows,
      () => [],
    ),
  ).toEqual([]);
  const stranger = (await east.call('me')).id;
  const given = west.call('update', { params: mine, body: { values: { owner: stranger } } });
  await expect(given).rejects.toMatchObject({ code: 'value.user', path: '/owner' });
  const member = west.call('updateMember', { params: { id: stranger }, body: { roles: ['admin'] } });
  await expect(member).rejects.toMatchObject({ code: 'member.unknown' });
  const job = await east.call('upload', {
    query: { object: 'lead', file: 'a.csv' },
    file: '姓名,手机\n王五,13900139000\n',
  });
  await expect(west.call('importJob', { params: { id: job.id } })).rejects.toMatchObject({ code: 'import.unknown' });
  await expect(west.call('run', { params: { id: job.id } })).rejects.toMatchObject({ code: 'import.unknown' });
  expect((await east.call('record', { params: theirs })).record).toMatchObject({ name: '张三', version: 1 });
});

test('a hint comes after the commit only, to readers of the object in this workspace only', async () => {
  await using server = await startTestServer(open);
  const east = await startWorkspace(server, 'east');
  const west = await startWorkspace(server, 'west');
  const agent = await inviteAndJoin(east, server.address, { email: 'agent@example.com', roles: ['service'] });
  const { grants } = await agent.call('app');
  const hidden = Object.keys(grants).find((object) => grants[object]?.read === 'none');
  expect(hidden).toBe('lead');
  const received = { east: '', west: '', agent: '' };
  const stopping = new AbortController();
  for (const [name, api] of Object.entries({ east, west, agent }) as [keyof typeof received, Api][]) {
    const response = await api.fetch('/api/live', { signal: stopping.signal });
    const decoder = new TextDecoder();
    void (async () => {
      for await (const chunk of response.body ?? []) received[name] += decoder.decode(chunk, { stream: true });
    })().catch(() => undefined);
  }

  // Somebody else holds the row: the write waits, and so does its hint.
  const { id } = await east.call('create', lead('张三', '13800138000'));
  await expect.poll(() => received.east).toContain('"objects":["lead"]');
  await wait(400);
  received.east = '';
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  const schema = `ws_${(await east.call('me')).workspace.id.replaceAll('-', '')}`;
  await client.query('begin');
  await client.query(`select 1 from ${schema}.lead where id = $1 for update`, [id]);
  const writing = east.call('update', { params: { object: 'lead', id }, body: { values: { name: '张四' } } });
  await wait(700);
  expect(received.east).toBe('');
  await client.query('rollback');
  await client.end();
  await writing;
  await expect.poll(() => received.east).toContain('"objects":["lead"]');

  // A write that fails announces nothing.
  await wait(400);
  received.east = '';
  await expect(east.call('create', lead('', 'nonsense'))).rejects.toThrow();
  await wait(500);
  expect(received.east).toBe('');
  const { revision, app } = await east.call('draft');
  const saved = await east.call('saveDraft', { body: { revision, app: { ...app, description: { zh: '新' } } } });
  await east.call('publish', { body: { revision: saved.revision } });
  await expect.poll(() => received.agent).toContain('{"kind":"release","release":2}');
  expect(received.agent).not.toMatch(/lead|draft/);
  expect(received.east).toContain('"kind":"draft"');
  expect(received.west).not.toContain('data:');
  // Whoever is told of a release gets it when they ask, at once.
  expect((await agent.call('app')).release).toBe(2);
  stopping.abort();
});

test('whoever is told of a release gets it when they ask at once, on another server process too', async () => {
  await using server = await startTestServer();
  await using second = await startTestServer({ databaseUrl: server.databaseUrl });
  const admin = await signUpAdmin(server.address);
  const elsewhere = openApi(second.address);
  await elsewhere.call('signIn', { body: { email: 'wang@example.com', password } });
  const stopping = new AbortController();
  const stream = await elsewhere.fetch('/api/live', { signal: stopping.signal });
  for (let round = 1; round <= 5; round += 1) {
    const { revision, app } = await admin.call('draft');
    const label = { zh: `第 ${round} 版` };
    const saved = await admin.call('saveDraft', { body: { revision, app: { ...app, label } } });
    // The other process has just looked, and would not look again for a second.
    await elsewhere.call('app');
    await admin.call('publish', { body: { revision: saved.revision } });
    const told = `{"kind":"release","release":${round}}`;
    let text = '';
    const reader = stream.body?.getReader();
    while (!text.includes(told)) text += new TextDecoder().decode((await reader?.read())?.value);
    reader?.releaseLock();
    expect((await elsewhere.call('app')).app.label).toEqual(label);
  }
  stopping.abort();
});

test('roles that change take effect with the next request', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  await admin.call('installTemplate', { params: { key: 'crm' }, body: { sample: false } });
  const person = await inviteAndJoin(admin, server.address, { email: 'li@example.com', roles: ['rep'] });
  const { id } = await person.call('me');
  await expect(person.call('members')).rejects.toMatchObject({ code: 'access.denied' });
  await expect(person.call('draft')).rejects.toMatchObject({ code: 'access.denied' });
  await admin.call('updateMember', { params: { id }, body: { roles: ['rep', 'admin'] } });
  await person.call('members');
  await person.call('draft');
  await admin.call('updateMember', { params: { id }, body: { roles: ['rep'] } });
  await expect(person.call('members')).rejects.toMatchObject({ code: 'access.denied' });
});

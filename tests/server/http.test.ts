import { type Route, routes } from '@kehuan/schemas';
import { expect, test } from 'vitest';
import { openApi } from '../helpers/api.ts';
import { startTestServer } from '../helpers/server.ts';
import { startTemporaryPostgres } from '../helpers/temporary-postgres.ts';
import { inviteAndJoin, signUpAdmin, withDatabase } from './people.ts';

const json = { 'content-type': 'application/json' };

const run = (url: string, statement: string) => withDatabase(url, (client) => client.query(statement));

/** A path of the route with something plausible in its place holders. */
function examplePath({ path, query }: Route): string {
  const filled = path
    .replace(':number', '1')
    .replace(':id', '0193552e-8800-7000-8000-000000000000')
    .replace(/:(\w+)/g, 'something_else');
  return query && 'required' in query && Array.isArray(query.required) && query.required.length > 0
    ? `${filled}?object=x&file=x.csv&outcome=create`
    : filled;
}

test('every mistake of a request is named in a sentence, with a pointer to it', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  const body = JSON.stringify({ email: 7, name: '', roles: ['admin', 'Not A Key', 3], extra: 1, 'a/b~': 2 });
  const response = await admin.fetch('/api/members', { method: 'POST', headers: json, body });
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const problem = (await response.json()) as { problems: { path: string; code: string; message: string }[] };
  expect(problem).toMatchObject({ code: 'request.invalid', message: '提交的内容有 6 处不对。', params: { count: 6 } });
  const found = problem.problems.map(({ path, code, message }) => `${path} ${code} ${message}`).sort();
  expect(found).toEqual([
    '/a~1b~0 request.unknown-key 不认识「a/b~」。',
    '/email request.wrong-type 「email」应为文字。',
    '/extra request.unknown-key 不认识「extra」。',
    '/name request.wrong-value 「name」的值不对，应为至少 1 个字。',
    '/roles/1 request.wrong-value 「第 2 项」的值不对，应为符合 ^[a-z][a-z0-9_]*$。',
    '/roles/2 request.wrong-type 「第 3 项」应为文字。',
  ]);

  const missing = await admin.fetch('/api/members', { method: 'POST', headers: json, body: '{"name":"x"}' });
  expect(((await missing.json()) as typeof problem).problems.map(({ path }) => path).sort()).toEqual([
    '/email',
    '/roles',
  ]);
  for (const [sent, path] of [
    ['[]', ''],
    ['null', ''],
    ['"text"', ''],
    ['{"roles":"admin"}', '/roles'],
  ] as const) {
    const wrong = await admin.fetch('/api/members', { method: 'POST', headers: json, body: sent });
    expect(wrong.status).toBe(400);
    const paths = ((await wrong.json()) as typeof problem).problems.map((part) => part.path);
    expect(paths).toContain(path);
  }
  // One bad change among many is one exact mistake, not one for each kind of change.
  const changes = JSON.stringify({
    changes: [{ action: 'delete', object: 'x', id: 'nonsense' }, { action: 'explode' }],
  });
  const bulk = await admin.fetch('/api/changes', { method: 'POST', headers: json, body: changes });
  expect(((await bulk.json()) as typeof problem).problems).toMatchObject([
    { path: '/changes/0/id', code: 'request.wrong-value' },
    { path: '/changes/1', code: 'request.wrong-value' },
  ]);
});

test('what stands in an address is checked like a body', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  const wrong = await admin.fetch('/api/records/Lead/42');
  expect(wrong.status).toBe(400);
  const { problems } = (await wrong.json()) as { problems: { path: string }[] };
  expect(problems.map(({ path }) => path).sort()).toEqual(['/id', '/object']);
  const unknown = await admin.fetch('/api/people?search=x&order=name');
  expect(await unknown.json()).toMatchObject({ problems: [{ path: '/order', code: 'request.unknown-key' }] });
  expect((await admin.fetch('/api/people?search=%E7%8E%8B')).status).toBe(200);
  expect((await admin.fetch('/api/people?search=%00')).status).toBe(400);
  expect((await admin.fetch('/api/%E0%A4%A')).status).toBe(404);
});

test('bodies that are too large, no JSON, of another type or with what no database can hold are refused', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  const send = (body: BodyInit, headers: Record<string, string> = json) =>
    admin.fetch('/api/members', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
  const long = JSON.stringify({ name: 'x'.repeat(1_000_001) });
  const large = await send(long);
  expect(large.status).toBe(413);
  expect(await large.json()).toMatchObject({ code: 'request.too-large', message: '内容太大，最多 1 MB。' });
  const stream = new ReadableStream({
    start(controller) {
      for (let chunk = 0; chunk < 20; chunk += 1) controller.enqueue(new TextEncoder().encode('x'.repeat(100_000)));
      controller.close();
    },
  });
  expect((await send(stream)).status).toBe(413);

  for (const body of ['', '{', '{"name":}', '\uFEFFnonsense']) {
    const response = await send(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'request.not-json' });
  }
  expect(await (await send('{"__proto__":{"admin":true}}')).json()).toMatchObject({ code: 'request.not-json' });
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/html']) {
    const response = await send('{}', { 'content-type': type });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ code: 'request.media-type' });
  }
  const nul = await send('{"email":"a@example.com","name":"a\\u0000b","roles":["admin"]}');
  expect(await nul.json()).toMatchObject({ code: 'request.invalid', problems: [{ path: '/name' }] });
  // A backslash that only looks like it is an ordinary text.
  const name = 'a\\u0000b';
  const { link } = await admin.call('invite', { body: { email: 'a@example.com', name, roles: ['admin'] } });
  expect(link).toBeTruthy();
});

test('SQL and HTML in a text are stored and come back as text', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  const name = `'); drop schema kehuan cascade; -- <script>alert(1)</script> %_\\ "quoted" 🦊`;
  await admin.call('updateMe', { body: { name } });
  expect((await admin.call('me')).name).toBe(name);
  const { people } = await admin.call('people', { query: { search: '<script>' } });
  expect(people).toMatchObject([{ name }]);
  expect((await admin.call('people', { query: { search: '%_\\' } })).people).toHaveLength(1);
  expect((await admin.call('people', { query: { search: 'x%' } })).people).toHaveLength(0);
});

test('a problem speaks the reader’s language: their own setting, else the browser’s, else Chinese', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  const sentence = async (accept: string | undefined, path = '/api/nowhere') => {
    const headers: Record<string, string> = accept === undefined ? {} : { 'accept-language': accept };
    return ((await (await admin.fetch(path, { headers })).json()) as { message: string }).message;
  };
  expect(await sentence(undefined)).toBe('没有这个地址。');
  expect(await sentence('fr-FR, fr;q=0.9')).toBe('没有这个地址。');
  expect(await sentence('en-GB,en;q=0.9,zh;q=0.8')).toBe('There is nothing at this address.');
  expect(await sentence('en;q=0.1, zh-CN;q=0.9')).toBe('没有这个地址。');
  expect(await sentence('en;q=0, *;q=1')).toBe('没有这个地址。');
  await admin.call('updateMe', { body: { language: 'en' } });
  expect(await sentence('zh-CN', '/api/people?a=1')).toBe('The request has 1 problem(s).');
});

test('every route that is not open to everybody asks who is there', async () => {
  await using server = await startTestServer();
  await signUpAdmin(server.address);
  const visitor = openApi(server.address);
  for (const [name, route] of Object.entries(routes) as [string, Route][]) {
    if (route.auth === 'none') continue;
    const response = await visitor.fetch(examplePath(route), { method: route.method });
    expect([name, response.status]).toEqual([name, 401]);
    expect(await response.json()).toMatchObject({ code: 'auth.required' });
  }
});

test('a member without the right to design or administrate is refused before anything else is looked at', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  const member = await inviteAndJoin(admin, server.address, { email: 'li@example.com' });
  const { workspace, id } = await member.call('me');
  const schema = `ws_${workspace.id.replaceAll('-', '')}`;
  await run(server.databaseUrl, `update ${schema}._members set roles = '{}' where id = '${id}'`);
  // A fresh token is looked up afresh.
  await member.call('refresh', { body: {} });
  expect(await member.call('me')).toMatchObject({ admin: false, design: false });
  for (const [name, route] of Object.entries(routes) as [string, Route][]) {
    if (route.auth !== 'design' && route.auth !== 'admin') continue;
    const sent = route.body ? { headers: json, body: '{"nonsense":true}' } : {};
    const response = await member.fetch(examplePath(route), { method: route.method, ...sent });
    expect([name, response.status]).toEqual([name, 403]);
    expect(await response.json()).toMatchObject({ code: 'access.denied' });
  }
});

test('an unexpected failure shows a reference and nothing of the inside, and is logged with it', async () => {
  await using server = await startTestServer({ mayFail: true });
  const admin = await signUpAdmin(server.address);
  const { workspace } = await admin.call('me');
  await run(
    server.databaseUrl,
    `alter table ws_${workspace.id.replaceAll('-', '')}._members rename name to former_name`,
  );
  const response = await admin.fetch('/api/people');
  expect(response.status).toBe(500);
  const problem = (await response.json()) as { params: { request: string }; message: string };
  expect(problem).toEqual({
    code: 'server.failed',
    params: { request: expect.any(String) },
    message: `服务器出错了（编号 ${problem.params.request}），请稍后再试。`,
  });
  expect(response.headers.get('x-request-id')).toBe(problem.params.request);
  expect(server.errors).toHaveLength(1);
  const logged = JSON.parse(server.errors[0] ?? '') as { request: string; err: { message: string } };
  expect(logged).toMatchObject({ request: problem.params.request, err: { message: expect.stringContaining('name') } });
});

test('while the database is away requests are told to come again', async () => {
  const postgres = await startTemporaryPostgres();
  await using server = await startTestServer({ databaseUrl: postgres.url, mayFail: true });
  const admin = await signUpAdmin(server.address);
  await postgres.stop();
  const response = await admin.fetch('/api/people');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('1');
  expect(await response.json()).toMatchObject({ code: 'server.unavailable' });
  expect((await fetch(`${server.address}/readyz`)).status).toBe(503);
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
});

test('a flood from one address is held back', async () => {
  await using server = await startTestServer();
  const statuses: number[] = [];
  for (let wave = 0; wave < 7; wave += 1) {
    const replies = await Promise.all(Array.from({ length: 100 }, () => fetch(`${server.address}/api/start`)));
    statuses.push(...replies.map(({ status }) => status));
    const refused = replies.find(({ status }) => status === 429);
    if (refused) expect(await refused.json()).toMatchObject({ code: 'request.throttled' });
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(600);
  expect(statuses.filter((status) => status === 429)).toHaveLength(100);
});

test('behind a proxy people are told apart by what the proxy says, not by what they say themselves', async () => {
  await using server = await startTestServer({ environment: { KEHUAN_TRUST_PROXY: 'true' } });
  const ask = (client: string, claim: string) =>
    fetch(`${server.address}/api/start`, {
      headers: { 'x-forwarded-for': `${claim}, ${client}`, 'x-forwarded-proto': 'https' },
    });
  for (let wave = 0; wave < 6; wave += 1) {
    await Promise.all(Array.from({ length: 100 }, (_, index) => ask('203.0.113.9', `10.0.${wave}.${index}`)));
  }
  expect((await ask('203.0.113.9', '10.9.9.9')).status).toBe(429);
  expect((await ask('203.0.113.10', '203.0.113.9')).status).toBe(200);
  const signedUp = await fetch(`${server.address}/api/sign-up`, {
    method: 'POST',
    headers: { ...json, 'x-forwarded-for': '203.0.113.10', 'x-forwarded-proto': 'https' },
    body: JSON.stringify({ name: 'x', email: 'x@example.com', password: 'a password', workspace: 'x' }),
  });
  expect(signedUp.headers.getSetCookie()[0]).toContain('Secure');
});

test('a process that only works the queue answers supervisors and nobody else', async () => {
  await using worker = await startTestServer({ environment: { KEHUAN_ROLE: 'worker' } });
  expect((await fetch(`${worker.address}/healthz`)).status).toBe(200);
  expect((await fetch(`${worker.address}/readyz`)).status).toBe(200);
  for (const path of ['/', '/api/start', '/api/openapi.json']) {
    const response = await fetch(`${worker.address}${path}`);
    expect([path, response.status]).toEqual([path, 404]);
    expect(await response.json()).toMatchObject({ code: 'route.unknown' });
  }
});

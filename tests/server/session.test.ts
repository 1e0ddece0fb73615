import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { openApi } from '../helpers/api.ts';
import { startTestServer } from '../helpers/server.ts';
import { createClock, password, signUpAdmin, withDatabase } from './people.ts';

const email = 'wang@example.com';

async function ask(databaseUrl: string, text: string): Promise<readonly unknown[][]> {
  const reply = await withDatabase(databaseUrl, (client) => client.query<unknown[]>({ text, rowMode: 'array' }));
  return reply.rows;
}

test('the first person makes an account and a workspace; then sign-up is closed', async () => {
  await using server = await startTestServer();
  const visitor = openApi(server.address);
  expect(await visitor.call('start')).toEqual({ isNew: true, signUpOpen: true });
  const admin = await signUpAdmin(server.address);
  expect(await admin.call('members')).toMatchObject({
    members: [{ name: '王芳', email, roles: ['admin'], active: true }],
  });
  expect(await visitor.call('start')).toEqual({ isNew: false, signUpOpen: false });
  const second = visitor.call('signUp', { body: { name: 'Eve', email: 'eve@example.com', password, workspace: 'E' } });
  await expect(second).rejects.toMatchObject({ code: 'auth.sign-up-closed', answeredStatus: 403 });
});

test('of two first people at the same moment one gets the server, and nothing of the other stays', async () => {
  await using server = await startTestServer();
  const outcomes = await Promise.allSettled(
    ['a', 'b', 'c'].map((name) =>
      openApi(server.address).call('signUp', {
        body: { name, email: `${name}@example.com`, password, workspace: name },
      }),
    ),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'auth.sign-up-closed' });
  }
  expect(await ask(server.databaseUrl, 'select count(*) from kehuan.users')).toEqual([['1']]);
  const schemas = await ask(server.databaseUrl, `select nspname from pg_namespace where nspname like 'ws\\_%'`);
  expect(schemas).toHaveLength(1);
});

test('where sign-up is open, an e-mail still names one account, whatever its case', async () => {
  await using server = await startTestServer({ environment: { KEHUAN_SIGN_UP: 'open' } });
  await signUpAdmin(server.address, 'Wang@Example.com');
  const other = openApi(server.address);
  const body = { name: 'Eve', email: ' wang@EXAMPLE.com', password, workspace: 'E' };
  await expect(other.call('signUp', { body })).rejects.toMatchObject({ code: 'auth.email-taken', path: '/email' });
  await other.call('signUp', { body: { ...body, email: 'eve@example.com' } });
  const again = openApi(server.address);
  await again.call('signIn', { body: { email: 'WANG@example.COM', password } });
  expect((await again.call('members')).members).toMatchObject([{ email }]);
  const wrong = again.call('signUp', { body: { ...body, email: 'not an address' } });
  await expect(wrong).rejects.toMatchObject({ code: 'value.email', path: '/email' });
});

test('a wrong password and an unknown e-mail get the same answer after the same time', async () => {
  await using server = await startTestServer();
  await signUpAdmin(server.address);
  const times = { wrong: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < 4; round += 1) {
    for (const [kind, address] of [
      ['wrong', email],
      ['unknown', `nobody${round}@example.com`],
    ] as const) {
      const start = performance.now();
      const attempt = openApi(server.address).call('signIn', { body: { email: address, password: 'not the one' } });
      await expect(attempt).rejects.toMatchObject({ code: 'auth.wrong', path: '/password', answeredStatus: 401 });
      times[kind].push(performance.now() - start);
    }
  }
  // Without a hash to compute, an unknown e-mail would be refused ten times sooner.
  expect(Math.min(...times.unknown)).toBeGreaterThan(Math.min(...times.wrong) / 4);
});

test('guessing a password is slowed down more and more, on all servers of a database together', async () => {
  const clock = createClock();
  await using server = await startTestServer({ now: clock.now });
  await using second = await startTestServer({ now: clock.now, databaseUrl: server.databaseUrl });
  await signUpAdmin(server.address);
  const guess = (address: string) => openApi(address).call('signIn', { body: { email, password: 'not the one' } });
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await expect(guess(attempt % 2 ? server.address : second.address)).rejects.toMatchObject({ code: 'auth.wrong' });
  }
  await expect(guess(server.address)).rejects.toMatchObject({ code: 'auth.throttled', params: { seconds: 1 } });
  await expect(guess(second.address)).rejects.toMatchObject({ code: 'auth.throttled', answeredStatus: 429 });
  clock.pass(1.1);
  await expect(guess(second.address)).rejects.toMatchObject({ code: 'auth.wrong' });
  await expect(guess(server.address)).rejects.toMatchObject({ code: 'auth.throttled', params: { seconds: 2 } });

  // The right one has to wait as well, then everything is forgotten.
  const right = () => openApi(server.address).call('signIn', { body: { email, password } });
  await expect(right()).rejects.toMatchObject({ code: 'auth.throttled' });
  clock.pass(2.1);
  await right();
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await expect(guess(server.address)).rejects.toMatchObject({ code: 'auth.wrong' });
  }
});

test('many guesses at once do not slip past the throttle', async () => {
  await using server = await startTestServer({ now: createClock().now });
  await signUpAdmin(server.address);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      openApi(server.address).call('signIn', { body: { email, password: 'not the one' } }),
    ),
  );
  const codes = outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : 'in'));
  expect(codes.filter((code) => code === 'auth.wrong').length).toBe(6);
  expect(new Set(codes)).toEqual(new Set(['auth.wrong', 'auth.throttled']));
});

test('one address that tries many e-mails is slowed down too', async () => {
  const clock = createClock();
  await using server = await startTestServer({ now: clock.now });
  const codes: string[] = [];
  for (let attempt = 0; attempt < 53; attempt += 1) {
    const body = { email: `person${attempt}@example.com`, password: 'password' };
    await openApi(server.address)
      .call('signIn', { body })
      .catch((error) => codes.push(error.code));
  }
  expect(codes.slice(0, 50)).toEqual(Array(50).fill('auth.wrong'));
  expect(codes.at(-1)).toBe('auth.throttled');
});

test('an access token lasts ten minutes; one we did not make opens nothing', async () => {
  const clock = createClock();
  await using server = await startTestServer({ now: clock.now });
  const admin = openApi(server.address);
  const body = { name: '王芳', email, password, workspace: '远山科技' };
  const { token, expiresIn } = await admin.call('signUp', { body });
  expect(expiresIn).toBe(600);
  clock.pass(599);
  await admin.call('people');
  clock.pass(2);
  await expect(admin.call('people')).rejects.toMatchObject({ code: 'auth.expired', answeredStatus: 401 });

  const [header = '', payload = '', signature = ''] = token.split('.');
  const open = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  expect(Object.keys(open).sort()).toEqual(['exp', 'session', 'sub', 'workspace']);
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const later = encode({ ...open, exp: 4_000_000_000 });
  const guessed = createHmac('sha256', 'secret').update(`${header}.${later}`).digest('base64url');
  const forgeries = [
    '',
    'nonsense',
    `${header}.${later}.${signature}`,
    `${header}.${later}.${guessed}`,
    `${encode({ alg: 'none', typ: 'JWT' })}.${later}.`,
  ];
  for (const forged of forgeries) {
    const response = await admin.fetch('/api/people', { headers: { authorization: `Bearer ${forged}` } });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({ code: 'auth.required' });
  }
});

test('a refresh token works once; one that comes back later ends the whole session', async () => {
  const clock = createClock();
  await using server = await startTestServer({ now: clock.now });
  const admin = await signUpAdmin(server.address);
  const send = (cookie: string) =>
    fetch(`${server.address}/api/refresh`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{}',
    });
  const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const signedIn = await admin.fetch('/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const first = cookieOf(signedIn);
  const renewed = await send(first);
  expect(renewed.status).toBe(200);
  const second = cookieOf(renewed);
  expect(second).not.toBe(first);

  // Another tab was a moment later, or a reply was lost on the way.
  clock.pass(5);
  const sibling = await send(first);
  expect(sibling.status).toBe(200);
  expect((await send(cookieOf(sibling))).status).toBe(200);

  clock.pass(60);
  const third = cookieOf(await send(second));
  clock.pass(60);
  const stolen = await send(second);
  expect(stolen.status).toBe(401);
  expect(await stolen.json()).toMatchObject({ code: 'auth.expired' });
  expect(stolen.headers.getSetCookie()[0]).toMatch(/^kehuan_refresh=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/i);
  expect((await send(third)).status).toBe(401);
  const { token } = (await renewed.json()) as { token: string };
  const old = await fetch(`${server.address}/api/people`, { headers: { authorization: `Bearer ${token}` } });
  expect(old.status).toBe(401);
});

test('ten tabs that refresh at the same moment all stay signed in', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  const replies = await Promise.all(Array.from({ length: 10 }, () => admin.call('refresh', { body: {} })));
  expect(new Set(replies.map(({ expiresIn }) => expiresIn))).toEqual(new Set([600]));
  await admin.call('refresh', { body: {} });
});

test('a session ends after thirty days without use', async () => {
  const clock = createClock();
  await using server = await startTestServer({ now: clock.now });
  const admin = await signUpAdmin(server.address);
  const day = 86_400;
  clock.pass(29 * day);
  await admin.call('refresh', { body: {} });
  clock.pass(29 * day);
  await admin.call('refresh', { body: {} });
  clock.pass(31 * day);
  await expect(admin.call('refresh', { body: {} })).rejects.toMatchObject({ code: 'auth.expired' });
});

test('signing out ends the session at once, and only this one', async () => {
  await using server = await startTestServer();
  const desk = await signUpAdmin(server.address);
  const phone = openApi(server.address);
  await phone.call('signIn', { body: { email, password } });
  await desk.call('people');
  await desk.call('signOut');
  await expect(desk.call('people')).rejects.toMatchObject({ code: 'auth.expired' });
  await expect(desk.call('refresh', { body: {} })).rejects.toMatchObject({ answeredStatus: 401 });
  await phone.call('refresh', { body: {} });
  await phone.call('people');
  await openApi(server.address).call('signOut');
});

test('the refresh cookie is out of reach of scripts, other paths and other sites', async () => {
  await using server = await startTestServer({ environment: { KEHUAN_SECURE_COOKIES: 'true' } });
  const body = JSON.stringify({ name: '王芳', email, password, workspace: '远山科技' });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.address}/api/sign-up`, { method: 'POST', headers, body });
  const [cookie = ''] = response.headers.getSetCookie();
  const parts = cookie
    .split('; ')
    .slice(1)
    .map((part) => part.toLowerCase());
  expect(parts).toEqual(
    expect.arrayContaining(['path=/api', 'httponly', 'secure', 'samesite=strict', 'max-age=2592000']),
  );
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('another web site can neither refresh nor sign anybody in', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ email, password });
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ];
  for (const header of foreign) {
    for (const [path, content] of [
      ['/api/refresh', '{}'],
      ['/api/sign-in', body],
      ['/api/sign-out', '{}'],
    ] as const) {
      const response = await admin.fetch(path, { method: 'POST', headers: { ...json, ...header }, body: content });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ code: 'request.foreign' });
    }
  }
  const own = { ...json, origin: server.address };
  expect((await admin.fetch('/api/sign-in', { method: 'POST', headers: own, body })).status).toBe(200);
  const form = { 'content-type': 'text/plain' };
  expect((await admin.fetch('/api/refresh', { method: 'POST', headers: form, body: '{}' })).status).toBe(415);
});

test('a stolen database opens no door: passwords and tokens are kept as hashes', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  const response = await admin.fetch('/api/refresh', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const token = response.headers.getSetCookie()[0]?.split(';')[0]?.split('=')[1] ?? '';
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  const tables = await ask(
    server.databaseUrl,
    `select table_name from information_schema.tables where table_schema = 'kehuan'`,
  );
  for (const [table] of tables) {
    const rows = await ask(server.databaseUrl, `select t::text from kehuan."${String(table)}" t`);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(password);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  }
  const hashes = await ask(server.databaseUrl, 'select password_hash from kehuan.users');
  expect(hashes).toEqual([[expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)]]);
});

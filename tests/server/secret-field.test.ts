import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, blankApp, type Json, type ObjectDefinition } from '../../schemas/src/index.ts';
import { type Api, openApi } from '../helpers/api.ts';
import { createTestDatabase } from '../helpers/database.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { until } from '../helpers/until.ts';

const field = (key: string, type: string, options: object = {}) => ({ key, label: { zh: key }, type, options });
const contact = {
  key: 'contact',
  label: { zh: '人' },
  title: 'name',
  fields: [
    field('name', 'text', { format: 'line' }),
    { ...field('mobile', 'secret', { format: 'phone' }), unique: true },
    field('card', 'secret', { format: 'bank_card' }),
    field('note', 'secret', { format: 'plain' }),
    field('person', 'secret', { format: 'id_number' }),
  ],
  behaviours: [],
} as unknown as ObjectDefinition;
const deal = {
  key: 'deal',
  label: { zh: '单' },
  title: 'name',
  fields: [field('name', 'text', { format: 'line' }), field('who', 'link', { to: ['contact'] })],
  behaviours: [],
} as unknown as ObjectDefinition;

const all = { create: true, read: 'all', update: 'all', delete: 'all' } as const;
const reader = {
  key: 'reader',
  label: { zh: '读者' },
  objects: { contact: { ...all, fields: { mobile: 'read', note: 'hidden' } }, deal: all },
} as const;

const keys = (...versions: readonly number[]) =>
  ['blind', ...versions]
    .map((name, index) => `${name}:${Buffer.alloc(32, index === 0 ? 7 : Number(name)).toString('base64')}`)
    .join(' ');
const secrets = ['13800138000', '6222021234567890', '绝密 𠮷😀', '11010519491231002X'];

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let server: TestServer;
let admin: Api;
let rep: Api;
let id: string;
let db: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestServer({ databaseUrl: database.url, environment: { KEHUAN_SECRET_KEYS: keys(1) } });
  admin = openApi(server.address);
  await admin.call('signUp', {
    body: { name: 'A', email: 'a@example.cn', password: 'correct horse', workspace: 'Secrets' },
  });
  const { revision } = await admin.call('draft');
  const blank = blankApp({ zh: '密' });
  const app = { ...blank, objects: [contact, deal], roles: [...blank.roles, reader] } as App;
  const saved = await admin.call('saveDraft', { body: { revision, app } });
  expect(saved.problems).toEqual([]);
  await admin.call('publish', { body: { revision: saved.revision } });
  rep = await invite('reader');
  db = new pg.Client({ connectionString: database.url });
  await db.connect();
  const [mobile, card, note, person] = secrets as [string, string, string, string];
  const values = { name: '张三', mobile, card, note, person };
  ({ id } = await admin.call('create', { params: { object: 'contact' }, body: { values } }));
});
afterAll(async () => {
  await db.end();
  await server[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

async function invite(role: string): Promise<Api> {
  const { link } = await admin.call('invite', { body: { email: `${role}@example.cn`, name: role, roles: [role] } });
  const api = openApi(server.address);
  const token = link.split('/').at(-1)!;
  await api.call('acceptInvitation', { params: { token }, body: { name: role, password: 'correct horse' } });
  return api;
}

const read = async (api: Api) => (await api.call('record', { params: { object: 'contact', id } })).record;
const reveal = (api: Api, key: string) => api.call('reveal', { params: { object: 'contact', id, field: key } });
const find = async (filter: Json, api = admin) =>
  (await api.call('query', { body: { object: 'contact', fields: ['name'], filter } })).rows.map(({ name }) => name);

async function contactTable(): Promise<string> {
  const { rows } = await db.query(`select n.nspname as schema from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where c.relname = 'contact'`);
  return `"${rows[0].schema}".contact`;
}

/** Everything the database holds, as text. */
async function dump(): Promise<string> {
  const { rows } = await db.query(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`);
  const texts: string[] = [];
  for (const { name } of rows) {
    const found = await db.query(`select t::text as row from ${name} as t`);
    texts.push(...found.rows.map(({ row }: { row: string }) => row));
  }
  return texts.join('\n');
}

it('a secret is read masked, and neither the plain nor the encrypted value ever leaves the server', async () => {
  expect(await read(admin)).toMatchObject({
    mobile: '138****8000',
    card: '**** 7890',
    note: '******',
    person: '110***********002X',
  });
  await admin.call('create', { params: { object: 'deal' }, body: { values: { name: '一单', who: id } } });
  const { rows } = await admin.call('query', { body: { object: 'deal', fields: ['who.mobile', 'who.note'] } });
  expect(rows).toMatchObject([{ 'who.mobile': '138****8000', 'who.note': '******' }]);
  const held = await dump();
  for (const secret of secrets) expect(held).not.toContain(secret);
  expect(held).toMatch(/1\.[\w-]{16}\.[\w-]{36,}/);
});

it('equal values of two records are encrypted differently; a value copied to another record cannot be read there', async () => {
  const values = { name: '李四', card: secrets[1]! };
  const other = await admin.call('create', { params: { object: 'contact' }, body: { values } });
  const table = await contactTable();
  const { rows: columns } = await db.query(
    `select column_name from information_schema.columns where table_name = 'contact' and column_name like 'card_%'`,
  );
  const column = `"${columns[0].column_name}"`;
  const { rows } = await db.query(`select ${column} as sealed from ${table} where ${column} is not null`);
  expect(new Set(rows.map(({ sealed }: { sealed: string }) => sealed)).size).toBe(2);
  await db.query(`update ${table} set ${column} = (select ${column} from ${table} where id = $1) where id = $2`, [
    id,
    other.id,
  ]);
  const { record } = await admin.call('record', { params: { object: 'contact', id: other.id } });
  expect(record.card).toBe('******');
  await expect(
    admin.call('reveal', { params: { object: 'contact', id: other.id, field: 'card' } }),
  ).rejects.toMatchObject({ code: 'secret.unreadable' });
});

it('a filter may ask for equality and emptiness only, over links and lists too; nothing is sorted, grouped or worked out by it', async () => {
  expect(await find({ '==': [{ var: 'mobile' }, '138 0013 8000'] })).toEqual(['张三']);
  expect(await find({ in: [{ var: 'mobile' }, ['13900139000', '+8613800138000']] })).toEqual(['张三']);
  expect(await find({ '==': [{ var: 'mobile' }, '13900139000'] })).toEqual([]);
  expect(await find({ empty: [{ var: 'mobile' }] })).toEqual(['李四']);
  const behind: Json = { some: [{ var: 'deal__who' }, { '==': [{ var: 'who.mobile' }, secrets[0]!] }] };
  expect(await find(behind)).toEqual(['张三']);
  const refused: readonly Json[] = [
    { contains: [{ var: 'note' }, '绝密'] },
    { '==': [{ var: 'note' }, { var: 'card' }] },
    { '==': [{ cat: [{ var: 'note' }] }, 'x'] },
    { '==': [{ var: 'note#blind' }, 'x'] },
    { '<': [{ var: 'mobile' }, '2'] },
  ];
  for (const filter of refused) {
    await expect(find(filter)).rejects.toMatchObject({ code: expect.stringMatching(/^(rule|field|request)\./) });
  }
  const query = (body: object) => admin.call('query', { body: { object: 'contact', ...body } });
  await expect(query({ sort: [{ field: 'mobile' }] })).rejects.toMatchObject({ code: 'query.invalid' });
  await expect(query({ groups: [{ field: 'mobile' }], measures: [{ key: 'n', fn: 'count' }] })).rejects.toMatchObject({
    code: expect.stringMatching(/invalid/),
  });
  for (const fn of ['min', 'max']) {
    await expect(query({ measures: [{ key: 'n', fn, field: 'mobile' }] })).rejects.toMatchObject({
      code: expect.stringMatching(/invalid/),
    });
  }
  const { rows } = await admin.call('query', { body: { object: 'contact', search: '13800138000' } });
  expect(rows).toEqual([]);
});

it('a secret can be unique without being known', async () => {
  const values = { name: '王五', mobile: '+86 138-0013-8000' };
  await expect(admin.call('create', { params: { object: 'contact' }, body: { values } })).rejects.toMatchObject({
    code: 'field.not-unique',
    path: '/mobile',
  });
});

it('what was read masked may be sent back and changes nothing; any other masked value is refused', async () => {
  const { version } = await read(admin);
  const update = (values: { [key: string]: Json }) =>
    admin.call('update', { params: { object: 'contact', id }, body: { values } });
  expect((await update({ mobile: '138****8000', name: '张三' })).version).toBe(version);
  expect((await update({ mobile: '13800138000' })).version).toBe(version);
  await expect(update({ mobile: '139****8000' })).rejects.toMatchObject({ code: 'value.masked', path: '/mobile' });
  await expect(update({ mobile: '14112345678' })).rejects.toMatchObject({ code: 'value.phone' });
  await expect(update({ person: '110105194912310021' })).rejects.toMatchObject({ code: 'value.id-number' });
  await update({ note: '新的绝密' });
  expect(await reveal(admin, 'note')).toEqual({ value: '新的绝密' });
  await update({ note: secrets[2]! });
});

it('an import fills secrets in, refused rows say why', async () => {
  const file = new TextEncoder().encode('name,mobile\n赵六,139 0013 9000\n钱七,14112345678\n');
  const job = await admin.call('upload', { query: { object: 'contact', file: 'people.csv' }, file });
  const params = { id: job.id };
  const columns = [
    { index: 0, field: 'name' },
    { index: 1, field: 'mobile' },
  ];
  const isOver =
    (busy: string) =>
    ({ status }: { status: string }) =>
      status !== busy;
  await admin.call('check', { params, body: { columns, duplicates: 'skip' } });
  await until(() => admin.call('importJob', { params }), isOver('checking'));
  await admin.call('run', { params });
  const done = await until(() => admin.call('importJob', { params }), isOver('running'));
  expect(done).toMatchObject({ status: 'done', counts: { create: 1, reject: 1 } });
  expect(await find({ '==': [{ var: 'mobile' }, '13900139000'] })).toEqual(['赵六']);
});

it('a reveal needs the right to write the field and leaves an event; the timeline says only that a secret changed', async () => {
  expect(await reveal(admin, 'mobile')).toEqual({ value: '+8613800138000' });
  expect((await read(rep)).mobile).toBe('138****8000');
  expect(Object.keys(await read(rep))).not.toContain('note');
  await expect(reveal(rep, 'mobile')).rejects.toMatchObject({ code: 'access.denied' });
  await expect(reveal(rep, 'note')).rejects.toMatchObject({ code: 'field.unknown' });
  expect(await reveal(rep, 'card')).toEqual({ value: secrets[1] });
  const { items } = await admin.call('timeline', { params: { object: 'contact', id } });
  const looked = items.filter(({ action }) => action === 'revealed').map(({ changes }) => changes[0]?.field);
  expect(looked).toEqual(['card', 'mobile', 'note']);
  const note = items.find(({ action, changes }) => action === 'updated' && changes.some((one) => one.field === 'note'));
  expect(note?.changes).toContainEqual({ field: 'note', before: '******', after: '******' });
  const seen = await rep.call('timeline', { params: { object: 'contact', id } });
  expect(JSON.stringify(seen)).not.toContain('note');
});

it('a secret that becomes text shows nothing, a text that becomes a secret is kept aside, and both come back as they were', async () => {
  const made = await admin.call('create', {
    params: { object: 'contact' },
    body: { values: { name: '王五', note: '密语', person: secrets[3]! } },
  });
  const publish = async (change: (field: { key: string }) => object) => {
    const { revision, app } = await admin.call('draft');
    const objects = app.objects.map((object) =>
      object.key === 'contact'
        ? { ...object, fields: object.fields.map((one) => ({ ...one, ...change(one) })) }
        : object,
    );
    const saved = await admin.call('saveDraft', { body: { revision, app: { ...app, objects } } });
    expect(saved.problems).toEqual([]);
    const { changes } = await admin.call('review');
    await admin.call('publish', { body: { revision: saved.revision } });
    return changes.flatMap(({ warning }) => warning?.zh ?? []);
  };
  const params = { object: 'contact', id: made.id };
  const record = async () => (await admin.call('record', { params })).record;
  const plain = { type: 'text', options: { format: 'line' } };

  expect(await publish(({ key }) => (key === 'note' ? plain : {}))).toHaveLength(1);
  expect(await record()).toMatchObject({ note: null });
  await publish(({ key }) => (key === 'note' ? { type: 'secret', options: { format: 'plain' } } : {}));
  expect(await record()).toMatchObject({ note: '******' });
  expect((await admin.call('reveal', { params: { ...params, field: 'note' } })).value).toBe('密语');

  await publish(({ key }) => (key === 'name' ? { type: 'secret', options: { format: 'plain' } } : {}));
  expect(await record()).toMatchObject({ name: null });
  await publish(({ key }) => (key === 'name' ? plain : {}));
  expect(await record()).toMatchObject({ name: '王五', note: '******' });
  await admin.call('delete', { params });
});

it('reveals are rate limited, however many are asked for at once', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 40 }, () => reveal(rep, 'card')));
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(29);
  expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'request.throttled' } });
});

it('with a newer key everything is encrypted again in the background; then the older key may go', async () => {
  await server[Symbol.asyncDispose]();
  const environment = { KEHUAN_SECRET_KEYS: keys(1, 2) };
  server = await startTestServer({ databaseUrl: database.url, environment });
  admin = openApi(server.address);
  await admin.call('signIn', { body: { email: 'a@example.cn', password: 'correct horse' } });
  // a release has the workspace looked after at once
  const { revision, app } = await admin.call('draft');
  const next = await admin.call('saveDraft', { body: { revision, app: { ...app, label: { zh: '新名' } } } });
  await admin.call('publish', { body: { revision: next.revision } });
  await until(sealedMobile, (sealed) => sealed.startsWith('2.'));
  await server[Symbol.asyncDispose]();
  server = await startTestServer({ databaseUrl: database.url, environment: { KEHUAN_SECRET_KEYS: keys(2) } });
  admin = openApi(server.address);
  await admin.call('signIn', { body: { email: 'a@example.cn', password: 'correct horse' } });
  expect(await read(admin)).toMatchObject({ mobile: '138****8000', note: '******' });
  expect(await reveal(admin, 'note')).toEqual({ value: secrets[2] });
  expect(await find({ '==': [{ var: 'mobile' }, '13800138000'] })).toEqual(['张三']);
  // keys that are not ours: nothing is shown, nothing breaks
  await server[Symbol.asyncDispose]();
  server = await startTestServer({ databaseUrl: database.url, environment: { KEHUAN_SECRET_KEYS: keys(3) } });
  admin = openApi(server.address);
  await admin.call('signIn', { body: { email: 'a@example.cn', password: 'correct horse' } });
  expect(await read(admin)).toMatchObject({ name: '张三', mobile: '******' });
  await expect(reveal(admin, 'mobile')).rejects.toMatchObject({ code: 'secret.unreadable' });
});

async function sealedMobile(): Promise<string> {
  const table = await contactTable();
  const { rows } = await db.query(`select row_to_json(t)::text as row from ${table} as t where id = $1`, [id]);
  return /"mobile_[^"]*":"([12]\.[^"]*)"/.exec(rows[0].row)?.[1] ?? '';
}

it('without keys in the environment they are made in a file of the data directory that only its owner may read', async () => {
  const { loadSecretKeys } = await import('../../server/src/database/secret-keys.ts');
  const { mkdtemp, rm } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const dataDir = await mkdtemp(join(tmpdir(), 'kehuan-keys-'));
  try {
    const made = loadSecretKeys({ secretKeys: undefined, dataDir });
    expect(loadSecretKeys({ secretKeys: undefined, dataDir })).toEqual(made);
    expect((await stat(join(dataDir, 'secret-keys'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(dataDir, 'secret-keys'), 'utf8')).toMatch(/^blind:\S{44}\n1:\S{44}\n$/);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});

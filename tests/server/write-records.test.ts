import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { publishLockKey } from '../../server/src/database/system-tables/definitions.ts';
import { writeRecords } from '../../server/src/records/write-records.ts';
import { writeApp } from './write-app.ts';
import { create, partsOf, refused, update } from './write-refused.ts';
import { createWriteWorkspace } from './write-workspace.ts';

test('a new record gets its values, defaults, first stage, stamps and an event', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const sent = {
    name: ' 张伟 ',
    phone: '138 0000 1111',
    budget: 12.5,
    tags: ['hot'],
    vip: true,
    met_at: '2026-01-02T03:04:05+08:00',
    helper: shop.people.李雷!,
  };
  const [made] = await writeRecords(admin, [create('guest', sent)]);
  const at = admin.now.toISOString();
  expect(await shop.rows('guest')).toMatchObject([
    {
      id: made!.id,
      version: 1,
      name: '张伟',
      phone: '+8613800001111',
      budget: '12.50',
      tags: ['hot'],
      vip: true,
      met_at: '2026-01-01T19:04:05.000Z',
      stage: 'fresh',
      owner: null,
      helper: shop.people.李雷,
      created_at: at,
      created_by: shop.people.管理员,
      updated_at: at,
      updated_by: shop.people.管理员,
      stage_since: at,
      closed_at: null,
      deleted_at: null,
    },
  ]);
  const [event] = await shop.events(made!.id);
  expect(event).toMatchObject({
    object: 'guest',
    action: 'created',
    version: 1,
    actor: shop.people.管理员,
    at,
    cause: {},
  });
  expect(event!.changes).toEqual({
    name: [null, '张伟'],
    phone: [null, '+8613800001111'],
    budget: [null, '12.50'],
    tags: [null, ['hot']],
    vip: [null, true],
    met_at: [null, '2026-01-01T19:04:05.000Z'],
    stage: [null, 'fresh'],
    helper: [null, shop.people.李雷],
  });
  expect(shop.hints).toEqual([{ kind: 'records', objects: ['guest'] }]);
});

test('an update writes the difference, counts the version and says who', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const [made] = await writeRecords(await shop.as('system'), [
    create('guest', { name: '张伟', owner: shop.people.李雷!, budget: 10 }),
  ]);
  const { id } = made!;
  const rep = await shop.as('李雷');
  const result = await writeRecords(rep, [
    update('guest', id, { name: '张伟', budget: 20, note: '第一行\r\n第二行', vip: false }, 1),
  ]);
  expect(result).toEqual([{ id, version: 2 }]);
  const [row] = await shop.rows('guest');
  expect(row).toMatchObject({
    version: 2,
    budget: '20.00',
    note: '第一行\n第二行',
    updated_by: shop.people.李雷,
    created_by: null,
  });
  expect((await shop.events(id))[1]).toMatchObject({
    action: 'updated',
    version: 2,
    changes: { budget: ['10.00', '20.00'], note: [null, '第一行\n第二行'] },
  });
});

test('an update that changes nothing writes nothing and counts nothing', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [made] = await writeRecords(admin, [create('guest', { name: '张伟', budget: 10, tags: ['hot'] })]);
  shop.statements();
  const later = await shop.as('管理员');
  const same = { name: '张伟 ', budget: '10.00', tags: ['hot'], vip: false, note: '', stage: 'fresh' };
  expect(await writeRecords(later, [update('guest', made!.id, same, 1)])).toEqual([{ id: made!.id, version: 1 }]);
  expect(shop.statements().filter((statement) => /insert|update .* set/i.test(statement))).toEqual([]);
  expect(await shop.rows('guest')).toMatchObject([{ version: 1, updated_at: admin.now.toISOString() }]);
});

test('an update of an older version is refused and names who made the newer one', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const [made] = await writeRecords(await shop.as('管理员'), [
    create('guest', { name: '张伟', owner: shop.people.李雷! }),
  ]);
  await writeRecords(await shop.as('李雷'), [update('guest', made!.id, { note: '先' }, 1)]);
  const problem = await refused(writeRecords(await shop.as('管理员'), [update('guest', made!.id, { note: '后' }, 1)]));
  expect(problem).toMatchObject({
    code: 'record.stale',
    path: '/changes/0/version',
    params: { expected: 1, found: 2, by: '李雷' },
  });
  expect(await shop.rows('guest')).toMatchObject([{ note: '先', version: 2 }]);
});

test('of two writers at once with the same version exactly one wins', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [made] = await writeRecords(admin, [create('guest', { name: '张伟' })]);
  for (let version = 1; version < 12; version += 1) {
    const tries = await Promise.allSettled(
      ['甲', '乙', '丙'].map((name) =>
        writeRecords(admin, [update('guest', made!.id, { note: `${name}${version}` }, version)]),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const attempt of tries)
      if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'record.stale' });
  }
  expect(await shop.events(made!.id)).toHaveLength(12);
});

test('without a version the last write wins, and concurrent writes of different fields both stay', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [made] = await writeRecords(admin, [create('guest', { name: '张伟' })]);
  await Promise.all([
    writeRecords(admin, [update('guest', made!.id, { note: '备注' })]),
    writeRecords(admin, [update('guest', made!.id, { budget: 5 })]),
    writeRecords(admin, [update('guest', made!.id, { vip: true })]),
  ]);
  expect(await shop.rows('guest')).toMatchObject([{ note: '备注', budget: '5.00', vip: true, version: 4 }]);
});

test('a record goes to the bin and comes back as it was', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [made] = await writeRecords(admin, [create('guest', { name: '张伟', note: '留着' })]);
  const { id } = made!;
  expect(await writeRecords(admin, [{ action: 'delete', object: 'guest', id, version: 1 }])).toEqual([
    { id, version: 2 },
  ]);
  expect(await shop.rows('guest')).toMatchObject([{ deleted_at: admin.now.toISOString(), note: '留着' }]);
  expect(await refused(writeRecords(admin, [update('guest', id, { note: '改' })]))).toMatchObject({
    code: 'record.not-found',
  });
  expect(await refused(writeRecords(admin, [{ action: 'delete', object: 'guest', id }]))).toMatchObject({
    code: 'record.not-found',
  });
  expect(await writeRecords(admin, [{ action: 'restore', object: 'guest', id }])).toEqual([{ id, version: 3 }]);
  expect(await refused(writeRecords(admin, [{ action: 'restore', object: 'guest', id }]))).toMatchObject({
    code: 'record.not-found',
  });
  expect(await shop.rows('guest')).toMatchObject([{ deleted_at: null, note: '留着', version: 3 }]);
  expect((await shop.events(id)).map(({ action, version }) => `${action} ${version}`)).toEqual([
    'created 1',
    'deleted 2',
    'restored 3',
  ]);
});

test('a thousand records of three objects take as many statements as ten do', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [home] = await writeRecords(admin, [create('client', { name: '总部' })]);
  const phone = (n: number) => `139${String(n).padStart(8, '0')}`;
  const counts: number[] = [];
  let next = 0;
  for (const size of [10, 1000]) {
    const numbers = Array.from({ length: size }, () => next++);
    shop.statements();
    const made = await writeRecords(
      admin,
      numbers
        .flatMap((n) => [
          create('guest', { name: `访客${n}`, phone: phone(n), client: home!.id, owner: shop.people.李雷! }),
          create('client', { name: `客户${n}`, code: `C${n}` }),
          create('deal', { name: `生意${n}`, client: home!.id }),
        ])
        .slice(0, size),
    );
    const guests = made.filter((_, index) => index % 3 === 0);
    await writeRecords(
      admin,
      guests.map(({ id }, index) => update('guest', id, index % 2 ? { note: `备注${index}` } : { budget: index })),
    );
    await writeRecords(
      admin,
      guests.map(({ id }) => ({ action: 'delete' as const, object: 'guest', id })),
    );
    counts.push(shop.statements().length);
  }
  expect(counts[1]).toBe(counts[0]);
  expect(counts[0]).toBeLessThan(40);
  const { rows } = await sql<{ guests: number; serials: number; events: number }>`
    select (select count(*) from ws_write.guest where deleted_at is not null) as guests,
      (select count(distinct number) from ws_write.deal) as serials,
      (select count(*) from ws_write._events) as events`.execute(shop.db);
  // 10 + 1000 in turns: guest, client, deal; an index that is 0 gives a budget of 0.00, which is a change
  expect(rows).toEqual([{ guests: 4 + 334, serials: 3 + 333, events: 1 + 1010 + 2 * 338 }]);
});

test('changes of one record in one request follow each other', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [made] = await writeRecords(admin, [create('guest', { name: '张伟' })]);
  const results = await writeRecords(admin, [
    update('guest', made!.id, { note: '一' }),
    update('guest', made!.id, { note: '二', budget: 3 }),
    { action: 'delete', object: 'guest', id: made!.id },
    { action: 'restore', object: 'guest', id: made!.id },
  ]);
  expect(results.map(({ version }) => version)).toEqual([2, 3, 4, 5]);
  expect((await shop.events(made!.id)).map(({ changes }) => changes)).toEqual([
    { name: [null, '张伟'], stage: [null, 'fresh'] },
    { note: [null, '一'] },
    { note: ['一', '二'], budget: [null, '3.00'] },
    {},
    {},
  ]);
});

test('one wrong change of many refuses them all, each mistake at its place', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const problem = await refused(
    writeRecords(admin, [
      create('guest', { name: '好的' }),
      create('guest', { phone: '123', budget: -1, vip: 'ja', nonsense: 1, created_at: '2020-01-01T00:00:00Z' }),
      create('nothing', { name: 'x' }),
      update('guest', '00000000-0000-7000-8000-000000000000', { name: 'x' }),
      update('guest', 'not an id', { name: 'x' }),
      create('guest', { name: '高分', score: 101 }),
      create('deal', { name: '生意', number: 'D1' }),
    ]),
  );
  expect(problem).toMatchObject({ code: 'record.invalid', status: 422, params: { count: 12 } });
  expect([...partsOf(problem)].sort()).toEqual([
    'field.read-only /changes/1/created_at',
    'field.read-only /changes/6/number',
    'field.required /changes/1/name',
    'field.required /changes/6/client',
    'field.unknown /changes/1/nonsense',
    'object.unknown /changes/2/object',
    'record.not-found /changes/3/id',
    'record.not-found /changes/4/id',
    'record.rule /changes/5/score',
    'value.phone /changes/1/phone',
    'value.range /changes/1/budget',
    'value.type /changes/1/vip',
  ]);
  expect(await shop.rows('guest')).toEqual([]);
  const single = await refused(writeRecords(admin, [create('guest', { phone: '123' })], { paths: 'record' }));
  expect(partsOf(single)).toEqual(['value.phone /phone', 'field.required /name']);
});

test('SQL, HTML, emoji and odd characters are stored as the text they are', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const texts = [
    `'; drop table guest; --`,
    '<script>alert("x")</script>',
    '𠮷野家 👨‍👩‍👧‍👦 🇨🇳',
    `back\\slash "quotes" 'single' {curly} $1 %s \${x}`,
    '{"json": [null]}',
    '全角ＡＢＣ　空格',
  ];
  const admin = await shop.as('管理员');
  const makeTwice = [...texts, ...texts].map((text) => create('guest', { name: text, note: text }));
  await writeRecords(admin, makeTwice);
  await writeRecords(await shop.as('管理员'), makeTwice.slice(0, 1));
  const rows = await shop.rows('guest');
  expect(rows.map(({ name }) => name)).toEqual([...texts, ...texts, texts[0]]);
  expect(rows.map(({ note }) => note)).toEqual([...texts, ...texts, texts[0]]);
  const events = await shop.events();
  expect(events.map(({ changes }) => (changes as { name: unknown }).name)).toEqual(
    rows.map(({ name }) => [null, name]),
  );
  const broken = await writeRecords(admin, [create('guest', { name: 'a\u0000b\ud800c' })]);
  expect((await shop.rows('guest')).find(({ id }) => id === broken[0]!.id)).toMatchObject({ name: 'abc' });
});

test('rules see linked records: a client that is banned cannot be linked, a default may follow a link', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [bad, good] = await writeRecords(admin, [
    create('client', { name: '坏', kind: 'banned' }),
    create('client', { name: '好' }),
  ]);
  const problem = await refused(
    writeRecords(admin, [
      create('guest', { name: '甲', client: good!.id }),
      create('guest', { name: '乙', client: bad!.id }),
    ]),
  );
  expect(partsOf(problem)).toEqual(['record.rule /changes/1/client']);
  expect(await shop.rows('client')).toMatchObject([{ kind: 'banned' }, { kind: 'normal', city: '杭州' }]);
});

test('serial numbers have no gaps and no repeats, whoever writes at once and whatever fails', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [home] = await writeRecords(admin, [create('client', { name: '总部' })]);
  const deals = (count: number) =>
    Array.from({ length: count }, (_, n) => create('deal', { name: `生意${n}`, client: home!.id }));
  await Promise.allSettled([
    ...Array.from({ length: 8 }, (_, n) => writeRecords(admin, deals(n + 1))),
    writeRecords(admin, [...deals(3), create('deal', { name: '没有客户' })]),
    writeRecords(admin, deals(2)).then(() => Promise.reject(new Error('too late to matter'))),
  ]);
  const numbers = (await shop.rows('deal')).map(({ number }) => String(number)).sort();
  expect(numbers).toEqual(Array.from({ length: 38 }, (_, n) => `D2026-${String(n + 1).padStart(4, '0')}`));
});

test('a write on an older release is made on the one that is current', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const before = await shop.as('管理员');
  await shop.publish(
    writeApp([], (app) => ({
      ...app,
      objects: app.objects.map((object) =>
        object.key === 'guest' ? { ...object, fields: object.fields.filter(({ key }) => key !== 'note') } : object,
      ),
    })),
  );
  expect(await refused(writeRecords(before, [create('guest', { name: '张伟', note: '旧表单' })]))).toMatchObject({
    code: 'field.unknown',
    path: '/changes/0/note',
  });
});

test('a save that sets nothing else off is one statement, with the record read before it', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  shop.statements();
  const [made] = await writeRecords(admin, [create('guest', { name: '张伟', phone: '13800001111' })]);
  expect(shop.statements()).toHaveLength(1);
  await writeRecords(admin, [update('guest', made!.id, { note: '改', stage: 'taken' }, 1)]);
  expect(shop.statements()).toHaveLength(2);
  await writeRecords(admin, [create('client', { name: '客户', code: 'C1' })]);
  // the key that no index guards needs a lock, and a lock a transaction
  expect(shop.statements().length).toBeGreaterThan(3);
});

test('a short write waits for a publish under way and is made on its release', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [made] = await writeRecords(admin, [create('guest', { name: '张伟' })]);
  const key = publishLockKey('ws_write').toString();
  const waiting = await shop.db.transaction().execute(async (publish) => {
    await sql`select pg_advisory_xact_lock(${key}::int8)`.execute(publish);
    const writes = [
      writeRecords(admin, [create('guest', { name: '李娜' })]),
      writeRecords(admin, [update('guest', made!.id, { note: '改' })]),
    ];
    await wait(200);
    expect((await shop.rows('guest')).map(({ name, note }) => `${name} ${note}`)).toEqual(['张伟 null']);
    return writes;
  });
  await Promise.all(waiting);
  expect((await shop.rows('guest')).map(({ name, note }) => `${name} ${note}`)).toContain('张伟 改');
});

test('of many short writes of one record none is lost', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  await shop.warmUp(12);
  const admin = await shop.as('管理员');
  const [made] = await writeRecords(admin, [create('guest', { name: '张伟' })]);
  const fields = ['note', 'secret', 'budget', 'score'];
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      writeRecords(admin, [update('guest', made!.id, { [fields[n % 4]!]: n % 4 < 2 ? `${n}` : n })]),
    ),
  );
  const events = await shop.events(made!.id);
  expect(events.map(({ version }) => version)).toEqual(Array.from({ length: 41 }, (_, n) => n + 1));
  const last: Record<string, unknown> = {};
  for (const { changes } of events) {
    for (const [field, [before, after]] of Object.entries(changes as Record<string, [unknown, unknown]>)) {
      expect(before).toBe(last[field] ?? null);
      last[field] = after;
    }
  }
  const [row] = await shop.rows('guest');
  expect(row).toMatchObject({ version: 41, note: last.note, secret: last.secret, budget: last.budget });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App, Json } from '../../schemas/src/index.ts';
import { readRecord } from '../../server/src/records/read-record.ts';
import { readTimeline } from '../../server/src/records/read-timeline.ts';
import { clerk, dealApp, rep } from './query-app.ts';
import { createQueryDatabase, idOf, li, type QueryDatabase, wang, zhao } from './query-database.ts';

let database: QueryDatabase;
const roles: App['roles'] = [
  ...dealApp.roles,
  {
    key: 'boss',
    label: { en: 'Boss' },
    objects: { deal: { read: 'all', update: 'own', delete: 'all', transfer: true }, company: { read: 'all' } },
  },
];

beforeAll(async () => {
  database = await createQueryDatabase({ ...dealApp, roles });
  await database.insert('company', [
    { n: 1, name: '客环', owner: li },
    { n: 2, name: '别家', owner: wang },
    { n: 3, name: '多事', owner: li },
  ]);
  await database.insert('person', [{ n: 11, name: '陈一', works_at: idOf(1) }]);
  await database.insert('deal', [
    {
      n: 21,
      name: '一号',
      owner: li,
      client: idOf(1),
      version: 3,
      secret_cost: '5.00',
      helper: wang,
      about: idOf(1),
      'about#object': 'company',
    },
    { n: 22, name: '二号', owner: wang, client: idOf(1) },
    { n: 23, name: '三号', owner: li, client: idOf(1), deleted_at: '2026-11-02T00:00:00Z' },
    { n: 24, name: '四号', owner: li, client: idOf(2) },
  ]);
});
afterAll(() => database[Symbol.asyncDispose]());

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'went through',
    (error: { code: string }) => error.code,
  );

describe('one record', () => {
  test('comes with visible fields, names and rights, in one statement', async () => {
    const before = database.statements.length;
    const { record, references, can } = await readRecord(database.as(['rep']), { object: 'deal', id: idOf(21) });
    expect(database.statements.length - before).toBe(1);
    expect(record).toMatchObject({ id: idOf(21), version: 3, name: '一号', client: idOf(1), amount: null });
    expect(record).not.toHaveProperty('secret_cost');
    expect(references).toEqual({
      [idOf(1)]: { object: 'company', title: '客环' },
      [li]: { object: '$user', title: '李雷' },
      [wang]: { object: '$user', title: '王芳' },
    });
    expect(can).toEqual({ update: true, delete: false, transfer: false });
  });

  test('what may be done with it depends on the row', async () => {
    const can = async (user: string, id: string) =>
      (await readRecord(database.as(['boss'], user), { object: 'deal', id })).can;
    expect(await can(li, idOf(21))).toEqual({ update: true, delete: true, transfer: true });
    expect(await can(li, idOf(22))).toEqual({ update: false, delete: true, transfer: false });
    expect((await readRecord(database.as(), { object: 'deal', id: idOf(22) })).can).toEqual({
      update: true,
      delete: true,
      transfer: true,
    });
  });

  test('out of sight, deleted, of another object and nonsense are all the same', async () => {
    const ask = (object: string, id: string, as = ['rep']) => codeOf(readRecord(database.as(as), { object, id }));
    expect(await ask('deal', idOf(22))).toBe('record.not-found');
    expect(await ask('deal', idOf(23))).toBe('record.not-found');
    expect(await ask('deal', idOf(1))).toBe('record.not-found');
    expect(await ask('deal', "x'; drop table")).toBe('record.not-found');
    expect(await ask('company', idOf(1), ['clerk'])).toBe('object.unknown');
  });

  test('works with several roles at once and none', async () => {
    const both = await readRecord(database.as(['rep', 'clerk']), { object: 'deal', id: idOf(22) });
    expect(both.record.name).toBe('二号');
    expect(both.can.update).toBe(false);
    expect([rep.key, clerk.key]).toEqual(['rep', 'clerk']);
    expect(await codeOf(readRecord(database.as([]), { object: 'deal', id: idOf(21) }))).toBe('object.unknown');
  });
});

interface Happening {
  readonly object: string;
  readonly n: number;
  readonly action: string;
  readonly actor?: string | null;
  readonly changes?: { readonly [field: string]: readonly [Json, Json] };
  readonly via?: Json;
}

async function happen(happenings: readonly Happening[]): Promise<void> {
  for (const { object, n, action, actor = li, changes = {}, via } of happenings) {
    await sql`insert into ws_query._events (xid, object, record_id, version, at, actor, action, changes, cause)
      values (pg_current_xact_id(), ${object}, ${idOf(n)}, 1, '2026-11-23T00:00:00.123Z', ${actor}, ${action}, ${JSON.stringify(changes)}, ${JSON.stringify(via ? { via, depth: 1 } : {})})`.execute(
      database.db,
    );
  }
}

describe('the timeline', () => {
  beforeAll(async () => {
    await happen([
      { object: 'company', n: 1, action: 'created', changes: { name: [null, '客环'], secret: [null, 's'] } },
      {
        object: 'deal',
        n: 21,
        action: 'created',
        via: { kind: 'workflow', key: 'close' },
        changes: { client: [null, idOf(1)], helper: [null, wang], secret_cost: [null, '5.00'] },
      },
      { object: 'deal', n: 22, action: 'created', changes: { name: [null, '二号'] } },
      { object: 'deal', n: 23, action: 'created', changes: { name: [null, '三号'] } },
      { object: 'deal', n: 24, action: 'created', changes: { name: [null, '四号'] } },
      { object: 'company', n: 1, action: 'updated', actor: wang, changes: { secret: ['s', 't'] } },
      { object: 'person', n: 11, action: 'updated', actor: null, changes: { works_at: [idOf(2), idOf(1)] } },
      {
        object: 'company',
        n: 1,
        action: 'updated',
        actor: zhao,
        changes: { gone_field: [1, 2], size: [null, 20], secret: [null, 'x'] },
      },
    ]);
  });

  test('shows what happened to the record and to records that point at it, newest first', async () => {
    const { items, references, next } = await readTimeline(database.as(['admin']), { object: 'company', id: idOf(1) });
    expect(items.map(({ object, title, action, actor }) => [object, title, action, actor])).toEqual([
      ['company', '客环', 'updated', zhao],
      ['person', '陈一', 'updated', null],
      ['company', '客环', 'updated', wang],
      ['deal', '二号', 'created', li],
      ['deal', '一号', 'created', li],
      ['company', '客环', 'created', li],
    ]);
    expect(items[0]).toEqual({
      id: items[0]?.id,
      at: '2026-11-23T00:00:00.123Z',
      actor: zhao,
      object: 'company',
      record: idOf(1),
      title: '客环',
      action: 'updated',
      changes: [
        { field: 'secret', before: null, after: 'x' },
        { field: 'size', before: null, after: 20 },
      ],
    });
    expect(items[4]).toMatchObject({ via: { kind: 'workflow', key: 'close' } });
    expect(references).toEqual({
      [li]: { object: '$user', title: '李雷' },
      [wang]: { object: '$user', title: '王芳' },
      [zhao]: { object: '$user', title: '赵云' },
      [idOf(1)]: { object: 'company', title: '客环' },
      [idOf(2)]: { object: 'company', title: '别家' },
    });
    expect(next).toBeUndefined();
  });

  test('hides records out of sight, hidden fields, and changes of hidden fields only', async () => {
    const { items, references } = await readTimeline(database.as(['rep']), { object: 'company', id: idOf(1) });
    expect(items.map(({ object, record, changes }) => [object, record, changes.map(({ field }) => field)])).toEqual([
      ['company', idOf(1), ['size']],
      ['person', idOf(11), ['works_at']],
      ['deal', idOf(21), ['client', 'helper']],
      ['company', idOf(1), ['name']],
    ]);
    expect(references[idOf(2)]).toEqual({ object: 'company', title: null });
    expect(JSON.stringify(items)).not.toMatch(/secret/);
  });

  test('is two statements, however many objects point at the record', async () => {
    const before = database.statements.length;
    await readTimeline(database.as(['rep']), { object: 'company', id: idOf(1) });
    expect(database.statements.length - before).toBe(2);
  });

  test('of a record out of sight is not found, of one without events empty', async () => {
    expect(await codeOf(readTimeline(database.as(['rep']), { object: 'company', id: idOf(2) }))).toBe(
      'record.not-found',
    );
    expect(await codeOf(readTimeline(database.as(['rep']), { object: 'deal', id: idOf(23) }))).toBe('record.not-found');
    expect(await readTimeline(database.as(['rep']), { object: 'company', id: idOf(3) })).toEqual({
      items: [],
      references: {},
    });
  });

  test('comes in pages that meet without gap', async () => {
    const many = Array.from(
      { length: 120 },
      (_, index): Happening => ({ object: 'company', n: 3, action: 'updated', changes: { size: [index, index + 1] } }),
    );
    await happen(many);
    const seen: Json[] = [];
    let after: string | undefined;
    do {
      const page = await readTimeline(database.as(['admin']), { object: 'company', id: idOf(3), after });
      seen.push(...page.items.map(({ changes }) => changes[0]?.after ?? null));
      after = page.next;
    } while (after);
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index));
    expect(await codeOf(readTimeline(database.as(['admin']), { object: 'company', id: idOf(3), after: 'x' }))).toBe(
      'cursor.invalid',
    );
  });
});

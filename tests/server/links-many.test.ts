import type { Rule } from '@kehuan/schemas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../helpers/api.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { until } from '../helpers/until.ts';
import { linksApp, make, publish, publishApp } from './links-app.ts';
import { inviteAndJoin } from './people.ts';

describe('many-to-many and self links', () => {
  const here = {} as { server: TestServer; admin: Api; rep: Api };
  beforeAll(async () => {
    here.server = await startTestServer();
    here.admin = await publishApp(here.server.address, linksApp);
    here.rep = await inviteAndJoin(here.admin, here.server.address, { email: 'rep@example.com', roles: ['rep'] });
  });
  afterAll(() => here.server?.[Symbol.asyncDispose]());

  const read = async (api: Api, id: string) => await api.call('record', { params: { object: 'course', id } });
  const found = async (api: Api, object: string, filter: Rule) => {
    const { rows } = await api.call('query', {
      body: { object, filter, fields: ['name'], sort: [{ field: 'name' }] },
    });
    return rows.map(({ name }) => name);
  };

  it('a link to several records is kept in order, each once, with titles in the same answer, and both sides are related lists', async () => {
    const [law, tax] = [
      await make(here.admin, 'topic', { name: '法务', hours: 3 }),
      await make(here.admin, 'topic', { name: '税务', hours: 5 }),
    ];
    const one = await make(here.admin, 'course', { name: '一班', topics: [tax, law, tax] });
    const two = await make(here.admin, 'course', { name: '二班', topics: [law], similar: [one] });
    await make(here.admin, 'course', { name: '三班' });
    const { record, references } = await read(here.admin, one);
    expect(record['topics']).toEqual([tax, law]);
    expect(references[law]).toEqual({ object: 'topic', title: '法务' });
    expect((await read(here.admin, two)).references[one]).toEqual({ object: 'course', title: '一班' });

    const topics = { var: 'topics' };
    const named = (name: string): Rule => ({ '==': [{ var: 'name' }, name] });
    expect(await found(here.admin, 'course', { some: [topics, named('税务')] })).toEqual(['一班']);
    expect(await found(here.admin, 'course', { all: [topics, named('法务')] })).toEqual(['二班']);
    expect(await found(here.admin, 'course', { none: [topics, named('法务')] })).toEqual(['三班']);
    expect(await found(here.admin, 'course', { '==': [{ count: [topics] }, 2] })).toEqual(['一班']);
    expect(await found(here.admin, 'course', { '>': [{ sum: [topics, { var: 'hours' }] }, 5] })).toEqual(['一班']);
    expect(await found(here.admin, 'course', { has_any: [topics, [law]] })).toEqual(['二班', '一班']);
    expect(await found(here.admin, 'course', { empty: [topics] })).toEqual(['三班']);
    const courses = { var: 'course__topics' };
    expect(await found(here.admin, 'topic', { '==': [{ count: [courses] }, 2] })).toEqual(['法务']);
    expect(await found(here.admin, 'topic', { some: [courses, named('一班')] })).toEqual(['法务', '税务']);
    expect(await found(here.admin, 'course', { some: [{ var: 'course__similar' }, named('二班')] })).toEqual(['一班']);

    const { items } = await here.admin.call('timeline', { params: { object: 'topic', id: tax } });
    expect(items.some((item) => item.object === 'course' && item.record === one)).toBe(true);
  });

  it('a link to a record the actor cannot see cannot be set, shows as hidden and stays when they edit the list', async () => {
    const hidden = await make(here.admin, 'topic', { name: '机密' });
    const [mine, other] = [
      await make(here.rep, 'topic', { name: '公开一' }),
      await make(here.rep, 'topic', { name: '公开二' }),
    ];
    await expect(make(here.rep, 'course', { name: '偷看', topics: [hidden] })).rejects.toMatchObject({
      code: 'value.link',
      path: '/topics',
    });
    const nowhere = '01900000-0000-7000-8000-000000000000';
    await expect(make(here.rep, 'course', { name: '偷看', topics: [nowhere] })).rejects.toMatchObject({
      code: 'value.link',
      path: '/topics',
    });
    const id = await make(here.admin, 'course', { name: '共享', topics: [hidden, mine] });
    const shown = await read(here.rep, id);
    expect(shown.references[hidden]).toEqual({ object: 'topic', title: null });
    const params = { object: 'course', id };
    await here.rep.call('update', { params, body: { values: { topics: [other] } } });
    expect((await read(here.admin, id)).record['topics']).toEqual([hidden, other]);
    // nobody finds out what is hidden by asking about it
    expect(await found(here.rep, 'course', { some: [{ var: 'topics' }, { '==': [{ var: 'name' }, '机密'] }] })).toEqual(
      [],
    );
    const { version } = (await read(here.rep, id)).record;
    await here.rep.call('update', { params, body: { values: { topics: [other] } } });
    expect((await read(here.rep, id)).record.version).toBe(version);
  });

  it('several people on a record open it to them where a rule asks for them, and people are found by it', async () => {
    const { id: me } = await here.rep.call('me');
    await make(here.admin, 'course', { name: '协作', helpers: [me] });
    const isHelper: Rule = { has_any: [{ var: 'helpers' }, [{ var: '$user.id' }]] };
    expect(await found(here.rep, 'course', isHelper)).toEqual(['协作']);
    expect(await found(here.admin, 'course', isHelper)).toEqual([]);
    expect(await found(here.rep, 'course', { in: [{ var: '$user.id' }, { var: 'helpers' }] })).toEqual(['协作']);
    expect(
      await found(here.admin, 'course', {
        some: [{ var: 'helpers' }, { '==': [{ var: 'email' }, 'rep@example.com'] }],
      }),
    ).toEqual(['协作']);
    await expect(
      make(here.admin, 'course', { name: '谁', helpers: ['01900000-0000-7000-8000-000000000000'] }),
    ).rejects.toMatchObject({ code: 'value.user', path: '/helpers' });
  });

  it('a deleted record leaves the list without a title and can be taken off it', async () => {
    const gone = await make(here.admin, 'topic', { name: '要删' });
    const id = await make(here.admin, 'course', { name: '删除', topics: [gone] });
    await here.admin.call('delete', { params: { object: 'topic', id: gone } });
    expect((await read(here.admin, id)).references[gone]).toEqual({ object: 'topic', title: null });
    expect(
      await found(here.admin, 'course', { some: [{ var: 'topics' }, { '==': [{ var: 'name' }, '要删'] }] }),
    ).toEqual([]);
    await here.rep.call('update', { params: { object: 'course', id }, body: { values: { topics: [] } } });
    expect((await read(here.admin, id)).record['topics']).toEqual([]);
  });

  it('a file names several linked records and people in one cell', async () => {
    const one = await make(here.admin, 'topic', { name: '导入甲' });
    const two = await make(here.admin, 'topic', { name: '导入乙' });
    const { id: me } = await here.admin.call('me');
    const file = 'name,topics,helpers\n导入班,导入甲、导入乙,王芳；李雷\n错班,导入甲、没有,\n';
    const job = await here.admin.call('upload', { query: { object: 'course', file: 'a.csv' }, file });
    const columns = job.columns.map(({ field }, index) => ({ index, field: field ?? '' }));
    expect(columns.map(({ field }) => field)).toEqual(['name', 'topics', 'helpers']);
    const params = { id: job.id };
    await here.admin.call('check', { params, body: { columns, duplicates: 'skip' } });
    await until(
      () => here.admin.call('importJob', { params }),
      ({ status }) => status === 'checked',
    );
    const { rows } = await here.admin.call('importRows', { params, query: { outcome: 'reject' } });
    expect(rows.map(({ row }) => row)).toEqual([3]);
    await here.admin.call('run', { params });
    await until(
      () => here.admin.call('importJob', { params }),
      ({ status }) => status === 'done',
    );
    const filter: Rule = { '==': [{ var: 'name' }, '导入班'] };
    const read = await here.admin.call('query', { body: { object: 'course', filter } });
    expect(read.rows[0]).toMatchObject({ topics: [one, two], helpers: [me, expect.any(String)] });
  });

  it('one link becomes several and several become one where only one is held, the rest kept aside', async () => {
    const one = await make(here.admin, 'course', { name: '单' });
    const many = await make(here.admin, 'course', { name: '上', above: one });
    const change = (options: object) => ({
      ...linksApp,
      objects: linksApp.objects.map((object) =>
        object.key === 'course'
          ? {
              ...object,
              fields: object.fields.map((field) => (field.key === 'above' ? { ...field, options } : field)),
            }
          : object,
      ),
    });
    await publish(here.admin, change({ to: ['course'], many: true }) as never);
    expect((await read(here.admin, many)).record['above']).toEqual([one]);
    await publish(here.admin, linksApp);
    expect((await read(here.admin, many)).record['above']).toBe(one);
  });
});

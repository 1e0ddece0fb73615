import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App, ObjectDefinition, Role, Rule } from '../../schemas/src/index.ts';
import type { Api } from '../helpers/api.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { linksApp, make, publish, publishApp } from './links-app.ts';
import { inviteAndJoin } from './people.ts';
import { label, problemOf, text } from './publish-app.ts';

const link = (key: string, to: string, tree?: true) =>
  ({ key, label: label(key), type: 'link', options: { to: [to], ...(tree ? { tree } : {}) } }) as const;
const [topic, course, ...others] = linksApp.objects;
const visit: ObjectDefinition = {
  key: 'visit',
  label: { zh: '拜访', en: 'Visit' },
  title: 'name',
  fields: [text('name'), link('course', 'course'), link('topic', 'topic')],
  behaviours: [],
};
const rep: Role = {
  key: 'rep',
  label: label('rep'),
  objects: { course: { create: true, read: 'own' }, visit: { create: true, read: 'all' } },
};
const app: App = {
  ...linksApp,
  objects: [topic!, course!, visit, ...others],
  roles: [...linksApp.roles.filter(({ key }) => key !== rep.key), rep],
};

describe('what stands under a record', () => {
  const here = {} as { server: TestServer; admin: Api; top: string; middle: string; low: string };
  beforeAll(async () => {
    here.server = await startTestServer();
    here.admin = await publishApp(here.server.address, app);
    const chain: string[] = [];
    for (const name of ['顶', '中', '底']) {
      chain.push(await make(here.admin, 'course', { name, above: chain.at(-1) ?? null }));
    }
    const [top = '', middle = '', low = ''] = chain;
    Object.assign(here, { top, middle, low });
    await make(here.admin, 'course', { name: '旁' });
    await make(here.admin, 'visit', { name: '访底', course: low });
    await make(here.admin, 'visit', { name: '访顶', course: top });
    await make(here.admin, 'visit', { name: '无' });
  });
  afterAll(() => here.server?.[Symbol.asyncDispose]());

  const names = async (object: string, filter: Rule, api = here.admin): Promise<readonly string[]> => {
    const { rows } = await api.call('query', { body: { object, fields: ['name'], filter, sort: [{ field: 'id' }] } });
    return rows.map(({ name }) => String(name));
  };

  it('the tree field says what stands below a record, its id the record itself as well', async () => {
    expect(await names('course', { under: [{ var: 'above' }, here.top] })).toEqual(['中', '底']);
    expect(await names('course', { under: [{ var: 'above' }, here.low] })).toEqual([]);
    expect(await names('course', { under: [{ var: 'id' }, here.middle] })).toEqual(['中', '底']);
    expect(await names('course', { '!': [{ under: [{ var: 'above' }, here.top] }] })).toEqual(['顶', '旁']);
  });

  it('a link to an object with a tree finds what is linked to anything below', async () => {
    expect(await names('visit', { under: [{ var: 'course' }, here.top] })).toEqual(['访底', '访顶']);
    expect(await names('visit', { under: [{ var: 'course' }, here.middle] })).toEqual(['访底']);
    expect(await names('visit', { under: [{ var: 'course.above' }, here.top] })).toEqual(['访底']);
  });

  it('a record out of sight hides the way up from what is below it', async () => {
    const api = await inviteAndJoin(here.admin, here.server.address, { email: 'rep@example.com', roles: ['rep'] });
    const own = await make(api, 'course', { name: '我的' });
    await here.admin.call('update', { params: { object: 'course', id: own }, body: { values: { above: here.low } } });
    await make(api, 'visit', { name: '访我的', course: own });
    const under = (id: string) => ({ under: [{ var: 'course' }, id] });
    expect(await names('visit', under(here.top))).toEqual(['访底', '访顶', '访我的']);
    expect(await names('visit', under(own), api)).toEqual(['访我的']);
    expect(await names('visit', under(here.low), api)).toEqual(['访底', '访我的']);
    expect(await names('visit', under(here.top), api)).toEqual(['访顶']);
    expect(await names('course', { under: [{ var: 'above' }, here.top] }, api)).toEqual([]);
  });

  it('the same holds of rules that are judged while something is written, however deep the tree', async () => {
    let deep = here.top;
    for (let level = 0; level < 20; level += 1) {
      deep = await make(here.admin, 'course', { name: `层 ${level}`, above: deep });
    }
    expect(
      await names('course', { and: [{ under: [{ var: 'id' }, here.top] }, { '==': [{ var: 'id' }, deep] }] }),
    ).toEqual(['层 19']);
    const guarded: ObjectDefinition = {
      ...visit,
      validity: [{ rule: { '!': [{ under: [{ var: 'course' }, here.top] }] }, message: label('不可拜访') }],
    };
    await publish(here.admin, { ...app, objects: app.objects.map((one) => (one === visit ? guarded : one)) });
    const aside = await make(here.admin, 'course', { name: '另' });
    await make(here.admin, 'visit', { name: '可', course: aside });
    expect(await problemOf(make(here.admin, 'visit', { name: '不可', course: deep }))).toMatchObject({
      code: 'record.rule',
    });
  });

  it('what is no link into a tree is refused, and so is a field on the other side', async () => {
    const wrong: readonly Rule[] = [
      { under: [{ var: 'topic' }, here.top] },
      { under: [{ var: 'name' }, here.top] },
      { under: [{ var: 'course' }, { var: 'course.above' }] },
      { under: [{ var: 'course' }, 'nobody'] },
    ];
    for (const filter of wrong) {
      expect(await problemOf(names('visit', filter).then(() => undefined))).toMatchObject({ code: 'rule.invalid' });
    }
  });
});

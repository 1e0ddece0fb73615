import { type App, blankApp, type Scope } from '@kehuan/schemas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../helpers/api.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { make, publishApp } from './links-app.ts';
import { inviteAndJoin } from './people.ts';
import { label, problemOf, text } from './publish-app.ts';

const role = (key: Scope) => ({
  key,
  label: label(key),
  objects: { note: { create: true, read: key, update: 'own' as const } },
});

const app: App = {
  ...blankApp(label('应用')),
  objects: [
    {
      key: 'note',
      label: { zh: '笔记', en: 'Note' },
      title: 'name',
      fields: [
        text('name'),
        { key: 'unit', label: { zh: '部门', en: 'Department' }, type: 'department', options: { kind: 'department' } },
        { key: 'teams', label: { zh: '团队', en: 'Teams' }, type: 'department', options: { kind: 'team', many: true } },
      ],
      behaviours: [{ type: 'ownership', options: { toCreator: true } }],
    },
  ],
  roles: [
    ...blankApp(label('应用')).roles,
    ...(['own', 'subordinates', 'department', 'departments'] as const).map(role),
  ],
};

describe('departments, teams and who sees whose records', () => {
  const here = {} as { server: TestServer; admin: Api };
  const people: Record<string, { api: Api; id: string }> = {};
  const units: Record<string, string> = {};
  const person = (name: string) => people[name] ?? expect.fail(name);
  const unit = (name: string) => units[name] ?? expect.fail(name);

  beforeAll(async () => {
    here.server = await startTestServer();
    here.admin = await publishApp(here.server.address, app);
    for (const [name, role] of [
      ['head', 'subordinates'],
      ['east', 'departments'],
      ['shanghai', 'department'],
      ['mate', 'own'],
      ['north', 'own'],
    ] as const) {
      const email = `${name}@example.com`;
      const api = await inviteAndJoin(here.admin, here.server.address, { email, name, roles: [role] });
      people[name] = { api, id: (await api.call('me')).id };
      await make(api, 'note', { name });
    }
    const create = async (name: string, more: object) => {
      units[name] = (await here.admin.call('createUnit', { body: { kind: 'department', name, ...more } })).id;
    };
    await create('华东', { members: [person('east').id] });
    await create('上海', { parent: unit('华东'), members: [person('shanghai').id, person('mate').id] });
    await create('华北', { members: [person('north').id], manager: person('head').id });
    await create('突击队', { kind: 'team', members: [person('mate').id] });
    await here.admin.call('setManager', { params: { id: person('east').id }, body: { manager: person('head').id } });
  });
  afterAll(() => here.server?.[Symbol.asyncDispose]());

  const seen = async (name: string, filter?: object) => {
    const { rows } = await person(name).api.call('query', {
      body: {
        object: 'note',
        fields: ['name'],
        sort: [{ field: 'name' }],
        ...(filter ? { filter: filter as never } : {}),
      },
    });
    return rows.map(({ name: shown }) => shown);
  };

  it('a role sees its own records, those of subordinates, of the department, of the department and all below', async () => {
    expect(await seen('mate')).toEqual(['mate']);
    // answers to the head: east by name, north through the department
    expect(await seen('head')).toEqual(['east', 'head', 'north']);
    expect(await seen('shanghai')).toEqual(['mate', 'shanghai']);
    expect(await seen('east')).toEqual(['east', 'mate', 'shanghai']);
  });

  it('whoever only sees what they may, may not change it or give it away', async () => {
    const { rows } = await person('east').api.call('query', {
      body: { object: 'note', filter: { '==': [{ var: 'name' }, 'mate'] } },
    });
    const id = String(rows[0]?.['id']);
    const { can } = await person('east').api.call('record', { params: { object: 'note', id } });
    expect(can.update).toBe(false);
    const change = person('east').api.call('update', {
      params: { object: 'note', id },
      body: { values: { name: 'x' } },
    });
    expect(await problemOf(change)).toMatchObject({ code: 'access.denied' });
  });

  it('rules know the departments, teams, subordinates and roles of who asks', async () => {
    const owner = { var: 'owner' };
    expect(await seen('head', { in: [owner, { var: '$user.subordinates' }] })).toEqual(['east', 'north']);
    expect(await seen('head', { in: ['subordinates', { var: '$user.role' }] })).toHaveLength(3);
    expect(await seen('head', { in: ['own', { var: '$user.role' }] })).toEqual([]);
    const { api } = person('mate');
    await make(api, 'note', { name: '部门的', unit: unit('上海'), teams: [unit('突击队')] });
    expect(await seen('mate', { in: [{ var: 'unit' }, { var: '$user.departments' }] })).toEqual(['部门的']);
    expect(await seen('mate', { has_any: [{ var: 'teams' }, { var: '$user.teams' }] })).toEqual(['部门的']);
    expect(await seen('east', { in: [{ var: 'unit' }, { var: '$user.departments' }] })).toEqual([]);
    expect(await seen('east', { in: [{ var: 'unit' }, { var: '$user.departments_below' }] })).toEqual(['部门的']);
    expect(await seen('mate', { '==': [{ var: 'unit.parent.name' }, '华东'] })).toEqual(['部门的']);
  });

  it('a department field holds a department that exists, comes with its name, and is imported by name', async () => {
    const { api } = person('mate');
    const id = await make(api, 'note', { name: '带部门', unit: unit('上海') });
    const { references } = await api.call('record', { params: { object: 'note', id } });
    expect(references[unit('上海')]).toEqual({ object: '$department', title: '上海' });
    for (const wrong of [unit('突击队'), person('mate').id]) {
      expect(await problemOf(make(api, 'note', { name: '错', unit: wrong }))).toMatchObject({
        code: 'value.department',
        path: '/unit',
      });
    }
  });

  it('what the administrator changes holds at once, and nothing can stand below itself', async () => {
    const params = { id: unit('华东') };
    const cycle = here.admin.call('updateUnit', { params, body: { parent: unit('上海') } });
    expect(await problemOf(cycle)).toMatchObject({ code: 'unit.cycle', path: '/parent' });
    const circle = here.admin.call('setManager', {
      params: { id: person('head').id },
      body: { manager: person('east').id },
    });
    expect(await problemOf(circle)).toMatchObject({ code: 'unit.cycle' });
    expect(await problemOf(here.admin.call('deleteUnit', { params }))).toMatchObject({ code: 'unit.in-use' });
    await here.admin.call('updateUnit', { params: { id: unit('上海') }, body: { parent: null, name: '上海分公司' } });
    expect(await seen('east')).toEqual(['east']);
    expect((await here.admin.call('units')).units.map(({ name }) => name)).toContain('上海分公司');
    const denied = person('mate').api.call('createUnit', { body: { kind: 'team', name: '自己人' } });
    expect(await problemOf(denied)).toMatchObject({ code: 'access.denied' });
  });
});

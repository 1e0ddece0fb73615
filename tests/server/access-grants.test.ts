import { type App, type EffectiveGrant, type Role, ruleModelOf } from '@kehuan/schemas';
import { describe, expect, test } from 'vitest';
import {
  type Acting,
  canDesign,
  effectiveGrants,
  fieldLevel,
  grantOf,
  isAdmin,
  rowRule,
} from '../../server/src/access/grants.ts';
import { grantedModel } from '../../server/src/access/grants-model.ts';
import { pruneApp } from '../../server/src/access/grants-prune.ts';
import { dealApp } from './query-app.ts';

interface ActingOptions {
  readonly app?: App;
  readonly id?: string | null;
  readonly kind?: 'user' | 'system';
}

function actingAs(roles: readonly string[], { app = dealApp, id = 'u1', kind = 'user' }: ActingOptions = {}): Acting {
  const snapshot = { release: 1, hash: 'x', app, model: ruleModelOf(app), objects: new Map() };
  return { snapshot, actor: { kind, id, name: 'U', roles } };
}

const withRoles = (roles: readonly Role[]): App => ({ ...dealApp, roles });
const role = (key: string, objects: Role['objects']): Role => ({ key, label: { en: key }, objects });
const own = [{ '==': [{ var: 'owner' }, { var: '$user.id' }] }];

describe('the grants of roles', () => {
  test('an administrator may do everything with everything', () => {
    const grants = effectiveGrants(dealApp, ['admin']);
    expect(Object.keys(grants)).toEqual(['company', 'person', 'deal']);
    expect(grants.deal).toMatchObject({
      create: true,
      read: 'all',
      update: 'all',
      delete: 'all',
      transfer: true,
      import: true,
      export: true,
      fields: {},
    });
  });

  test('an object that no role names is not seen', () => {
    expect(effectiveGrants(dealApp, ['clerk']).company).toMatchObject({
      create: false,
      read: 'none',
      update: 'none',
      delete: 'none',
    });
    expect(effectiveGrants(dealApp, ['nobody', 'constructor']).deal?.read).toBe('none');
  });

  test('of several roles the widest of each part counts', () => {
    const grant = effectiveGrants(dealApp, ['rep', 'clerk']).deal as EffectiveGrant;
    expect(grant).toMatchObject({ create: true, read: 'all', update: 'own', delete: 'none' });
    // the rep may read phones, the clerk may write what is not named
    expect(grant.fields).toEqual({ phone: 'read' });
  });

  test('a field named by one role only is as wide as the other role leaves it', () => {
    const app = withRoles([
      role('a', { deal: { read: 'own', fields: { amount: 'hidden', due: 'read' } } }),
      role('b', { deal: { read: 'all', fields: { amount: 'read', due: 'hidden' } } }),
    ]);
    expect(effectiveGrants(app, ['a', 'b']).deal?.fields).toEqual({ amount: 'read', due: 'read' });
  });

  test('a role that may not read does not show what another role hides', () => {
    const app = withRoles([
      role('a', { deal: { read: 'own', fields: { amount: 'hidden' } } }),
      role('b', { deal: { read: 'none', create: true } }),
    ]);
    expect(effectiveGrants(app, ['a', 'b']).deal).toMatchObject({ create: true, fields: { amount: 'hidden' } });
  });

  test('the same app and roles give the same object, another release another', () => {
    expect(effectiveGrants(dealApp, ['rep'])).toBe(effectiveGrants(dealApp, ['rep']));
    expect(effectiveGrants({ ...dealApp }, ['rep'])).not.toBe(effectiveGrants(dealApp, ['rep']));
  });
});

describe('what an actor may do', () => {
  test('administrators and designers are known by their roles, system work is administrator', () => {
    expect([
      isAdmin(actingAs(['admin'])),
      isAdmin(actingAs(['planner'])),
      isAdmin(actingAs([], { kind: 'system' as never })),
    ]).toEqual([true, false, true]);
    expect([canDesign(actingAs(['admin'])), canDesign(actingAs(['planner'])), canDesign(actingAs(['rep']))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('one’s own records are those one owns, or made where the object has no owner', () => {
    expect([rowRule(actingAs(['rep']), 'deal', 'read')]).toEqual(own);
    const app = withRoles([role('maker', { person: { read: 'own' } })]);
    expect(rowRule(actingAs(['maker'], { app }), 'person', 'read')).toEqual({
      '==': [{ var: 'created_by' }, { var: '$user.id' }],
    });
  });

  test('all and none need no rule', () => {
    expect(rowRule(actingAs(['clerk']), 'deal', 'read')).toBe(true);
    expect(rowRule(actingAs(['rep']), 'deal', 'delete')).toBe(false);
    expect(rowRule(actingAs(['clerk']), 'company', 'read')).toBe(false);
    expect(rowRule(actingAs(['rep']), 'nothing_like_it', 'read')).toBe(false);
  });

  test('nobody updates what they may not read, however wide the update is', () => {
    expect([rowRule(actingAs(['rep']), 'company', 'update')]).toEqual(own);
  });

  test('a person without an id owns nothing', () => {
    expect(rowRule(actingAs(['rep'], { id: null }), 'deal', 'read')).toBe(false);
  });

  test('system work has every grant', () => {
    const system = actingAs([], { kind: 'system' as never, id: null });
    expect(grantOf(system, 'deal')).toMatchObject({ read: 'all', fields: {} });
    expect(rowRule(system, 'deal', 'delete')).toBe(true);
    expect(fieldLevel(system, 'deal', 'secret_cost')).toBe('write');
  });

  test('a field is hidden, read or write', () => {
    const acting = actingAs(['rep']);
    expect(['secret_cost', 'phone', 'name', 'constructor'].map((field) => fieldLevel(acting, 'deal', field))).toEqual([
      'hidden',
      'read',
      'write',
      'write',
    ]);
    expect(fieldLevel(actingAs(['clerk']), 'company', 'name')).toBe('hidden');
    expect(fieldLevel(actingAs(['planner']), 'person', 'name')).toBe('write');
  });

  test('the model of an actor’s queries lacks hidden fields, unseen objects and lists through them', () => {
    const model = grantedModel(actingAs(['rep']));
    expect(Object.keys(model.entity('deal')?.fields ?? {})).not.toContain('secret_cost');
    expect(Object.keys(model.entity('company')?.related ?? {})).toContain('deal__client');
    expect(model.entity('deal')?.fields.id).toEqual({ kind: 'link', to: ['deal'] });
    const clerk = grantedModel(actingAs(['clerk']));
    expect(clerk.entity('company')).toBeUndefined();
    expect(clerk.entity('$user')?.fields.name).toEqual({ kind: 'text' });
    const app = withRoles([
      role('x', { company: { read: 'all' }, deal: { read: 'all', fields: { client: 'hidden' } } }),
    ]);
    expect(Object.keys(grantedModel(actingAs(['x'], { app })).entity('company')?.related ?? {})).not.toContain(
      'deal__client',
    );
  });
});

describe('the app as roles may see it', () => {
  const pruned = pruneApp(dealApp, ['rep']);

  test('an administrator sees the app itself', () => {
    expect(pruneApp(dealApp, ['rep', 'admin'])).toBe(dealApp);
    expect(pruneApp(dealApp, ['rep'])).toBe(pruned);
  });

  test('nothing names a hidden field', () => {
    expect(JSON.stringify(pruned)).not.toMatch(/secret/);
  });

  test('objects that may not be read are gone with their forms, views and buttons', () => {
    const none = pruneApp(dealApp, ['planner']);
    expect(none).toMatchObject({ objects: [], forms: [], views: [], workflows: [], dashboards: [], navigation: [] });
  });

  test('rules that speak about hidden fields go, others stay', () => {
    const deal = pruned.objects.find(({ key }) => key === 'deal');
    const note = deal?.fields.find(({ key }) => key === 'note');
    expect(note).toMatchObject({ visible: { '==': [{ var: 'hot' }, true] } });
    expect(note).not.toHaveProperty('required');
    expect(deal?.validity).toHaveLength(1);
    expect(deal?.behaviours).toMatchObject([
      { type: 'ownership' },
      { type: 'stages', options: { pipelines: [{ stages: [{ key: 'fresh', required: [] }, {}, {}] }] } },
    ]);
  });

  test('a view keeps what remains visible; one that filters by a hidden field goes', () => {
    expect(pruned.views).toMatchObject([
      { key: 'all', sort: [{ field: 'amount' }], options: { columns: [{ field: 'name' }, { field: 'client.name' }] } },
      { key: 'board', options: { group: 'stage', card: ['amount'] } },
    ]);
    expect(pruned.views[1]?.options).not.toHaveProperty('sum');
  });

  test('forms lose items, facts, related lists and emptied sections', () => {
    const clerk = pruneApp(withRoles([role('x', { company: { read: 'all' } })]), ['x']);
    expect(clerk.forms).toEqual([
      {
        key: 'company_form',
        object: 'company',
        label: { zh: '公司' },
        sections: [{ key: 'a', columns: 1, items: [] }],
        related: [],
      },
    ]);
    expect(pruned.forms[0]).toMatchObject({ sections: [{ key: 'a', items: [{ field: 'name' }] }], facts: ['amount'] });
    expect(pruned.forms[0]?.sections).toHaveLength(1);
  });

  test('of workflows only active buttons are left, without their steps', () => {
    expect(pruned.workflows).toEqual([
      {
        key: 'close',
        label: { zh: '成交' },
        active: true,
        inline: true,
        trigger: { type: 'button', object: 'deal' },
        start: '',
        steps: [],
      },
    ]);
  });

  test('navigation and dashboards lose what leads nowhere', () => {
    expect(pruned.dashboards).toEqual([]);
    expect(pruned.navigation).toEqual([
      { key: 'main', items: [{ kind: 'object', object: 'deal' }] },
      { key: 'more', items: [{ kind: 'object', object: 'company' }] },
    ]);
  });

  test('other roles are not told', () => {
    expect(pruned.roles.map(({ key, objects }) => [key, objects])).toEqual([['rep', {}]]);
  });
});

import { type Route, routes } from '@kehuan/schemas';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { openApi } from '../helpers/api.ts';
import { startTestServer } from '../helpers/server.ts';
import { password, tokenOf } from './people.ts';

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: { readonly [type: string]: unknown } };
  readonly responses: {
    readonly [status: string]: { readonly content?: { readonly [type: string]: { schema?: object } } };
  };
}

interface Document {
  readonly openapi: string;
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: object;
}

async function readDocument(address: string): Promise<Document> {
  const response = await fetch(`${address}/api/openapi.json`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  return (await response.json()) as Document;
}

test('the API describes itself in valid OpenAPI 3.1, every route with its parameters, body, reply and security', async () => {
  await using server = await startTestServer();
  const document = await readDocument(server.address);
  const result = await new Validator().validate(JSON.stringify(document, null, 1));
  expect(result).toEqual({ valid: true });
  expect(document.openapi).toMatch(/^3\.1\./);

  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(Object.keys(routes).sort());
  for (const { path, method, operation } of operations) {
    const route: Route = routes[operation.operationId as keyof typeof routes];
    expect([method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1')]).toEqual([route.method, route.path]);
    const inPath = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
    expect(inPath.sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name)).sort());
    expect(operation.requestBody !== undefined).toBe(route.body !== undefined || route.upload !== undefined);
    if (route.auth !== 'none') expect(operation.security).toEqual([{ accessToken: [] }]);
    expect(operation.responses.default?.content?.['application/json']?.schema).toEqual({
      $ref: '#/components/schemas/Problem',
    });
  }
  // Words of ours that other programs would stumble over stay inside.
  expect(JSON.stringify(document)).not.toMatch(/"(editor|enumLabels|\$type)":/);
});

test('what the API answers is what it says it answers', async () => {
  await using server = await startTestServer();
  const document = await readDocument(server.address);
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema({ $id: 'openapi', components: document.components });
  const validators = new Map<string, ValidateFunction>();
  for (const methods of Object.values(document.paths)) {
    for (const { operationId, responses } of Object.values(methods)) {
      for (const [status, { content }] of Object.entries(responses)) {
        const schema = content?.['application/json']?.schema;
        if (!schema) continue;
        const text = JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/');
        validators.set(`${operationId} ${status}`, ajv.compile(JSON.parse(text) as object));
      }
    }
  }
  const seen = new Set<string>();
  const check = (name: string, reply: unknown): void => {
    const validate = validators.get(name);
    seen.add(name);
    if (!validate?.(reply)) throw new Error(`${name}: ${ajv.errorsText(validate?.errors)}\n${JSON.stringify(reply)}`);
  };

  const admin = openApi(server.address);
  const call: typeof admin.call = async (name, ...rest) => {
    const reply = await admin.call(name, ...rest);
    check(`${name} 200`, reply);
    return reply;
  };
  await call('start');
  await call('signUp', { body: { name: '王芳', email: 'wang@example.com', password, workspace: '远山科技' } });
  await call('templates');
  await call('installTemplate', { params: { key: 'crm' }, body: { sample: true } });
  await call('refresh', { body: {} });
  await call('me');
  await call('updateMe', { body: { language: 'zh' } });
  await call('people');
  const { id, link } = await call('invite', { body: { email: 'li@example.com', name: '李雷', roles: ['rep'] } });
  await call('members');
  await call('renewInvitation', { params: { id } });
  check('invitation default', await problemOf(() => admin.call('invitation', { params: { token: tokenOf(link) } })));
  await call('updateMember', { params: { id }, body: { roles: ['rep', 'manager'] } });

  const { app } = await call('app');
  const { revision } = await call('draft');
  const changed = { ...app, label: { zh: '新名字' } };
  const saved = await call('saveDraft', { body: { revision, app: changed } });
  await call('review');
  await call('publish', { body: { revision: saved.revision, note: '改名' } });
  await call('releases');
  await call('releaseReview', { params: { number: 1 } });
  await call('returnTo', { params: { number: 1 } });
  await call('discardDraft');

  const object = app.objects[0]?.key ?? '';
  const { rows } = await call('query', { body: { object, count: 'capped', page: { size: 2 } } });
  const params = { object, id: String(rows[0]?.id) };
  await call('search', { body: { text: '公司' } });
  await call('facets', { body: { object, fields: ['owner'] } });
  await call('record', { params });
  await call('timeline', { params });
  await call('update', { params, body: { values: {} } });
  await call('changes', { body: { changes: [{ action: 'update', ...params, values: {} }] } });
  check(
    'create default',
    await problemOf(() => admin.call('create', { params: { object }, body: { values: { nope: 1 } } })),
  );
  const columns = [{ field: app.objects[0]?.title ?? '' }];
  const view = { object, name: '我的视图', settings: { type: 'table', options: { columns } } } as const;
  const savedView = await call('createSavedView', { body: view });
  await call('savedViews');
  await call('updateSavedView', { params: { id: savedView.id }, body: { name: '改名' } });
  await call('setDefaultView', { params: { object }, body: { view: savedView.id } });
  await call('deleteSavedView', { params: { id: savedView.id } });
  await call('restoreSavedView', { params: { id: savedView.id } });
  await call('tryRule', { body: { object, rule: { var: 'id' }, ids: [params.id] } });
  await call('delete', { params });

  const unit = await call('createUnit', { body: { kind: 'department', name: '销售部', members: [id] } });
  await call('updateUnit', { params: { id: unit.id }, body: { name: '销售一部' } });
  await call('setManager', { params: { id }, body: { manager: null } });
  await call('units');
  await call('unitMembers');
  await call('deleteUnit', { params: { id: unit.id } });
  const { calendars } = await call('calendars');
  const { calendar } = calendars[0] ?? expect.fail('no calendar');
  await call('saveCalendar', { params: { key: 'second' }, body: calendar });
  await call('deleteCalendar', { params: { key: 'second' } });
  const { currencies } = await call('currencies');
  await call('saveCurrencies', { body: currencies });

  const job = await call('upload', { query: { object, file: '客户.csv' }, file: '名称,电话\n甲公司,13900000001\n' });
  await call('importJob', { params: { id: job.id } });
  await call('importRows', { params: { id: job.id }, query: { outcome: 'create' } });
  await call('cancel', { params: { id: job.id } });
  await call('notifications');
  await call('markRead', { body: {} });
  await call('removeSampleData');
  await call('signOut');
  await call('signIn', { body: { email: 'wang@example.com', password } });
  // The rest needs more than a line to set up, and is looked at where it is tested.
  const rest = Object.keys(routes).filter((name) => !seen.has(`${name} 200`));
  expect(rest.sort()).toEqual(
    [
      'acceptInvitation',
      'check',
      'create',
      'file',
      'invitation',
      'live',
      'rejected',
      'reveal',
      'run',
      'runAction',
      'thumbnail',
      'uploadFile',
    ].sort(),
  );
});

/** The problem a call is refused with, as it travelled. */
async function problemOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    const { code, path, params, problems } = error as {
      code: string;
      path?: string;
      params: object;
      problems?: object;
    };
    return { code, message: '', ...(path === undefined ? {} : { path }), params, ...(problems ? { problems } : {}) };
  }
  throw new Error('Nothing was refused.');
}

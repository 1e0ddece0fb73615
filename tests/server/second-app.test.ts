import {
  type App,
  changes,
  fieldsOf,
  fieldTypeOf,
  type JsonObject,
  type ObjectDefinition,
  Problem,
  type View,
} from '@kehuan/schemas';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { loadTemplate } from '../../server/src/transfer/load-template.ts';
import { type Api, openApi } from '../helpers/api.ts';
import { randomApp } from '../helpers/random-app.ts';
import { randomValues } from '../helpers/random-values.ts';
import { startTestServer } from '../helpers/server.ts';
import { until } from '../helpers/until.ts';
import { type Random, randomFrom } from '../language/rule-world.ts';

/** Fixed, so that a run says what the run before said; `KEHUAN_SEED=7 npm test -- tests/server/second-app.test.ts` tries another. */
const seeds = [11, 20261123, Number(process.env.KEHUAN_SEED ?? 5)];
const templates = new URL('../../templates', import.meta.url).pathname;
const perObject = 12;
const locale = { language: 'zh', zone: 'Asia/Shanghai' } as const;

/** The engine knows no CRM: whatever passes with the template passes with an app nobody has thought of. */
describe('any app is created, published, filled by hand and by import, listed and moved on its boards', () => {
  it('the CRM template', async () => {
    const { app } = await loadTemplate(templates, 'crm');
    await tryApp(app, randomFrom(1));
  });

  for (const seed of seeds) {
    it(`a random app, seed ${seed}`, async () => {
      const random = randomFrom(seed);
      await tryApp(randomApp(random), random);
    });
  }
});

async function tryApp(app: App, random: Random): Promise<void> {
  await using server = await startTestServer();
  const api = openApi(server.address);
  await api.call('signUp', {
    body: { name: 'A', email: 'a@example.cn', password: 'correct horse', workspace: 'Second' },
  });
  const draft = await api.call('draft');
  const saved = await api.call('saveDraft', { body: { revision: draft.revision, app } });
  expect(saved.problems).toEqual([]);
  await api.call('publish', { body: { revision: saved.revision } });
  const released = (await api.call('app')).app;
  // with what computed fields are like written in
  expect(changes(app, released)).toEqual([]);
  for (const object of app.objects) {
    const made = await fill(api, object, random);
    await importInto(api, object, { random, made });
    for (const view of app.views.filter((one) => one.object === object.key)) await look(api, object, view);
  }
}

/** Creates records one by one; each is there as it was sent, or refused with a problem that says why. */
async function fill(api: Api, object: ObjectDefinition, random: Random): Promise<number> {
  let made = 0;
  for (let index = 0; index < perObject; index += 1) {
    const values = ownValues(object, random);
    const written = await orProblem(api.call('create', { params: { object: object.key }, body: { values } }));
    if (written instanceof Problem) continue;
    made += 1;
    const { record } = await api.call('record', { params: { object: object.key, id: written.id } });
    expect(record.id).toBe(written.id);
  }
  const { count } = await api.call('query', { body: { object: object.key, count: 'exact' } });
  // an inline workflow of the app may make records of its own
  expect(count?.value).toBeGreaterThanOrEqual(made);
  return made;
}

/** What people and links are called is another test's matter: those columns stay away. */
function ownValues(object: ObjectDefinition, random: Random): JsonObject {
  const away = new Set(fieldsOf(object).flatMap(({ key, type }) => (type === 'link' || type === 'user' ? [key] : [])));
  return Object.fromEntries(Object.entries(randomValues(random, object)).filter(([key]) => !away.has(key)));
}

async function importInto(
  api: Api,
  object: ObjectDefinition,
  { random }: { random: Random; made: number },
): Promise<void> {
  const fields = fieldsOf(object).filter(
    (field) =>
      field.origin !== 'record' &&
      !field.system &&
      !fieldTypeOf(field).generated &&
      field.type !== 'link' &&
      field.type !== 'user',
  );
  const rows = Array.from({ length: perObject }, () => {
    const values = ownValues(object, random);
    return fields.map((field) => {
      const value = values[field.key];
      return value === undefined || value === null ? '' : fieldTypeOf(field).format(value, field.options, locale);
    });
  }).filter((cells) => cells.some((cell) => cell !== ''));
  if (rows.length === 0) return;
  const file = stringify([fields.map(({ key }) => key), ...rows]);
  const job = await api.call('upload', { query: { object: object.key, file: 'random.csv' }, file });
  const columns = fields.map((field, index) => ({ index, field: field.key })).slice(0, job.columns.length);
  const params = { id: job.id };
  const checking = await orProblem(api.call('check', { params, body: { columns, duplicates: 'skip' } }));
  // a required person or link has no column here
  if (checking instanceof Problem) return expect(checking.code).toBe('import.mapping');
  const checked = await until(
    () => api.call('importJob', { params }),
    ({ status }) => status !== 'checking',
  );
  expect(checked.status).toBe('checked');
  const { create, update, duplicate, reject } = checked.counts;
  expect(create + update + duplicate + reject).toBe(checked.progress.total);
  await api.call('run', { params });
  const done = await until(
    () => api.call('importJob', { params }),
    ({ status }) => status !== 'running',
  );
  expect(done).toMatchObject({ status: 'done', counts: checked.counts });
}

/** Lists a view as the runtime does; of a board also its columns, and moves a card to another one. */
async function look(api: Api, object: ObjectDefinition, view: View): Promise<void> {
  const query = {
    object: object.key,
    ...(view.filter === undefined ? {} : { filter: view.filter }),
    ...(view.sort ? { sort: view.sort } : {}),
  };
  const { rows, count } = await api.call('query', { body: { ...query, count: 'capped', page: { size: 1000 } } });
  expect(rows.length).toBe(count?.value);
  if (view.type !== 'board') return;
  const { group, sum } = view.options;
  const measures = [
    { key: 'cards', fn: 'count' as const },
    ...(sum ? [{ key: 'total', fn: 'sum' as const, field: sum }] : []),
  ];
  const columns = await api.call('query', { body: { ...query, sort: undefined, group: [{ field: group }], measures } });
  expect(columns.rows.reduce((all, row) => all + Number(row.cards), 0)).toBe(rows.length);
  const card = rows[0];
  const field = fieldsOf(object).find(({ key }) => key === group);
  const target =
    field?.type === 'choice' ? field.options.options.find(({ key }) => key !== card?.[group])?.key : undefined;
  if (!card || target === undefined) return;
  const params = { object: object.key, id: String(card.id) };
  const moved = await orProblem(api.call('update', { params, body: { values: { [group]: target } } }));
  const { record } = await api.call('record', { params });
  expect(record[group]).toBe(moved instanceof Problem ? card[group] : target);
}

async function orProblem<T>(work: Promise<T>): Promise<T | Problem> {
  return work.catch((error: unknown) => {
    if (error instanceof Problem) return error;
    throw error;
  });
}

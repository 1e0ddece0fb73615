import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App, Query, Rule, Values } from '../../schemas/src/index.ts';
import type { Context } from '../../server/src/database/context.ts';
import { runQuery } from '../../server/src/records/query-run.ts';
import { writeRecords } from '../../server/src/records/write-records.ts';
import { create, update } from './write-refused.ts';
import { createWriteWorkspace, type WriteWorkspace } from './write-workspace.ts';

interface Golden {
  readonly stages: readonly (readonly [
    label: string,
    order: number,
    kind: 'open' | 'won' | 'lost',
    probability: number,
  ])[];
  readonly opportunities: readonly {
    readonly id: number;
    readonly created: string;
    readonly amount: number;
    readonly close_on: string;
    readonly closed_at: string | null;
    readonly path: readonly string[];
  }[];
  readonly expect_opportunities: {
    readonly funnel_cohort_2026_01: readonly number[];
    readonly win_rate_2026_02: number;
    readonly cycle_days_2026_02: number;
    readonly won_2026_02: number;
    readonly weighted_open_2026_02: number;
    readonly forecast_2026_02: number;
  };
}

const golden = JSON.parse(readFileSync(new URL('../data/golden.json', import.meta.url), 'utf8')) as Golden;
const answers = golden.expect_opportunities;
const keyOf = (label: string) => `s${golden.stages.findIndex(([name]) => name === label) + 1}`;
const [first, second, third, , won, lost] = golden.stages.map(([label]) => keyOf(label));

/** Deals in the stages of the golden data. */
function dealApp(stages: readonly (readonly [string, number, 'open' | 'won' | 'lost', number])[] = golden.stages): App {
  return {
    key: 'deals',
    label: { zh: '商机' },
    zone: 'Asia/Shanghai',
    navigation: [],
    objects: [
      {
        key: 'deal',
        label: { zh: '商机' },
        title: 'name',
        fields: [
          { key: 'name', label: { zh: '名称' }, type: 'text', options: { format: 'line' } },
          { key: 'amount', label: { zh: '金额' }, type: 'number', options: { format: 'money' } },
          { key: 'close_on', label: { zh: '预计成交' }, type: 'date', options: { precision: 'date' } },
          {
            key: 'tags',
            label: { zh: '标签' },
            type: 'choice',
            options: {
              multiple: true,
              options: [
                { key: 'a', label: { zh: '甲' } },
                { key: 'b', label: { zh: '乙' } },
              ],
            },
          },
        ],
        behaviours: [
          { type: 'ownership', options: { toCreator: true } },
          {
            type: 'stages',
            options: {
              pipelines: [
                {
                  key: 'main',
                  label: { zh: '新签' },
                  stages: stages.map(([label, , kind, probability]) => ({
                    key: keyOf(label),
                    label: { zh: label },
                    kind,
                    probability,
                  })),
                },
              ],
            },
          },
        ],
      },
    ],
    forms: [],
    views: [],
    dashboards: [],
    workflows: [],
    roles: [
      { key: 'admin', label: { zh: '管理员' }, admin: true, design: true, objects: {} },
      { key: 'rep', label: { zh: '销售' }, objects: { deal: { read: 'own', create: true, update: 'own' } } },
    ],
  };
}

let shop: WriteWorkspace;
let admin: Context;
const ids = new Map<number, string>();
const day = (date: string, hours = 0): Date => new Date(Date.parse(`${date}T02:00:00.000Z`) + hours * 3_600_000);

/** Real writes, each at its own moment. */
beforeAll(async () => {
  shop = await createWriteWorkspace(dealApp());
  admin = await shop.as('管理员');
  for (const { id, created, amount, close_on, closed_at, path } of golden.opportunities) {
    const values: Values = { name: `商机${id}`, amount: amount.toFixed(2), close_on, stage: keyOf(path[0]!) };
    const [made] = await writeRecords({ ...admin, now: day(created) }, [create('deal', values)]);
    ids.set(id, made!.id);
    for (const [index, stage] of path.slice(1).entries()) {
      const isLast = index === path.length - 2;
      const now = isLast && closed_at ? day(closed_at) : day(created, 24 * (index + 1));
      await writeRecords({ ...admin, now }, [update('deal', made!.id, { stage: keyOf(stage) })]);
    }
  }
  admin = { ...admin, now: day('2026-02-28') };
});
afterAll(() => shop[Symbol.asyncDispose]());

const ask = (query: Omit<Query, 'object'>, context = admin) => runQuery(context, { object: 'deal', ...query });
const within = (field: string, from: string, to: string): Rule => ({
  and: [{ '>=': [{ date_of: [{ var: field }] }, from] }, { '<': [{ date_of: [{ var: field }] }, to] }],
});
const february = (field: string) => within(field, '2026-02-01', '2026-03-01');
const count = { key: 'n', fn: 'count' } as const;

describe('the golden numbers come out of the query engine', () => {
  test('funnel: deals created in January by every stage they ever reached; lost ones keep their last open stage', async () => {
    const { rows } = await ask({
      filter: within('created_at', '2026-01-01', '2026-02-01'),
      group: [{ field: 'stage', history: 'reached' }],
      measures: [count, { key: 'rate', fn: 'share', of: 'n', per: 'previous' }],
    });
    expect(rows.map(({ n }) => n)).toEqual(answers.funnel_cohort_2026_01);
    expect(rows.map(({ stage }) => stage)).toEqual(golden.stages.slice(0, 5).map(([label]) => keyOf(label)));
    expect(rows.map(({ rate }) => rate)).toEqual([null, 4 / 5, 3 / 4, 2 / 3, 1 / 2]);
  });

  test('win rate and cycle: of deals closed in February', async () => {
    const { rows } = await ask({
      filter: february('closed_at'),
      measures: [
        { key: 'won', fn: 'count', where: { '==': [{ var: 'stage' }, won!] } },
        count,
        { key: 'rate', fn: 'formula', rule: { '/': [{ var: 'won' }, { var: 'n' }] } },
        {
          key: 'cycle',
          fn: 'avg',
          value: { days_between: [{ var: 'created_at' }, { var: 'closed_at' }] },
          where: { '==': [{ var: 'stage' }, won!] },
        },
      ],
    });
    expect(rows).toEqual([{ won: 2, n: 4, rate: answers.win_rate_2026_02, cycle: answers.cycle_days_2026_02 }]);
  });

  test('forecast: what was won plus open amounts by probability; lost counts nothing', async () => {
    const isOpen = { '!': [{ in: [{ var: 'stage' }, [won!, lost!]] }] };
    const { rows } = await ask({
      measures: [
        {
          key: 'won',
          fn: 'sum',
          field: 'amount',
          where: { and: [{ '==': [{ var: 'stage' }, won!] }, february('closed_at')] },
        },
        { key: 'open', fn: 'sum', field: 'amount', weighted: true, where: { and: [isOpen, february('close_on')] } },
        { key: 'forecast', fn: 'formula', rule: { '+': [{ var: 'won' }, { var: 'open' }] } },
        // every deal at once: won whole, lost nothing
        { key: 'weighted', fn: 'sum', field: 'amount', weighted: true },
      ],
    });
    expect(rows).toEqual([
      {
        won: answers.won_2026_02.toFixed(2),
        open: answers.weighted_open_2026_02.toFixed(2),
        forecast: answers.forecast_2026_02.toFixed(2),
        weighted: answers.forecast_2026_02.toFixed(2),
      },
    ]);
  });
});

describe('stage history', () => {
  test('dwell time: median and p90 of each stay in a stage, the running one too', async () => {
    const { rows } = await ask({
      group: [{ field: 'stage', history: 'stays' }],
      measures: [
        count,
        { key: 'half', fn: 'median', stay: true },
        { key: 'most', fn: 'percentile', percent: 90, stay: true },
      ],
    });
    const hours = (value: number) => value * 3600;
    // stays in the third stage: 2 of deal 2 (one runs since 2026-01-14), 1 of each of deals 1, 3 and 6
    const stays = [24, 24 * 45, 24, 24, 24 * 49].map(hours).toSorted((a, b) => a - b);
    const found = rows.find(({ stage }) => stage === third);
    expect(found).toMatchObject({ n: 5, half: stays[2] });
    expect(Number(found?.most)).toBeCloseTo(stays[3]! + (stays[4]! - stays[3]!) * 0.6, 3);
    expect(rows.map(({ stage }) => stage)).toEqual([first, second, third, 's4']);
    // the deal that never left the first stage is still there
    expect(rows[0]).toMatchObject({ n: 6 });
    expect(
      await ask({ measures: [{ key: 'x', fn: 'avg', stay: true }] }).catch(({ code, path }) => [code, path]),
    ).toEqual(['query.invalid', '/measures/0/stay']);
  });

  test('cohort: rows by the month of creation, columns by the age at closing', async () => {
    const { rows } = await ask({
      filter: { '!!': [{ var: 'closed_at' }] },
      group: [
        { field: 'created_at', bucket: 'month' },
        { key: 'age', field: 'closed_at', since: 'created_at', bucket: 'month' },
      ],
      measures: [count],
    });
    expect(rows).toEqual([
      { created_at: '2025-12-01', age: 2, n: 1 },
      { created_at: '2026-01-01', age: 1, n: 3 },
    ]);
  });

  test('an actor counts only records in sight, and a history needs stages', async () => {
    const rep: Context = { ...(await shop.as('李雷')), now: admin.now };
    const funnel: Omit<Query, 'object'> = { group: [{ field: 'stage', history: 'reached' }], measures: [count] };
    expect((await ask(funnel, rep)).rows.map(({ n }) => n)).toEqual([0, 0, 0, 0, 0]);
    await expect(ask({ group: [{ field: 'name', history: 'reached' }] })).rejects.toMatchObject({
      code: 'query.invalid',
      path: '/group/0/history',
    });
    await expect(ask({ group: [{ field: 'stage', history: 'reached', pipeline: 'other' }] })).rejects.toMatchObject({
      path: '/group/0/pipeline',
    });
  });
});

describe('“as of” a past moment', () => {
  const asOf = '2026-01-22T00:00:00.000Z';
  test('shows values, stage and amounts as they were, without what was made since', async () => {
    const { rows } = await ask({ asOf, fields: ['name', 'stage', 'closed_at'], sort: [{ field: 'name' }] });
    expect(rows.map(({ name, stage }) => [name, stage])).toEqual([
      ['商机1', 's4'],
      ['商机2', 's3'],
      ['商机3', 's4'],
      ['商机4', 's1'],
      ['商机6', 's3'],
    ]);
    expect(rows.map(({ closed_at }) => closed_at)).toEqual([null, null, null, null, null]);
    const weighted = await ask({ asOf, measures: [{ key: 'x', fn: 'sum', field: 'amount', weighted: true }] });
    expect(weighted.rows).toEqual([{ x: (75_000 + 25_000 + 60_000 + 2_000 + 30_000).toFixed(2) }]);
    const funnel = await ask({ asOf, group: [{ field: 'stage', history: 'reached' }], measures: [count] });
    expect(funnel.rows.map(({ n }) => n)).toEqual([5, 4, 4, 2, 0]);
  });

  test('counts records that were deleted since, and their links and filters as they were', async () => {
    const [made] = await writeRecords({ ...admin, now: day('2026-03-01') }, [
      create('deal', { name: '删', amount: '5.00', tags: ['a'], owner: admin.actor.id }),
    ]);
    const { id } = made!;
    await writeRecords({ ...admin, now: day('2026-03-02') }, [
      update('deal', id, { tags: ['a', 'b'], amount: '6.00' }),
    ]);
    await writeRecords({ ...admin, now: day('2026-03-03') }, [update('deal', id, { tags: [], name: '改' })]);
    await writeRecords({ ...admin, now: day('2026-03-04') }, [{ action: 'delete', object: 'deal', id }]);
    await writeRecords({ ...admin, now: day('2026-03-06') }, [{ action: 'restore', object: 'deal', id }]);
    await writeRecords({ ...admin, now: day('2026-03-08') }, [{ action: 'delete', object: 'deal', id }]);
    const only = { '==': [{ var: 'id' }, id] };
    const then = async (date: string) =>
      (
        await ask({ asOf: day(date, 1).toISOString(), filter: only, fields: ['name', 'amount', 'tags', 'updated_at'] })
      ).rows.map(({ name, amount, tags, version, updated_at }) => [name, amount, tags, version, updated_at]);
    expect(await then('2026-02-27')).toEqual([]);
    expect(await then('2026-03-01')).toEqual([['删', '5.00', ['a'], 1, day('2026-03-01').toISOString()]]);
    expect(await then('2026-03-02')).toEqual([['删', '6.00', ['a', 'b'], 2, day('2026-03-02').toISOString()]]);
    expect(await then('2026-03-03')).toEqual([['改', '6.00', [], 3, day('2026-03-03').toISOString()]]);
    expect(await then('2026-03-05')).toEqual([]);
    expect((await then('2026-03-07')).map(([name, amount]) => [name, amount])).toEqual([['改', '6.00']]);
    expect(await then('2026-03-09')).toEqual([]);
    const byFilter = { and: [only, { has_any: [{ var: 'tags' }, ['b']] }] };
    expect((await ask({ asOf: day('2026-03-02', 1).toISOString(), filter: byFilter })).rows).toHaveLength(1);
    expect((await ask({ asOf: day('2026-03-03', 1).toISOString(), filter: byFilter })).rows).toHaveLength(0);
  });

  test('looks back only at what the actor may see today', async () => {
    const rep: Context = { ...(await shop.as('李雷')), now: admin.now };
    expect((await ask({ asOf, fields: ['name'] }, rep)).rows).toEqual([]);
    await writeRecords({ ...admin, now: day('2026-03-20') }, [update('deal', ids.get(1)!, { owner: rep.actor.id })]);
    expect((await ask({ asOf, fields: ['name'] }, rep)).rows.map(({ name }) => name)).toEqual(['商机1']);
    const owners = await ask({ asOf, fields: ['owner'], filter: { '==': [{ var: 'name' }, '商机1'] } });
    expect(owners.rows[0]).toMatchObject({ owner: admin.actor.id });
  });

  test('uses the stages of that day: their names, probabilities and order', async () => {
    const renamed = golden.stages.map(
      ([label, order, kind, probability]) => [label, order, kind, kind === 'open' ? 1 : probability] as const,
    );
    const next = dealApp(renamed);
    await shop.publish(next);
    const later: Context = { ...(await shop.as('管理员')), now: new Date('2026-11-23T12:00:00.000Z') };
    const weighted: Omit<Query, 'object'> = {
      filter: { '==': [{ var: 'name' }, '商机4'] },
      measures: [{ key: 'x', fn: 'sum', field: 'amount', weighted: true }],
    };
    expect((await ask(weighted, later)).rows).toEqual([{ x: '200.00' }]);
    const back = await ask({ ...weighted, asOf: '2026-02-20T00:00:00.000Z' }, later);
    expect(back.rows).toEqual([{ x: '2000.00' }]);
    const grouped = await ask({ group: [{ field: 'stage' }], measures: [count], asOf }, later);
    expect(grouped.options?.stage?.map(({ label }) => label.zh)).toEqual(golden.stages.map(([label]) => label));
    await expect(ask({ asOf: '2026-13-01T00:00:00Z' })).rejects.toMatchObject({ code: 'query.invalid', path: '/asOf' });
  });
});

import { type App, type Dashboard, problemsOf, type Query } from '@kehuan/schemas';
import { describe, expect, test } from 'vitest';
import { drillPath } from '../../runtime/src/pages/dashboard/drill.ts';
import { rangeBefore, rangeOf } from '../../runtime/src/pages/dashboard/period.ts';
import { narrowedQuery } from '../../runtime/src/pages/dashboard/widget-query.ts';
import { ruleOfFilter } from '../../runtime/src/views/filter/conditions.ts';
import { dealApp } from '../server/query-app.ts';

type Widget = Dashboard['widgets'][number];

const widget = (more: Partial<Widget>): Widget => ({ key: 'w', label: { zh: '图' }, type: 'number', ...more });
const count = { key: 'n', fn: 'count' } as const;

function appWith(dashboard: Partial<Dashboard>): App {
  return {
    ...dealApp,
    workflows: [],
    dashboards: [{ key: 'costs', label: { zh: '成本' }, widgets: [], ...dashboard }],
  };
}
const problemsIn = (dashboard: Partial<Dashboard>) =>
  problemsOf(appWith(dashboard))
    .map(({ path }) => path ?? '')
    .filter((path) => path.startsWith('/dashboards'));

describe('what is wrong with a dashboard is said with its place', () => {
  test('a widget without data, a filter that is not there, a formula over what is no measure', () => {
    const at = '/dashboards/0/widgets/0';
    const wrong: readonly (readonly [Partial<Widget>, string])[] = [
      [{}, at],
      [
        { query: { object: 'deal', measures: [count] }, filters: [{ filter: 'who', field: 'owner' }] },
        `${at}/filters/0/filter`,
      ],
      [{ query: { object: 'deal', measures: [{ key: 'x', fn: 'median' }] } }, `${at}/query/measures/0`],
      [
        {
          query: {
            object: 'deal',
            measures: [count, { key: 'x', fn: 'formula', rule: { '/': [{ var: 'n' }, { var: 'gone' }] } }],
          },
        },
        `${at}/query/measures/1/rule/~1/1/var`,
      ],
      [
        { query: { object: 'deal', measures: [count, { key: 'x', fn: 'share', of: 'gone' }] } },
        `${at}/query/measures/1/of`,
      ],
      [
        { query: { object: 'deal', measures: [count], having: { '>': [{ var: 'gone' }, 1] } } },
        `${at}/query/having/>/0/var`,
      ],
      [
        { query: { object: 'deal', measures: [{ ...count, where: { '==': [{ var: 'gone' }, 1] } }] } },
        `${at}/query/measures/0/where/==/0/var`,
      ],
    ];
    for (const [more, path] of wrong) expect(problemsIn({ widgets: [widget(more)] })).toEqual([path]);
  });

  test('a text needs no data, and a whole one has no problems', () => {
    const filters: Dashboard['filters'] = [
      { key: 'time', label: { zh: '时间' }, kind: 'period' },
      { key: 'who', label: { zh: '谁' }, kind: 'field', object: 'deal', field: 'owner' },
    ];
    const rate: Query = {
      object: 'deal',
      measures: [
        count,
        { key: 'total', fn: 'sum', field: 'amount' },
        { key: 'x', fn: 'formula', rule: { '/': [{ var: 'total' }, { var: 'n' }] } },
      ],
      having: { '>': [{ var: 'total' }, 1] },
      group: [{ field: 'source' }],
      sort: [{ field: 'total', descending: true }],
    };
    const widgets = [
      widget({ type: 'text', text: { zh: '说明' } }),
      widget({ key: 'v', query: rate, filters: [{ filter: 'time', field: 'due' }] }),
    ];
    expect(problemsIn({ filters, widgets })).toEqual([]);
    expect(problemsIn({ filters: [{ key: 'who', label: { zh: '谁' }, kind: 'field' }] })).toEqual([
      '/dashboards/0/filters/0',
    ]);
  });
});

test('periods have a first day and the day after the last, weeks begin on Monday, and before each is one as long', () => {
  const today = '2026-11-25';
  expect(rangeOf('all', today)).toBeNull();
  expect(rangeOf('this_week', today)).toEqual({ from: '2026-11-23', to: '2026-11-30' });
  expect(rangeOf('last_month', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2026-01-01' });
  expect(rangeOf('this_quarter', today)).toEqual({ from: '2026-10-01', to: '2027-01-01' });
  expect(rangeOf('last_30_days', today)).toEqual({ from: '2026-10-27', to: '2026-11-26' });
  expect(rangeBefore({ from: '2026-10-01', to: '2027-01-01' })).toEqual({ from: '2026-07-01', to: '2026-10-01' });
  expect(rangeBefore({ from: '2026-03-01', to: '2026-04-01' })).toEqual({ from: '2026-02-01', to: '2026-03-01' });
  expect(rangeBefore({ from: '2026-11-23', to: '2026-11-30' })).toEqual({ from: '2026-11-16', to: '2026-11-23' });
});

describe('drill-down', () => {
  const ruleIn = (path: string) => {
    const filter = new URL(path, 'http://x').searchParams.get('filter');
    return filter === null ? undefined : ruleOfFilter(JSON.parse(filter));
  };
  const query: Query = {
    object: 'deal',
    filter: { '>': [{ var: 'amount' }, 10] },
    group: [
      { field: 'source', top: 1, rest: true },
      { field: 'due', bucket: 'month' },
    ],
    measures: [{ ...count, where: { '==': [{ var: 'hot' }, true] } }],
  };

  test('asks for the group, the measure’s own condition and the filter of the widget', () => {
    const path = drillPath(dealApp, { query, row: { source: 'web', due: '2026-02-01', n: 3 }, measure: 'n' });
    expect(path.startsWith('/view/all?filter=')).toBe(true);
    expect(ruleIn(path)).toEqual({
      and: [
        { '>': [{ var: 'amount' }, 10] },
        { '==': [{ var: 'hot' }, true] },
        { '==': [{ var: 'source' }, 'web'] },
        { '==': [{ start_of: [{ date_of: [{ var: 'due' }] }, 'month'] }, '2026-02-01'] },
      ],
    });
  });

  test('of the rest asks for what is not shown, of an empty group for what is empty, of a sum only for what it is about', () => {
    const shown = [{ source: 'web', n: 3 }];
    const rest = drillPath(dealApp, {
      query: { ...query, filter: null },
      row: { source: null, $rest: ['source'], $of: ['source'] },
      shown,
    });
    expect(ruleIn(rest)).toEqual({ '!': [{ in: [{ var: 'source' }, ['web']] }] });
    const empty = drillPath(dealApp, { query: { ...query, filter: null }, row: { source: null, $of: ['source'] } });
    expect(ruleIn(empty)).toEqual({ empty: [{ var: 'source' }] });
    expect(ruleIn(drillPath(dealApp, { query, row: { $of: [] } }))).toEqual(query.filter);
  });

  test('controls of the page narrow only widgets that name a field for them', () => {
    const dashboard: Dashboard = {
      key: 'd',
      label: { zh: '板' },
      filters: [
        { key: 'time', label: { zh: '时间' }, kind: 'period' },
        { key: 'who', label: { zh: '谁' }, kind: 'field', object: 'deal', field: 'owner' },
      ],
      widgets: [],
    };
    const choices = { ranges: { time: { from: '2026-01-01', to: '2026-02-01' } }, values: { who: 'x' } };
    const one = widget({ query: { object: 'deal', measures: [count] }, filters: [{ filter: 'who', field: 'owner' }] });
    expect(narrowedQuery(dashboard, one, choices)?.filter).toEqual({ '==': [{ var: 'owner' }, 'x'] });
    expect(narrowedQuery(dashboard, { ...one, filters: [] }, choices)?.filter).toBeUndefined();
    const day = { date_of: [{ var: 'due' }] };
    expect(narrowedQuery(dashboard, { ...one, filters: [{ filter: 'time', field: 'due' }] }, choices)?.filter).toEqual({
      and: [{ '>=': [day, '2026-01-01'] }, { '<': [day, '2026-02-01'] }],
    });
  });
});

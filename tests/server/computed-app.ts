import type { App, Field, FieldOf, ObjectDefinition, Rule } from '@kehuan/schemas';
import { appWith, choice, label, link, money, objectWith } from './publish-app.ts';

type FormulaOptions = FieldOf<'formula'>['options'];
type RollupOptions = FieldOf<'rollup'>['options'];

export const formula = (key: string, rule: Rule, result: FormulaOptions['result'], more: object = {}): Field => ({
  key,
  label: label(key),
  type: 'formula',
  options: { rule, result, ...more },
});
export const lookup = (key: string, linkField: string, field: string): Field => ({
  key,
  label: label(key),
  type: 'lookup',
  options: { link: linkField, field },
});
export const rollup = (key: string, options: RollupOptions): Field => ({
  key,
  label: label(key),
  type: 'rollup',
  options,
});
export const number = (key: string): Field => ({
  key,
  label: label(key),
  type: 'number',
  options: { format: 'plain' },
});

const v = (path: string): Rule => ({ var: path });

const company: ObjectDefinition = objectWith(
  'company',
  choice('industry', 'steel', 'paper'),
  link('boss', 'company'),
  rollup('expected_sum', { list: 'order__company', fold: 'sum', field: 'expected' }),
  rollup('open_orders', { list: 'order__company', fold: 'count', where: { '==': [v('is_open'), true] } }),
);

const order: ObjectDefinition = objectWith(
  'order',
  link('company', 'company'),
  money('amount'),
  number('chance'),
  { key: 'is_open', label: label('is_open'), type: 'boolean', options: {} },
  lookup('industry', 'company', 'industry'),
  lookup('boss_name', 'company', 'boss.name'),
  rollup('line_sum', { list: 'line__order', fold: 'sum', field: 'line_total' }),
  rollup('line_count', { list: 'line__order', fold: 'count' }),
  rollup('dearest', { list: 'line__order', fold: 'max', field: 'price' }),
  rollup('usual', { list: 'line__order', fold: 'avg', field: 'quantity' }),
  formula('expected', { '/': [{ '*': [v('amount'), v('chance')] }, 100] }, 'money'),
  formula('share', { '/': [v('line_sum'), v('amount')] }, 'number', { decimals: 3 }),
  formula('is_large', { '>': [v('expected'), 500] }, 'boolean'),
  formula('headline', { cat: [v('name'), ' · ', v('company.name')] }, 'text'),
);

const line: ObjectDefinition = objectWith(
  'line',
  link('order', 'order'),
  number('quantity'),
  money('price'),
  formula('line_total', { '*': [v('quantity'), v('price')] }, 'money'),
  lookup('order_expected', 'order', 'expected'),
);

/** Companies with orders with lines: computed fields of computed fields, up and down. */
export const computedApp: App = appWith(company, order, line);

import { fieldTypeOf, type Label, type ObjectField, type Query, type ViewOptions } from '@kehuan/schemas';

export type FootFunction = NonNullable<ViewOptions<'table'>['foot']>[number]['fn'];

export const footLabels: { readonly [K in FootFunction]: Label } = {
  none: { zh: '不显示', en: 'Nothing' },
  filled: { zh: '已填', en: 'Filled' },
  empty: { zh: '未填', en: 'Empty' },
  distinct: { zh: '不同值', en: 'Distinct' },
  sum: { zh: '合计', en: 'Sum' },
  avg: { zh: '平均', en: 'Avg' },
  min: { zh: '最小', en: 'Min' },
  max: { zh: '最大', en: 'Max' },
};

const kindOf = (field: ObjectField) => fieldTypeOf(field).ruleType(field.options).kind;

/** What the foot of a field can show. */
export function footFunctionsOf(field: ObjectField): readonly FootFunction[] {
  const kind = kindOf(field);
  if (kind === 'number' || kind === 'money') return ['none', 'sum', 'avg', 'min', 'max', 'filled', 'empty', 'distinct'];
  if (kind === 'date' || kind === 'datetime') return ['none', 'min', 'max', 'filled', 'empty', 'distinct'];
  if (kind === 'data' || kind === 'null') return ['none'];
  if (kind === 'list' || kind === 'links' || kind === 'boolean') return ['none'];
  return ['none', 'filled', 'empty', 'distinct'];
}

/** What a column shows where nobody has chosen: the sum of amounts, the average of other numbers. */
export function usualFunction(field: ObjectField): FootFunction {
  const kind = kindOf(field);
  return kind === 'money' ? 'sum' : kind === 'number' ? 'avg' : 'none';
}

export function footFunctionOf(
  field: ObjectField,
  path: string,
  chosen: ViewOptions<'table'>['foot'] = [],
): FootFunction {
  const fn = chosen.find((one) => one.field === path)?.fn;
  if (fn !== undefined && footFunctionsOf(field).includes(fn)) return fn;
  // what lies behind a link is summed only where somebody asks for it
  return path.includes('.') ? 'none' : usualFunction(field);
}

type Measures = NonNullable<Query['measures']>;

/** The question behind a foot: `filled` and `empty` are both made of the count of values and the count of records. */
export function measureOf(fn: FootFunction, path: string, key: string): Measures {
  if (fn === 'none') return [];
  if (fn === 'filled' || fn === 'empty') return [{ key, fn: 'count', field: path }];
  return [{ key, fn, field: path }];
}

import { fieldTypeOf, type Json, type Label, type ObjectField, type Rule, type ViewOptions } from '@kehuan/schemas';

export type TableGroup = NonNullable<ViewOptions<'table'>['group']>[number];
export type Bucket = NonNullable<TableGroup['bucket']>;

export const mostGroups = 3;

export const bucketLabels: { readonly [K in Bucket]: Label } = {
  day: { zh: '日', en: 'Day' },
  week: { zh: '周', en: 'Week' },
  month: { zh: '月', en: 'Month' },
  quarter: { zh: '季度', en: 'Quarter' },
  year: { zh: '年', en: 'Year' },
};

const kindOf = (field: ObjectField) => fieldTypeOf(field).ruleType(field.options).kind;

/** Whether rows can stand together by a field: options, people, links, yes or no, dates, short texts. */
export function isGroupable(field: ObjectField): boolean {
  const kind = kindOf(field);
  if (kind === 'text') return !('format' in field.options && field.options.format === 'long');
  return ['choice', 'list', 'link', 'boolean', 'date', 'datetime'].includes(kind);
}

/** A group by a field as people first mean it: dates by month. */
export function groupBy(field: ObjectField, path: string): TableGroup {
  const kind = kindOf(field);
  return { field: path, ...(kind === 'date' || kind === 'datetime' ? { bucket: 'month' as const } : {}) };
}

/** What the records of a group have in common. */
export function groupRule({ field: path, bucket }: TableGroup, field: ObjectField, value: Json): Rule {
  const variable: Rule = { var: path };
  if (value === null) return { empty: [variable] };
  if (bucket === 'day') return { '==': [{ date_of: [variable] }, value] };
  if (bucket) return { '==': [{ start_of: [variable, bucket] }, value] };
  return kindOf(field) === 'list' ? { has_any: [variable, [value]] } : { '==': [variable, value] };
}

/** The first day of a period as its name: 2026-10-01 by quarter is 2026 年第 4 季度. */
export function bucketWords(bucket: Bucket, day: string): Label {
  const [year = '', month = ''] = day.split('-');
  const quarter = Math.floor((Number(month) + 2) / 3);
  const words: { readonly [K in Bucket]: Label } = {
    day: { zh: day, en: day },
    week: { zh: `${day} 起的一周`, en: `Week of ${day}` },
    month: { zh: `${year} 年 ${Number(month)} 月`, en: `${year}-${month}` },
    quarter: { zh: `${year} 年第 ${quarter} 季度`, en: `${year} Q${quarter}` },
    year: { zh: `${year} 年`, en: year },
  };
  return words[bucket];
}

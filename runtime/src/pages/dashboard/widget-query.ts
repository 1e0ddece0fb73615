import type { Dashboard, Json, Query, Rule, Widget } from '@kehuan/schemas';
import { bothRules } from '../../views/filter/conditions.ts';
import { type DayRange, rangeBefore } from './period.ts';

/** What the controls of the page are set to. */
export interface Choices {
  readonly ranges: { readonly [filter: string]: DayRange | null };
  readonly values: { readonly [filter: string]: Json };
}

/** The query of a widget with the controls of its page applied. */
export function narrowedQuery(dashboard: Dashboard, { query, filters = [] }: Widget, choices: Choices): Query | null {
  if (!query) return null;
  const rules = filters.flatMap(({ filter, field }): readonly Rule[] => {
    const control = dashboard.filters?.find(({ key }) => key === filter);
    if (control?.kind === 'period') {
      const range = choices.ranges[filter];
      return range ? [inRange(field, range)] : [];
    }
    const value = choices.values[filter];
    return value === undefined || value === null ? [] : [{ '==': [{ var: field }, value] }];
  });
  const filter = rules.reduce<Rule | undefined>((all, rule) => bothRules(all, rule), query.filter);
  return filter === undefined ? query : { ...query, filter };
}

function inRange(field: string, { from, to }: DayRange): Rule {
  const day = { date_of: [{ var: field }] };
  return { and: [{ '>=': [day, from] }, { '<': [day, to] }] };
}

/** The days of a widget's period and those before, cut so finely that a line through them has some dozen points. */
export function courseQuery(dashboard: Dashboard, widget: Widget, choices: Choices): Query | undefined {
  const period = periodOf(dashboard, widget);
  const range = period === undefined ? null : choices.ranges[period];
  const field = widget.filters?.find(({ filter }) => filter === period)?.field;
  if (period === undefined || !range || field === undefined || widget.query?.group) return undefined;
  const whole = { from: rangeBefore(range).from, to: range.to };
  const query = narrowedQuery(dashboard, widget, { ...choices, ranges: { ...choices.ranges, [period]: whole } });
  const days = (Date.parse(whole.to) - Date.parse(whole.from)) / 86_400_000;
  const bucket = days <= 21 ? 'day' : days <= 190 ? 'week' : 'month';
  return query ? { ...query, group: [{ field, bucket, fill: true }] } : undefined;
}

/** The control that sets a widget's period, for its trend. */
export function periodOf(dashboard: Dashboard, { filters = [] }: Widget): string | undefined {
  return filters.find(({ filter }) => dashboard.filters?.some(({ key, kind }) => key === filter && kind === 'period'))
    ?.filter;
}

import { labelSchema } from '../base/text.ts';
import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from '../field-types/choice.ts';
import { fieldPathSchema } from '../queries/field-path.ts';
import { querySchema } from '../queries/query.ts';

export const periods = [
  'all',
  'this_week',
  'this_month',
  'last_month',
  'this_quarter',
  'last_quarter',
  'this_year',
  'last_year',
  'last_30_days',
  'last_90_days',
  'last_12_months',
] as const;

/** One control for the whole page: a period, or a field's values (a person, an option). Each widget says what it means for it. */
const filterSchema = {
  type: 'object',
  properties: {
    key: keySchema,
    label: labelSchema,
    kind: { enum: ['period', 'field'] },
    /** of a period: what it is at first; default: everything */
    initial: { enum: periods },
    /** of a field: whose values there are to choose from */
    object: { type: 'string', maxLength: 48, editor: 'object' },
    field: fieldPathSchema,
  },
  required: ['key', 'label', 'kind'],
  additionalProperties: false,
} as const;

export const widgetTypes = [
  'number',
  'bar',
  'line',
  'area',
  'pie',
  'funnel',
  'leaderboard',
  'pivot',
  'list',
  'gauge',
  'text',
] as const;

const widgetSchema = {
  type: 'object',
  properties: {
    key: keySchema,
    label: labelSchema,
    type: { enum: widgetTypes, title: { zh: '图表', en: 'Chart' } },
    /** small words beside the title */
    note: { ...labelSchema, title: { zh: '说明', en: 'Note' } },
    /** what is asked; only a text has none */
    query: querySchema,
    /** of a text: what it says */
    text: { ...labelSchema, title: { zh: '文字', en: 'Text' } },
    /** columns of twelve */
    width: { type: 'integer', minimum: 1, maximum: 12, title: { zh: '宽度', en: 'Width' } },
    /** measure that is shown; default: the first. Leaderboards, tables and charts with series show all that are named */
    values: { type: 'array', maxItems: 10, items: keySchema, title: { zh: '指标', en: 'Measures' } },
    /** names of measures where they are shown side by side, in the order of `values` */
    names: { type: 'array', maxItems: 10, items: labelSchema, title: { zh: '指标名称', en: 'Names of measures' } },
    format: { enum: ['plain', 'money', 'percent', 'days', 'duration'], title: { zh: '格式', en: 'Format' } },
    /** compares with the period before */
    trend: { type: 'boolean', title: { zh: '与上期比较', en: 'Compare with the period before' } },
    /** less is better */
    inverse: { type: 'boolean', title: { zh: '越少越好', en: 'Less is better' } },
    target: { type: 'number', title: { zh: '目标', en: 'Target' } },
    stacked: { type: 'boolean', title: { zh: '堆叠', en: 'Stacked' } },
    horizontal: { type: 'boolean', title: { zh: '横向', en: 'Horizontal' } },
    /** which field each control of the page narrows; controls not named leave the widget alone */
    filters: {
      type: 'array',
      maxItems: 20,
      items: {
        type: 'object',
        properties: { filter: keySchema, field: fieldPathSchema },
        required: ['filter', 'field'],
        additionalProperties: false,
      },
      title: { zh: '页面筛选', en: 'Page filters' },
    },
  },
  required: ['key', 'label', 'type'],
  additionalProperties: false,
} as const;

/** A page of widgets, each one query, with controls that narrow all of them. */
export const dashboardSchema = {
  type: 'object',
  properties: {
    key: keySchema,
    label: labelSchema,
    icon: { type: 'string', maxLength: 48 },
    filters: { type: 'array', maxItems: 10, items: filterSchema },
    widgets: { type: 'array', maxItems: 50, items: widgetSchema },
  },
  required: ['key', 'label', 'widgets'],
  additionalProperties: false,
} as const;
export type Dashboard = TypeOf<typeof dashboardSchema>;
export type Widget = Dashboard['widgets'][number];
export type WidgetType = (typeof widgetTypes)[number];
export type Period = (typeof periods)[number];

import {
  fieldTypeOf,
  type Group,
  type Json,
  type Label,
  type Language,
  type ObjectField,
  objectOf,
  type Query,
  type References,
  text,
  type Widget,
} from '@kehuan/schemas';
import { useLanguage } from '../../client/language.ts';
import { useApp, type WorkspaceApp } from '../../client/workspace-app.ts';
import { showCount, showSum } from '../../field-types/show-amount.ts';
import { fieldAt } from '../../views/field-path.ts';

type Row = { readonly [key: string]: Json };

/** How a widget says what it got: names of groups, measures and their values. */
export interface WidgetWords {
  readonly groupLabel: (index: number, row: Row) => string;
  readonly value: (measure: string, value: Json | undefined) => string;
  /** a whole number in a chart's axis */
  readonly axis: (measure: string, value: number) => string;
  readonly measureLabel: (measure: string) => string;
  readonly groupName: (index: number) => string;
}

export function useWidgetWords(widget: Widget, references: References): WidgetWords {
  const workspace = useApp();
  const language = useLanguage();
  return widgetWords(widget, { workspace, language, references });
}

interface Reading {
  readonly workspace: WorkspaceApp;
  readonly language: Language;
  readonly references: References;
}

const say = (label: Label, language: Language) => text(label, language);

function widgetWords(widget: Widget, { workspace, language, references }: Reading): WidgetWords {
  const query: Query = widget.query ?? { object: '' };
  const object = objectOf(workspace.app, query.object);
  const fieldOfGroup = (index: number): ObjectField | undefined => {
    const group = query.group?.[index];
    return object && group ? fieldAt(workspace, object, group.field)?.field : undefined;
  };
  const formatOf = (key: string) => {
    const measure = query.measures?.find((one) => one.key === key);
    const field = object && measure?.field ? fieldAt(workspace, object, measure.field)?.field : undefined;
    const isCount = measure?.fn === 'count' || measure?.fn === 'distinct';
    const isMoney = !isCount && field?.type === 'number' && field.options.format === 'money';
    if (measure?.fn === 'share') return 'percent';
    if (isCount) return 'plain';
    if (measure?.stay) return 'duration';
    return isMoney ? 'money' : (widget.format ?? 'plain');
  };
  const value = (key: string, raw: Json | undefined) => showValue(raw, formatOf(key), language);
  return {
    groupLabel: (index, row) => {
      const group = query.group?.[index];
      if (!group) return '';
      const key = group.key ?? group.field;
      if (Array.isArray(row.$rest) && (row.$rest as readonly Json[]).includes(key))
        return say({ zh: '其他', en: 'Others' }, language);
      return groupValue(row[key], group, {
        field: fieldOfGroup(index),
        language,
        references,
        zone: workspace.app.zone,
      });
    },
    value,
    axis: (key, number) => value(key, number),
    measureLabel: (key) => {
      const at = widget.values?.indexOf(key) ?? -1;
      const named = widget.names?.[at < 0 ? 0 : at];
      return say(named ?? widget.label, language);
    },
    groupName: (index) => {
      const field = fieldOfGroup(index);
      return field ? say(field.label, language) : '';
    },
  };
}

type Format = NonNullable<Widget['format']>;

/** Nothing is a dash: what is divided by nothing has no value. */
export function showValue(raw: Json | undefined, format: Format, language: Language): string {
  if (raw === null || raw === undefined || raw === '') return '–';
  const number = Number(raw);
  if (Number.isNaN(number)) return String(raw);
  const rounded = Math.round(number * 10) / 10;
  if (format === 'money') return showSum(number, language);
  if (format === 'percent') return `${showCount(Math.round(number * 1000) / 10)}%`;
  if (format === 'days') return say({ zh: `${showCount(rounded)} 天`, en: `${showCount(rounded)} days` }, language);
  if (format === 'duration') return showSpan(number, language);
  return showCount(Math.round(number * 100) / 100);
}

const spans = [
  [172_800, 86_400, { zh: '天', en: 'd' }],
  [5_400, 3_600, { zh: '小时', en: 'h' }],
  [90, 60, { zh: '分钟', en: 'min' }],
  [0, 1, { zh: '秒', en: 's' }],
] as const;

/** Seconds in the unit that says most. */
function showSpan(seconds: number, language: Language): string {
  const [, size, unit] = spans.find(([from]) => seconds >= from) ?? spans[3];
  return `${showCount(Math.round((seconds / size) * 10) / 10)} ${say(unit, language)}`;
}

interface Value {
  readonly field: ObjectField | undefined;
  readonly language: Language;
  readonly references: References;
  readonly zone: string;
}

function groupValue(raw: Json | undefined, group: Group, { field, language, references, zone }: Value): string {
  if (raw === null || raw === undefined) return say({ zh: '未设置', en: 'Not set' }, language);
  if (group.since !== undefined) return String(raw);
  if (group.bucket !== undefined) return bucketLabel(String(raw), group.bucket, language);
  const reference = references[String(raw)];
  if (reference) return reference.title ?? '–';
  if (field?.type === 'choice') {
    const option = field.options.options.find(({ key }) => key === raw);
    return option ? say(option.label, language) : String(raw);
  }
  return field ? fieldTypeOf(field).format(raw, field.options, { language, zone }) : String(raw);
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2026年2月 · Feb 2026; the year goes without saying while it is this one. */
function bucketLabel(day: string, bucket: NonNullable<Group['bucket']>, language: Language): string {
  const [year = '', month = '1', date = '1'] = day.split('-');
  const isThisYear = year === String(new Date().getFullYear());
  const quarter = Math.floor((Number(month) - 1) / 3) + 1;
  const labels = {
    day: { zh: `${Number(month)}-${date}`, en: `${Number(month)}/${date}` },
    week: { zh: `${Number(month)}-${date} 周`, en: `${monthNames[Number(month) - 1]} ${Number(date)}` },
    month: {
      zh: isThisYear ? `${Number(month)}月` : `${year}年${Number(month)}月`,
      en: isThisYear ? monthNames[Number(month) - 1]! : `${monthNames[Number(month) - 1]} ${year}`,
    },
    quarter: { zh: `${year} Q${quarter}`, en: `Q${quarter} ${year}` },
    year: { zh: `${year}年`, en: year },
  };
  return say(labels[bucket], language);
}

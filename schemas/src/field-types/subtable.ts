import type { Json } from '../base/json.ts';
import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from './choice.ts';
import { type Checked, defineFieldType } from './field-type.ts';
import { isIdentifier } from './identifier.ts';

/** Rows of one record's sub-table: more belongs into a list of its own. */
export const mostChildren = 500;

const options = {
  type: 'object',
  properties: {
    object: { ...keySchema, editor: 'object', title: { zh: '明细对象', en: 'Object of the rows' } },
    /** the row's link to the record it belongs to */
    link: { ...keySchema, title: { zh: '明细里指回来的关联字段', en: 'The rows’ link field' } },
    /** a number field of the rows that keeps their order; without one they stand as they were made */
    position: { ...keySchema, title: { zh: '保存次序的数字字段', en: 'Number field that keeps the order' } },
    /** columns in their order; default: all fields people enter */
    columns: { type: 'array', items: keySchema, maxItems: 50, title: { zh: '列', en: 'Columns' } },
    max: {
      type: 'integer',
      minimum: 1,
      maximum: mostChildren,
      title: { zh: '最多行数', en: 'Most rows' },
    },
  },
  required: ['object', 'link'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

/** One row as it travels: without an id it is new; a row that is left out is deleted. */
export type ChildRow = { readonly id?: string; readonly version?: number } & { readonly [field: string]: Json };

/**
 * Rows that belong to a record and are edited in its form: real records of another object, whose link field points here. The value is a
 * list of rows `{id, version, …values}`.
 */
export const subtableField = defineFieldType<Options>()({
  label: { zh: '子表', en: 'Sub-table' },
  icon: 'table-properties',
  options,
  presets: [
    {
      key: 'subtable',
      label: { zh: '子表', en: 'Sub-table' },
      icon: 'table-properties',
      group: 'relation',
      options: { object: '', link: '' },
    },
  ],
  storage: ({ object, link }) => ({ kind: 'children', object, link }),
  ruleType: () => ({ kind: 'data' }),
  check: (value, { max = mostChildren }) => {
    if (!Array.isArray(value) || !value.every(isRow)) return notRows;
    return value.length > max ? { ok: false, code: 'value.too-many', params: { limit: max } } : { ok: true, value };
  },
  parse: () => notRows,
  format: (value) => String(Array.isArray(value) ? value.length : 0),
});

const notRows: Checked = {
  ok: false,
  code: 'value.type',
  params: { expected: { zh: '明细行的列表', en: 'a list of rows' } },
};

function isRow(value: Json): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { id, version } = value as ChildRow;
  return (id === undefined || isIdentifier(id)) && (version === undefined || Number.isInteger(version));
}

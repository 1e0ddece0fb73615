import { type Checked, fieldTypeOf, type ImportJob, type Locale, type ObjectField } from '@kehuan/schemas';
import type { Sheet } from './read-sheet.ts';

/** Other names people give to columns, by what the field is; compared after `fold`. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  phone: ['手机', '手机号', '手机号码', '电话', '联系电话', '联系方式', 'mobile', 'phone', 'tel', 'cellphone'],
  email: ['邮箱', '电子邮箱', '邮件', '电子邮件', 'email', 'mail'],
  url: ['网址', '网站', '官网', 'website', 'url'],
  money: ['金额', '价格', 'amount', 'price'],
};

const samplesShown = 3;
const samplesTried = 50;

/**
 * Matches each column to at most one field and each field to at most one column: by equal names first, then by names that contain one another,
 * then by what such fields are called elsewhere. Of several candidates the one that reads most of the column's values wins; a field that reads
 * none of them is not matched.
 */
export function matchColumns(sheet: Sheet, fields: readonly ObjectField[], locale: Locale): ImportJob['columns'] {
  const columns = sheet.header.map((title, index) => ({ index, title, values: filled(sheet, index) }));
  const pairs = columns.flatMap((column) =>
    fields.flatMap((field) => {
      const likeness = likenessOf(column.title, field);
      const share = likeness > 0 ? readShare(column.values, field, locale) : 0;
      return share > 0 ? [{ column: column.index, field: field.key, score: likeness + share }] : [];
    }),
  );
  const matched = new Map<number, string>();
  const taken = new Set<string>();
  for (const { column, field } of pairs.sort((a, b) => b.score - a.score)) {
    if (matched.has(column) || taken.has(field)) continue;
    matched.set(column, field);
    taken.add(field);
  }
  return columns.map(({ index, title, values }) => {
    const field = matched.get(index);
    return { index, title, samples: [...new Set(values)].slice(0, samplesShown), ...(field ? { field } : {}) };
  });
}

function filled(sheet: Sheet, column: number): readonly string[] {
  const values: string[] = [];
  for (const { cells } of sheet.rows) {
    const value = cells[column];
    if (value) values.push(value);
    if (values.length === samplesTried) break;
  }
  return values;
}

/** Letters and digits only, one width, lower case. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** 30 equal, 20 contained, 10 a name that is usual for such fields, 0 nothing alike. */
function likenessOf(title: string, field: ObjectField): number {
  const name = fold(title);
  if (name === '') return 0;
  const names = [field.label.zh, field.label.en, field.key].flatMap((one) => (one ? [fold(one)] : []));
  if (names.includes(name)) return 30;
  if (names.some((one) => one.length > 1 && name.length > 1 && (one.includes(name) || name.includes(one)))) return 20;
  const format = 'format' in field.options ? field.options.format : undefined;
  return format && otherNames[format]?.includes(name) ? 10 : 0;
}

/** The share of values the field can read; 1 where there is nothing to read or reading needs a look-up. */
function readShare(values: readonly string[], field: ObjectField, locale: Locale): number {
  const leaf = fieldTypeOf(field);
  if (values.length === 0 || leaf.lookup) return 1;
  const results = values.map((value): Checked => leaf.parse(value, field.options, locale));
  return results.filter(({ ok }) => ok).length / values.length;
}

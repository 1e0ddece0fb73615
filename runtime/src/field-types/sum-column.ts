import type { ChildRow, ObjectField } from '@kehuan/schemas';

const places = 6;

/** Whether adding up this column means something: amounts and quantities, not percents or stars. */
export function isSummed(field: ObjectField): boolean {
  return field.type === 'number' && (field.options.format === 'plain' || field.options.format === 'money');
}

/** The exact sum of a column, as a decimal text; half-typed values count as nothing. */
export function sumColumn(rows: readonly ChildRow[], key: string): string {
  const total = rows.reduce((sum, row) => sum + scaled(row[key]), 0n);
  const digits = (total < 0n ? -total : total).toString().padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${total < 0n ? '-' : ''}${digits.slice(0, -places)}${fraction ? `.${fraction}` : ''}`;
}

function scaled(value: unknown): bigint {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value ?? '')) ?? [];
  if (whole === '') return 0n;
  const amount = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  return sign ? -amount : amount;
}

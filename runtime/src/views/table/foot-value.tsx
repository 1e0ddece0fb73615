import { fieldTypeOf, type Json, type ObjectField } from '@kehuan/schemas';
import { useLanguage, useText } from '../../client/language.ts';
import { showAmount, showCount, showSum } from '../../field-types/show-amount.ts';
import { useLocale } from '../../field-types/use-locale.ts';
import { type FootFunction, footLabels } from './foot-functions.ts';

export interface FootValueProps {
  readonly field: ObjectField;
  readonly fn: FootFunction;
  readonly value: Json | undefined;
  /** all records, for the share of those with a value */
  readonly count: number;
}

/** A statistic of a column with its name: 合计 ¥5,386万 · 已填 98%. */
export function FootValue({ field, fn, value, count }: FootValueProps) {
  const text = useText();
  const language = useLanguage();
  const locale = useLocale();
  if (fn === 'none' || value === undefined || value === null) return null;
  const number = Number(value);
  const isMoney = field.type === 'number' && field.options.format === 'money';
  const shown = (): string => {
    if (fn === 'filled' || fn === 'empty') {
      const share = count === 0 ? 0 : (fn === 'filled' ? number : count - number) / count;
      return `${Math.round(share * 100)}%`;
    }
    if (fn === 'distinct') return showCount(number);
    if (field.type !== 'number') return fieldTypeOf(field).format(value, field.options, locale);
    if (fn === 'sum') return isMoney ? showSum(String(value), language) : showSum(String(value), language, '');
    return showAmount(Math.round(number * 10) / 10);
  };
  return (
    <>
      {text(footLabels[fn])}
      <strong>{shown()}</strong>
    </>
  );
}

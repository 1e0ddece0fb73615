import Big from 'big.js';

/** Digits and their places as they stand on cheques and invoices. */
const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟', '万', '拾', '佰', '仟', '亿', '拾', '佰', '仟', '万', '拾', '佰', '仟'];

/**
 * The steps from 壹仟零佰零拾零元 to 壹仟元, in order; PostgreSQL takes the very same ones (`kh_cn_amount`). Sixteen digits before
 * the point are spelled; a longer amount has no capitals.
 */
export const chineseAmountSteps: readonly (readonly [pattern: string, replacement: string])[] = [
  ['零[拾佰仟]', '零'],
  ['零+', '零'],
  ['零万', '万'],
  ['零亿', '亿'],
  // 万 counts the 万 of 亿 only where there were some
  ['亿万', '亿零'],
  ['^万', ''],
  ['零+', '零'],
  ['^零', ''],
  ['零$', ''],
];

/** 16409.02 → 人民币壹万陆仟肆佰零玖元零贰分. Rounded to two decimals first, half away from zero; 元 and 角 without 分 end in 整. */
export function chineseAmount(amount: string): string | null {
  const rounded = new Big(amount).round(2, Big.roundHalfUp);
  const [whole = '0', decimals = '00'] = rounded.abs().toFixed(2).split('.');
  if (whole.length > 16) return null;
  const spelled = [...whole].map((digit, index) => digits[Number(digit)]! + places[whole.length - 1 - index]!).join('');
  const yuan = chineseAmountSteps.reduce(
    (text, [pattern, replacement]) => text.replace(new RegExp(pattern, 'g'), replacement),
    spelled,
  );
  const [jiao, fen] = [Number(decimals[0]), Number(decimals[1])];
  const small =
    jiao === 0 && fen === 0
      ? '整'
      : `${jiao > 0 ? `${digits[jiao]}角` : yuan === '' ? '' : '零'}${fen > 0 ? `${digits[fen]}分` : '整'}`;
  const main = yuan === '' ? (small === '整' ? '零元' : '') : `${yuan}元`;
  return `人民币${rounded.lt(0) ? '负' : ''}${main}${small}`;
}

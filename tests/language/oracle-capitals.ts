import { type Decimal, decimalOps } from './oracle-decimal.ts';

const names = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const small = ['', '拾', '佰', '仟'];

/** Up to 9999, without zeros at either end. */
function section(value: number): string {
  let [text, isGap] = ['', false];
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) isGap = text !== '';
    else {
      text += `${isGap ? '零' : ''}${names[digit]}${small[power]}`;
      isGap = false;
    }
  }
  return text;
}

/** Any whole number below 10¹⁶, by sections of four: 零 wherever a place in between is nothing. */
function spelled(value: bigint): string {
  const [high, low] = [value / 100_000_000n, value % 100_000_000n];
  const myriads = (number: bigint): string => {
    const [above, below] = [Number(number / 10_000n), Number(number % 10_000n)];
    if (above === 0) return section(below);
    return `${section(above)}万${below > 0 && below < 1000 ? '零' : ''}${section(below)}`;
  };
  if (high === 0n) return myriads(low);
  return `${myriads(high)}亿${low > 0n && low < 10_000_000n ? '零' : ''}${myriads(low)}`;
}

/** An amount in Chinese capitals, put together from its sections rather than by replacing. */
export function inCapitals(amount: Decimal): string | null {
  const text = decimalOps.text(decimalOps.round(decimalOps.absolute(amount), 2));
  const [whole = '0', rest = ''] = text.split('.');
  if (whole.length > 16) return null;
  const cents = Number(rest.padEnd(2, '0'));
  const isZero = whole === '0' && cents === 0;
  const sign = !isZero && decimalOps.compare(amount, decimalOps.absolute(amount)) < 0 ? '负' : '';
  const yuan = whole === '0' ? '' : `${spelled(BigInt(whole))}元`;
  if (cents === 0) return `人民币${sign}${yuan || '零元'}整`;
  const jiao = cents >= 10 ? `${names[Math.floor(cents / 10)]}角` : yuan ? '零' : '';
  return `人民币${sign}${yuan}${jiao}${cents % 10 > 0 ? `${names[cents % 10]}分` : '整'}`;
}

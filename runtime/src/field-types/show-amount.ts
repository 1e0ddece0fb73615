import type { Language } from '@kehuan/schemas';

const plain = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });
const oneDecimal = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** An amount in a column: grouped digits, cents only where there are some. */
export function showAmount(value: string | number): string {
  const number = Number(value);
  return Number.isInteger(number) ? plain.format(number) : fixed.format(number);
}
const fixed = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A large sum in few characters: ¥326.8万 · ¥3.3M. */
export function showSum(value: string | number, language: Language, sign = '¥'): string {
  const number = Number(value);
  const steps =
    language === 'zh'
      ? ([
          [1e8, '亿'],
          [1e4, '万'],
        ] as const)
      : ([
          [1e6, 'M'],
          [1e4, 'K'],
        ] as const);
  const step = steps.find(([size]) => Math.abs(number) >= size);
  if (!step) return `${sign}${plain.format(Math.round(number))}`;
  const [size, unit] = step;
  return `${sign}${oneDecimal.format(number / (unit === 'K' ? 1000 : size))}${unit}`;
}

export function showCount(value: number): string {
  return plain.format(value);
}

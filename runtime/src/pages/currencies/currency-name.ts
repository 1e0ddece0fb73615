import type { Language } from '@kehuan/schemas';

/** The browser's own name of a currency: 美元, US Dollar. */
export function currencyName(code: string, language: Language): string {
  const names = new Intl.DisplayNames(language === 'zh' ? 'zh-CN' : 'en', { type: 'currency', fallback: 'none' });
  return names.of(code) ?? '';
}

/** What is offered first; any other code can be typed. */
export const usualCurrencies = [
  'CNY',
  'USD',
  'EUR',
  'HKD',
  'JPY',
  'GBP',
  'TWD',
  'KRW',
  'SGD',
  'AUD',
  'CAD',
  'CHF',
  'RUB',
  'THB',
  'VND',
  'MYR',
  'INR',
] as const;

/** Its decimals as the world counts them: none for yen and won. */
export const usualScale = (code: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 2;

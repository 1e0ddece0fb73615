import { isoDate } from './date.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checks = '10X98765432';
/** first two digits of the place of registration; 81–83 are the residence permits of Hong Kong, Macao and Taiwan */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

/**
 * Reads a resident identity number (身份证, GB 11643-1999) as people write it and returns its 18 characters, or null where province, date of
 * birth or check character are wrong.
 */
export function readIdNumber(text: string): string | null {
  const number = text
    .normalize('NFKC')
    .replace(/[\s\-—–]/g, '')
    .toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number) || !provinces.has(number.slice(0, 2))) return null;
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number);
  if (!isoDate(year!, month!, day!) || year! < 1800) return null;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number.charAt(index)), 0);
  return checks.charAt(sum % 11) === number.charAt(17) ? number : null;
}

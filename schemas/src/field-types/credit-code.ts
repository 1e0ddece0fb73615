const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/**
 * Reads a unified social credit code (统一社会信用代码, GB 32100-2015) as people write it – spaces, dashes, full width, lower case – and
 * returns its 18 characters, or null where a character is none of the alphabet's or the check character is wrong.
 */
export function readCreditCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .replace(/[\s\-—–]/g, '')
    .toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return null;
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(code.charAt(index)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31) === code.charAt(17) ? code : null;
}

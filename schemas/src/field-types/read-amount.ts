import Big from 'big.js';

const multipliers: { readonly [unit: string]: number } = {
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  k: 1e3,
  w: 1e4,
};

/**
 * Reads an amount as people write it: `17.6万`, `¥556,000`, `313000元`, `1,234.5`, `12%`, full-width digits. Null where it is no amount
 * (`面议`, `30-50w`, `1,23`): guessing would put a wrong number into a forecast.
 */
export function readAmount(text: string): Big | null {
  const plain = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '');
  const match =
    /^([-+]?)(?:¥|rmb|cny|\$|人民币)?([-+]?)(\d{1,3}(?:,\d{3})+|\d{1,20})(\.\d{1,20})?(千万|百万|千|万|亿|k|w)?(?:元|块|圆|rmb|%)?(?:整)?$/.exec(
      plain,
    );
  if (!match) return null;
  const [, sign, innerSign, whole = '', fraction = '', unit] = match;
  if (sign && innerSign) return null;
  const amount = new Big(whole.replaceAll(',', '') + fraction).times(unit ? (multipliers[unit] ?? 1) : 1);
  return sign === '-' || innerSign === '-' ? amount.neg() : amount;
}

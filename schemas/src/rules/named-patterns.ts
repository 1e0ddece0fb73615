import type { Label } from '../base/text.ts';

/**
 * The patterns `matches` knows by name; rules hold no regular expressions of their own, so none can be slow. Each is written in what
 * JavaScript and PostgreSQL read alike: classes of ASCII characters, counts and anchors. They look at the form only; check digits are
 * the field types' matter.
 */
export const namedPatterns = {
  email: {
    label: { zh: '邮箱', en: 'e-mail address' },
    pattern: '^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}[.][A-Za-z]{2,63}$',
  },
  cn_mobile: { label: { zh: '中国手机号', en: 'Chinese mobile number' }, pattern: '^1[3-9][0-9]{9}$' },
  cn_postcode: { label: { zh: '邮政编码', en: 'Chinese postcode' }, pattern: '^[0-9]{6}$' },
  cn_id_number: { label: { zh: '身份证号', en: 'Chinese id number' }, pattern: '^[1-9][0-9]{16}[0-9Xx]$' },
  cn_credit_code: {
    label: { zh: '统一社会信用代码', en: 'Chinese credit code' },
    pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$',
  },
  url: { label: { zh: '网址', en: 'web address' }, pattern: '^https?://[A-Za-z0-9.-]{1,190}(:[0-9]{1,5})?(/[!-~]*)?$' },
  digits: { label: { zh: '纯数字', en: 'digits only' }, pattern: '^[0-9]+$' },
  letters: { label: { zh: '纯英文字母', en: 'Latin letters only' }, pattern: '^[A-Za-z]+$' },
  letters_digits: { label: { zh: '字母和数字', en: 'letters and digits' }, pattern: '^[A-Za-z0-9]+$' },
  upper_code: { label: { zh: '大写编号', en: 'code in capitals' }, pattern: '^[A-Z0-9]+([-_/.][A-Z0-9]+)*$' },
} as const satisfies Record<string, { readonly label: Label; readonly pattern: string }>;

export type PatternName = keyof typeof namedPatterns;

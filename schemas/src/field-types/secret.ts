import type { TypeOf } from '../base/type-of.ts';
import { type Checked, defineFieldType } from './field-type.ts';
import { readIdNumber } from './id-number.ts';
import { isMasked, type SecretFormat, secretFormats } from './mask.ts';
import { readPhone } from './phone.ts';

const options = {
  type: 'object',
  properties: {
    format: {
      enum: secretFormats,
      title: { zh: '格式', en: 'Format' },
      enumLabels: {
        plain: { zh: '文字（全部遮住）', en: 'Text, all of it hidden' },
        phone: { zh: '电话（138****1234）', en: 'Phone (138****1234)' },
        id_number: { zh: '身份证（110***********002X）', en: 'Identity number (110***********002X)' },
        bank_card: { zh: '银行卡（末四位）', en: 'Bank card (last four digits)' },
      },
    },
  },
  required: ['format'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

/** longest secret, in characters */
const longest = 500;

const readers: { readonly [F in SecretFormat]: (value: string) => Checked } = {
  plain: (value) => ({ ok: true, value }),
  phone: (value) => {
    const phone = readPhone(value);
    return phone ? { ok: true, value: phone } : { ok: false, code: 'value.phone' };
  },
  id_number: (value) => {
    const number = readIdNumber(value);
    return number ? { ok: true, value: number } : { ok: false, code: 'value.id-number' };
  },
  bank_card: (value) => {
    const digits = value.normalize('NFKC').replace(/[\s-]/g, '');
    return /^\d{12,19}$/.test(digits) ? { ok: true, value: digits } : { ok: false, code: 'value.bank-card' };
  },
};

/**
 * What is entered is normalised here and encrypted by the server on its way in; only the masked form comes back. A masked form that is sent
 * again passes: the server knows whether it is that of the value it has, and then leaves the value alone.
 */
function check(value: string, { format }: Options): Checked {
  const clean = value
    .replaceAll('\u0000', '')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\r\n\t]+/g, ' ')
    .trim();
  if ([...clean].length > longest) return { ok: false, code: 'value.too-long', params: { limit: longest } };
  if (clean === '') return { ok: true, value: null };
  return isMasked(clean) ? { ok: true, value: clean } : readers[format](clean);
}

export const secretField = defineFieldType<Options>()({
  label: { zh: '加密字段', en: 'Secret' },
  icon: 'lock',
  options,
  presets: [
    {
      key: 'plain',
      label: { zh: '加密字段', en: 'Secret' },
      icon: 'lock',
      group: 'more',
      options: { format: 'plain' },
    },
  ],
  // the column holds the blind index: equal for equal values, and no way back; the encrypted value stands beside it
  storage: () => ({ kind: 'column', sql: 'text', companion: 'sealed' }),
  ruleType: () => ({ kind: 'data' }),
  check: (value, options) =>
    typeof value === 'string'
      ? check(value, options)
      : { ok: false, code: 'value.type', params: { expected: { zh: '文字', en: 'text' } } },
  parse: (text, options) => check(text, options),
  format: (value) => String(value),
});

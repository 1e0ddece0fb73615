import type { TypeOf } from '../base/type-of.ts';
import { plainTextOf } from '../rules/plain-text.ts';
import { readCreditCode } from './credit-code.ts';
import { type Checked, defineFieldType } from './field-type.ts';
import { readIdNumber } from './id-number.ts';
import { readPhone, showPhone } from './phone.ts';
import { isMarkup, richTextOf } from './rich-text.ts';

const options = {
  type: 'object',
  properties: {
    format: {
      enum: ['line', 'long', 'rich', 'email', 'phone', 'url', 'credit_code', 'id_number'],
      title: { zh: '格式', en: 'Format' },
      enumLabels: {
        line: { zh: '单行文字', en: 'Single line' },
        long: { zh: '多行文字', en: 'Long text' },
        rich: { zh: '富文本', en: 'Formatted text' },
        email: { zh: '邮箱', en: 'E-mail' },
        phone: { zh: '电话', en: 'Phone' },
        url: { zh: '网址', en: 'Web address' },
        credit_code: { zh: '统一社会信用代码', en: 'Social credit code' },
        id_number: { zh: '身份证号', en: 'Identity number' },
      },
    },
    maxLength: { type: 'integer', minimum: 1, maximum: 100_000, title: { zh: '最多字数', en: 'Longest text' } },
  },
  required: ['format'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

/** longest text by format, in characters, where the field sets no limit of its own */
const longest = {
  line: 500,
  long: 100_000,
  rich: 100_000,
  email: 254,
  phone: 40,
  url: 2_000,
  credit_code: 40,
  id_number: 40,
} as const;
const emailPattern = /^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/;

function check(raw: string, { format, maxLength }: Options): Checked {
  // PostgreSQL cannot store U+0000 and a lone surrogate has no UTF-8 form: both are dropped
  const clean = raw.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '');
  const value =
    format === 'long' || format === 'rich' ? clean.replaceAll('\r\n', '\n') : clean.replace(/[\r\n\t]+/g, ' ').trim();
  const limit = Math.min(maxLength ?? longest[format], longest.long);
  if ([...value].length > limit) return { ok: false, code: 'value.too-long', params: { limit } };
  if (value === '') return { ok: true, value: null };
  return formats[format](value);
}

const formats: { readonly [F in Options['format']]: (value: string) => Checked } = {
  line: (value) => ({ ok: true, value }),
  long: (value) => ({ ok: true, value }),
  // the server makes it clean (`clean-html.ts`)
  rich: (value) => {
    const html = isMarkup(value) ? value : richTextOf(value);
    return { ok: true, value: plainTextOf(html).trim() === '' ? null : html };
  },
  email: (value) => {
    const email = value.normalize('NFKC').replaceAll(' ', '');
    return emailPattern.test(email) ? { ok: true, value: email } : { ok: false, code: 'value.email' };
  },
  phone: (value) => {
    const phone = readPhone(value);
    return phone ? { ok: true, value: phone } : { ok: false, code: 'value.phone' };
  },
  credit_code: (value) => {
    const code = readCreditCode(value);
    return code ? { ok: true, value: code } : { ok: false, code: 'value.credit-code' };
  },
  id_number: (value) => {
    const number = readIdNumber(value);
    return number ? { ok: true, value: number } : { ok: false, code: 'value.id-number' };
  },
  url: (value) => {
    const url = /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`;
    return /^https?:\/\/[^\s/?#.]+\.[^\s]+$/i.test(url) ? { ok: true, value: url } : { ok: false, code: 'value.url' };
  },
};

const preset = (key: Options['format'], zh: string, en: string, icon: string) =>
  ({ key, label: { zh, en }, icon, group: 'common', options: { format: key } }) as const;

export const textField = defineFieldType<Options>()({
  label: { zh: '文字', en: 'Text' },
  icon: 'type',
  options,
  presets: [
    preset('line', '单行文字', 'Single line', 'type'),
    preset('long', '多行文字', 'Long text', 'align-left'),
    { ...preset('rich', '富文本', 'Formatted text', 'pilcrow'), group: 'more' },
    preset('phone', '手机', 'Phone', 'smartphone'),
    preset('email', '邮箱', 'E-mail', 'mail'),
    { ...preset('url', '网址', 'Web address', 'globe'), group: 'more' },
    { ...preset('credit_code', '统一社会信用代码', 'Social credit code', 'building'), group: 'more' },
    { ...preset('id_number', '身份证号', 'Identity number', 'id-card'), group: 'more' },
  ],
  storage: () => ({ kind: 'column', sql: 'text' }),
  ruleType: ({ format }) => (format === 'rich' ? { kind: 'text', markup: true } : { kind: 'text' }),
  check: (value, options) =>
    typeof value === 'string'
      ? check(value, options)
      : { ok: false, code: 'value.type', params: { expected: { zh: '文字', en: 'text' } } },
  // a text from a file is never HTML
  parse: (raw, options) => check(options.format === 'rich' ? richTextOf(raw) : raw, options),
  format: (value, { format }) => {
    if (format === 'rich') return plainTextOf(String(value));
    return format === 'phone' ? showPhone(String(value)) : String(value);
  },
});

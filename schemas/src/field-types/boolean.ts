import { defineFieldType } from './field-type.ts';

const options = { type: 'object', properties: {}, required: [], additionalProperties: false } as const;
const yes = new Set(['true', '1', 'yes', 'y', '是', '对', '有', '√', '✓', '已']);
const no = new Set(['false', '0', 'no', 'n', '否', '不', '无', '×', '未']);

export const booleanField = defineFieldType<object>()({
  label: { zh: '是否', en: 'Yes or no' },
  icon: 'toggle-left',
  options,
  presets: [
    { key: 'boolean', label: { zh: '开关', en: 'Yes or no' }, icon: 'toggle-left', group: 'more', options: {} },
  ],
  storage: () => ({ kind: 'column', sql: 'boolean', always: 'false' }),
  ruleType: () => ({ kind: 'boolean' }),
  check: (value) =>
    typeof value === 'boolean'
      ? { ok: true, value }
      : { ok: false, code: 'value.type', params: { expected: { zh: '是或否', en: 'true or false' } } },
  parse: (text) => {
    const word = text.normalize('NFKC').trim().toLowerCase();
    if (yes.has(word)) return { ok: true, value: true };
    if (no.has(word)) return { ok: true, value: false };
    return { ok: false, code: 'value.type', params: { expected: { zh: '是或否', en: 'yes or no' } } };
  },
  format: (value, _, { language }) => (language === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No'),
});

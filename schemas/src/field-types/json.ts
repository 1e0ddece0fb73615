import type { Json } from '../base/json.ts';
import { type Checked, defineFieldType } from './field-type.ts';
import { findJsonError } from './json-error.ts';

const options = { type: 'object', properties: {}, required: [], additionalProperties: false } as const;

/** bytes of the value written without spaces, and levels inside each other */
export const jsonLimits = { bytes: 100_000, depth: 64 } as const;

/** beyond, spaces included, nobody tries to read it */
const longestText = 1_000_000;

/** What PostgreSQL would not take, or take and give back changed. */
function wrongPart(value: Json, depth: number): Checked | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : unstorable;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === jsonLimits.depth) return { ok: false, code: 'value.too-deep', params: { limit: jsonLimits.depth } };
  for (const [key, part] of Object.entries(value)) {
    if (!Array.isArray(value) && !isStorable(key)) return unstorable;
    const wrong = wrongPart(part, depth + 1);
    if (wrong) return wrong;
  }
  return undefined;
}

const isStorable = (text: string) => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
const unstorable: Checked = {
  ok: false,
  code: 'value.json',
  params: { reason: { zh: '含有无效字符', en: 'it holds an invalid character' } },
};

/** An object or a list. A text is read as JSON, so that editors and files can hand over what was typed. */
function check(value: Json): Checked {
  if (typeof value === 'string') return readJson(value);
  if (typeof value !== 'object') return scalar;
  // an empty list is nothing everywhere in the product
  if (value === null || (Array.isArray(value) && value.length === 0)) return { ok: true, value: null };
  const wrong = wrongPart(value, 0);
  if (wrong) return wrong;
  if (bytesOf(JSON.stringify(value)) > jsonLimits.bytes)
    return { ok: false, code: 'value.too-large', params: { limit: `${jsonLimits.bytes / 1000} KB` } };
  return { ok: true, value };
}

const scalar: Checked = {
  ok: false,
  code: 'value.json',
  params: { reason: { zh: '最外层应为 { } 或 [ ]', en: 'it should be an object or a list' } },
};

/** in UTF-8; the two halves of a rare character are two bytes each */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes += unit < 0x80 ? 1 : unit < 0x8_00 || (unit >= 0xd8_00 && unit < 0xe0_00) ? 2 : 3;
  }
  return bytes;
}

/** Reads a JSON text; what is wrong is said with its place. */
export function readJson(text: string): Checked {
  if (text.length > longestText)
    return { ok: false, code: 'value.too-large', params: { limit: `${jsonLimits.bytes / 1000} KB` } };
  try {
    const value = JSON.parse(text) as Json;
    return typeof value === 'string' ? scalar : check(value);
  } catch {
    const { line, column } = findJsonError(text) ?? { line: 1, column: 1 };
    const reason = { zh: `第 ${line} 行第 ${column} 列读不下去`, en: `it breaks at line ${line}, column ${column}` };
    return { ok: false, code: 'value.json', params: { reason } };
  }
}

export const jsonField = defineFieldType<object>()({
  label: { zh: 'JSON 数据', en: 'JSON' },
  icon: 'braces',
  options,
  presets: [{ key: 'json', label: { zh: 'JSON 数据', en: 'JSON' }, icon: 'braces', group: 'more', options: {} }],
  storage: () => ({ kind: 'column', sql: 'jsonb' }),
  ruleType: () => ({ kind: 'data' }),
  check,
  parse: (text) => readJson(text),
  format: (value) => JSON.stringify(value),
});

import type { Json } from '../base/json.ts';
import type { TypeOf } from '../base/type-of.ts';
import { type Checked, defineFieldType } from './field-type.ts';
import { type Address, provinceOf } from './region.ts';

const options = {
  type: 'object',
  properties: {
    format: {
      enum: ['full', 'region'],
      title: { zh: '格式', en: 'Format' },
      enumLabels: {
        full: { zh: '省市区和详细地址', en: 'Region and street' },
        region: { zh: '只有省市区', en: 'Region only' },
      },
    },
  },
  required: ['format'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

const longestDetail = 200;
const codePattern = /^[1-9]\d{5}$/;
const text = { kind: 'text' } as const;

const wrongType: Checked = {
  ok: false,
  code: 'value.type',
  params: { expected: { zh: '地址', en: 'an address' } },
};

/** The parts of an address value, whatever it is. */
export function addressOf(value: Json | undefined): Address {
  return isParts(value) ? pickParts(value) : {};
}

type Parts = { readonly [key: string]: Json };
const isParts = (value: Json | undefined): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function pickParts(value: Parts): Address {
  const part = (key: string) => {
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    return typeof given === 'string' && given !== '' ? given : undefined;
  };
  const [city, detail, region] = [part('city'), part('detail'), part('region')];
  const [district, province] = [part('district'), part('province')];
  return {
    ...(city ? { city } : {}),
    ...(detail ? { detail } : {}),
    ...(region ? { region } : {}),
    ...(district ? { district } : {}),
    ...(province ? { province } : {}),
  };
}

/**
 * The shape: codes that could be, in each other. Whether there are such places the server says, and it writes their names. A line of text
 * becomes the detail; the server reads the places out of it.
 */
function check(value: Json, { format }: Options): Checked {
  if (typeof value === 'string') return checkLine(value);
  if (!isParts(value)) return wrongType;
  const keys = ['city', 'detail', 'region', 'district', 'province'];
  if (Object.entries(value).some(([key, part]) => !keys.includes(key) || (part !== null && typeof part !== 'string')))
    return wrongType;
  const { detail: typed = '', ...codes } = pickParts(value);
  const detail = clean(typed);
  const { province, city, district } = codes;
  const given = [district, city, province].filter((code) => code !== undefined);
  const isNested = given.every((code) => codePattern.test(code) && provinceOf(code) === provinceOf(given[0] ?? ''));
  if (!isNested) return { ok: false, code: 'value.region' };
  if ([...detail].length > longestDetail) return tooLong;
  if (given.length === 0) return detail === '' ? { ok: true, value: null } : { ok: true, value: { detail } };
  if (format === 'region' && detail !== '') return { ok: false, code: 'value.region' };
  return { ok: true, value: { ...pickParts({ ...codes, detail }) } };
}

const tooLong: Checked = { ok: false, code: 'value.too-long', params: { limit: longestDetail } };

function checkLine(line: string): Checked {
  const detail = clean(line);
  if (detail === '') return { ok: true, value: null };
  return [...detail].length > longestDetail ? tooLong : { ok: true, value: { detail } };
}

const clean = (typed: string): string =>
  typed
    .replaceAll('\u0000', '')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

export const addressField = defineFieldType<Options>()({
  label: { zh: '地址', en: 'Address' },
  icon: 'map',
  options,
  presets: [
    {
      key: 'address',
      label: { zh: '地址', en: 'Address' },
      icon: 'map',
      group: 'common',
      options: { format: 'full' },
    },
    {
      key: 'region',
      label: { zh: '省市区', en: 'Region' },
      icon: 'map',
      group: 'more',
      options: { format: 'region' },
    },
  ],
  storage: () => ({ kind: 'column', sql: 'jsonb' }),
  ruleType: () => ({
    kind: 'data',
    parts: { province: text, city: text, district: text, detail: text, region: text },
  }),
  check,
  parse: checkLine,
  format: (value) => {
    const { region, district, city, province, detail = '' } = addressOf(value);
    // names are written by the server: a value that has not been there yet has its codes
    return `${region ?? district ?? city ?? province ?? ''}${detail}`;
  },
});

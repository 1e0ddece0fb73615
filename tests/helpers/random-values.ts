import {
  type Field,
  type FieldTypeId,
  fieldsOf,
  fieldTypes,
  type Json,
  type JsonObject,
  type ObjectDefinition,
} from '@kehuan/schemas';
import { pick, type Random } from '../language/rule-world.ts';
import { between } from './random-app.ts';

/** Values as a record of this object may hold them, some empty; links lead nowhere. Serial numbers and times of stages are left out. */
export function randomValues(random: Random, object: ObjectDefinition): JsonObject {
  const fields = fieldsOf(object).filter(({ origin, system }) => origin !== 'record' && !system);
  return Object.fromEntries(
    fields.flatMap((field) => (random() < 0.2 ? [] : [[field.key, randomValue(random, field)]])),
  );
}

const texts = [
  '环宇',
  '面议',
  '17.6万',
  '¥556,000',
  '12',
  '是',
  '否',
  '2026-03-07',
  '2026年3月',
  'a、b',
  '𠮷😀',
  "x'; --",
  'ZHANG@例子.cn',
  '13963623906',
  'www.example.com',
];

/** One value the field's own check lets pass as it stands. */
export function randomValue(random: Random, field: Field): Json {
  return makers[field.type](random, field as never);
}

type Maker<K extends FieldTypeId> = (random: Random, field: Extract<Field, { readonly type: K }>) => Json;

const makers: { readonly [K in FieldTypeId]: Maker<K> } = {
  text: (random, { options }) => {
    const byFormat = {
      line: () => pick(random, texts),
      long: () => `${pick(random, texts)}\n${pick(random, texts)}`,
      rich: () => `<p>${pick(random, texts).replace(/[&<>"]/g, '')} <strong>粗</strong></p>`,
      email: () => `p${between(random, 1, 999)}@example.cn`,
      phone: () => `+86139${String(between(random, 0, 99_999_999)).padStart(8, '0')}`,
      url: () => `https://example.cn/${between(random, 1, 999)}`,
      credit_code: () => pick(random, ['91350100M000100Y43', '91110108551385082Q']),
      id_number: () => '11010519491231002X',
    };
    const value = byFormat[options.format]();
    return options.maxLength === undefined ? value : [...value].slice(0, options.maxLength).join('');
  },
  number: (random, { options }) => {
    const raw =
      options.format === 'rating'
        ? between(random, 0, 5)
        : options.format === 'duration'
          ? between(random, 0, 600)
          : random() < 0.3
            ? between(random, -3, 9)
            : random() * 1000 - 100;
    const checked = fieldTypes.number.check(raw, options);
    return checked.ok ? checked.value : null;
  },
  boolean: (random) => random() < 0.5,
  date: (random, { options }) => {
    const day = new Date(
      Date.UTC(2026, between(random, -24, 24), between(random, 1, 28), between(random, 0, 23), 30, 15),
    ).toISOString();
    if (options.precision === 'datetime') return day;
    return options.precision === 'month' ? `${day.slice(0, 7)}-01` : day.slice(0, 10);
  },
  choice: (random, { options }) => {
    const keys = options.options.map(({ key }) => key);
    if (keys.length === 0) return options.multiple ? [] : null;
    return options.multiple ? [...new Set([pick(random, keys), pick(random, keys)])] : pick(random, keys);
  },
  user: (random, { options }) => (options.many ? [randomId(random)] : randomId(random)),
  link: (random, { options }) => (options.many ? [randomId(random), randomId(random)] : randomId(random)),
  department: (random, { options }) => (options.many ? [randomId(random)] : randomId(random)),
  // rows of objects that have fields of their own to be filled
  subtable: () => [],
  // a file has to be uploaded before a record can hold it
  file: () => null,
  address: (random) =>
    pick<Json>(random, [
      { detail: pick(random, texts) },
      { province: '440000' },
      { city: '440300', district: '440305', province: '440000' },
    ]),
  location: (random) => ({ lat: between(random, -90, 90), lng: between(random, -1800, 1800) / 10 }),
  // worked out, not entered
  formula: () => null,
  lookup: () => null,
  rollup: () => null,
  serial: (random) => `S-${between(random, 1, 9999)}`,
  time: (random) => `0${between(random, 0, 9)}:${between(random, 10, 59)}`,
  secret: (random, { options }) => {
    const byFormat = {
      plain: () => pick(random, texts),
      phone: () => `+86139${String(between(random, 0, 99_999_999)).padStart(8, '0')}`,
      id_number: () => '11010519491231002X',
      bank_card: () => '6222021234567890123',
    };
    return byFormat[options.format]();
  },
  json: (random) => pick<Json>(random, [{ a: ['𠮷😀', 1.5, null, true] }, ['x', { y: {} }], { '': [[], 0] }]),
};

export function randomId(random: Random): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

import { type Field, fieldTypeOf, type Label, type RegionLevel } from '@kehuan/schemas';
import { regionOptions } from '../../field-types/regions.ts';

/** What a part of a value is called, and the plain field it is like. */
interface PartLike {
  readonly label: Label;
  readonly like: () => Pick<Field, 'type' | 'options'>;
}

const region = (zh: string, en: string, level: RegionLevel): PartLike => ({
  label: { zh, en },
  like: () => ({ type: 'choice', options: { options: regionOptions(level) } }),
});
const words = (zh: string, en: string): PartLike => ({
  label: { zh, en },
  like: () => ({ type: 'text', options: { format: 'line' } }),
});
const degrees = (zh: string, en: string): PartLike => ({
  label: { zh, en },
  like: () => ({ type: 'number', options: { format: 'plain', decimals: 6 } }),
});

/** By type of field, then by part, in the order they are offered. */
const parts: { readonly [type: string]: { readonly [part: string]: PartLike } } = {
  address: {
    province: region('省', 'Province', 'province'),
    city: region('市', 'City', 'city'),
    district: region('区/县', 'District', 'district'),
    detail: words('详细地址', 'Street'),
  },
  location: {
    name: words('地点名称', 'Name'),
    lat: degrees('纬度', 'Latitude'),
    lng: degrees('经度', 'Longitude'),
  },
};

export interface ValuePart {
  /** `address.province` */
  readonly key: string;
  readonly label: Label;
  readonly field: Field;
}

/** The parts of a field's values that conditions can be about. Their places are known once the list of regions is loaded. */
export function partsOf(field: Field): readonly ValuePart[] {
  const type = fieldTypeOf(field).ruleType(field.options);
  const known = type.kind === 'data' ? (type.parts ?? {}) : {};
  return Object.entries(parts[field.type] ?? {}).flatMap(([name, { label, like }]) => {
    if (!Object.hasOwn(known, name)) return [];
    const key = `${field.key}.${name}`;
    // type and options of `like` belong together
    return [{ key, label, field: { key, label, ...like() } as Field }];
  });
}

/** Whether a condition is about a place of an address: its names have to be loaded. */
export const isRegionPart = (field: Field | undefined): boolean => field?.type === 'choice' && field.key.includes('.');

import type { Json } from '../base/json.ts';
import type { TypeOf } from '../base/type-of.ts';
import { type Checked, defineFieldType } from './field-type.ts';

const options = { type: 'object', properties: {}, additionalProperties: false } as const;
type Options = TypeOf<typeof options>;

/** A point on the earth (WGS 84). Keys stand in the order in which PostgreSQL keeps them, so that equal places have equal texts. */
export interface Place {
  /** degrees north */
  readonly lat: number;
  /** degrees east */
  readonly lng: number;
  readonly name?: string;
  /** metres, where a device has measured it */
  readonly accuracy?: number;
}

const longestName = 100;
const places = 1e7;
const round = (degrees: number): number => Math.round(degrees * places) / places || 0;

/** The place of a value, or undefined where it is none. */
export function placeOf(value: Json | undefined): Place | undefined {
  if (!isParts(value)) return undefined;
  const { lat, lng, name, accuracy } = value as { readonly [key: string]: Json | undefined };
  if (typeof lat !== 'number' || typeof lng !== 'number') return undefined;
  return {
    lat: round(lat),
    lng: round(lng),
    ...(typeof name === 'string' && name.trim() !== '' ? { name: name.replace(/\s+/g, ' ').trim() } : {}),
    ...(typeof accuracy === 'number' && accuracy >= 0 && accuracy < places ? { accuracy: Math.round(accuracy) } : {}),
  };
}

const isParts = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong: Checked = { ok: false, code: 'value.location' };

function check(value: Json): Checked {
  if (typeof value === 'string') return readPlace(value);
  const place = placeOf(value);
  if (!place || !(Math.abs(place.lat) <= 90 && Math.abs(place.lng) <= 180)) return wrong;
  if ([...(place.name ?? '')].length > longestName)
    return { ok: false, code: 'value.too-long', params: { limit: longestName } };
  const name = place.name?.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '');
  return { ok: true, value: { ...place, ...(name === undefined ? {} : { name }) } };
}

/**
 * Coordinates as people copy them: `31.2304, 121.4737`, `31.2304°N 121.4737°E`, `北纬31.23 东经121.47`, `陆家嘴 (31.2304, 121.4737)`. North
 * comes first, unless letters say otherwise or the first number cannot be a latitude.
 */
export function readPlace(text: string): Checked {
  const plain = text.normalize('NFKC').replaceAll('−', '-').trim();
  // longer than any coordinates with a name
  if (plain.length > 200) return wrong;
  const found =
    /^(.*?)\(?\s*(北纬|南纬|东经|西经|[NSEW])?\s*(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([NSEW])?[\s,;、]+(北纬|南纬|东经|西经|[NSEW])?\s*(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([NSEW])?\s*\)?$/i.exec(
      plain,
    );
  if (!found) return wrong;
  const [, name = '', before, first, after, otherBefore, second, otherAfter] = found;
  const one = degreesOf(first, before ?? after);
  const other = degreesOf(second, otherBefore ?? otherAfter);
  const isSwapped =
    one.axis === 'lng' || other.axis === 'lat' || (one.axis === undefined && Math.abs(one.degrees) > 90);
  const [lat, lng] = isSwapped ? [other.degrees, one.degrees] : [one.degrees, other.degrees];
  if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) return wrong;
  return check({ lat, lng, ...(name.trim() === '' ? {} : { name: name.trim() }) });
}

function degreesOf(digits: string | undefined, mark: string | undefined) {
  const sign = /^(南纬|西经|[SW])$/i.test(mark ?? '') ? -1 : 1;
  const axis = mark === undefined ? undefined : /^(北纬|南纬|[NS])$/i.test(mark) ? ('lat' as const) : ('lng' as const);
  return { degrees: sign * Number(digits), axis };
}

/** `31.2304, 121.4737`: what `readPlace` reads again. */
export const showPlace = ({ lat, lng }: Pick<Place, 'lat' | 'lng'>): string => `${plain(lat)}, ${plain(lng)}`;

const plain = (degrees: number): string => degrees.toFixed(7).replace(/\.?0+$/, '');

export const locationField = defineFieldType<Options>()({
  label: { zh: '位置', en: 'Location' },
  icon: 'map-pin',
  options,
  presets: [{ key: 'location', label: { zh: '位置', en: 'Location' }, icon: 'map-pin', group: 'more', options: {} }],
  storage: () => ({ kind: 'column', sql: 'jsonb' }),
  ruleType: () => ({
    kind: 'data',
    parts: { lat: { kind: 'number' }, lng: { kind: 'number' }, name: { kind: 'text' } },
  }),
  check,
  parse: readPlace,
  format: (value) => {
    const place = placeOf(value);
    if (!place) return '';
    return place.name === undefined ? showPlace(place) : `${place.name} (${showPlace(place)})`;
  },
});

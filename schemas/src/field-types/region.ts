/**
 * 省, 市 and 区 of addresses. The list itself (some 3,900 names) is handed in by whoever needs it, so that a page which shows no address does
 * not load it. Codes nest: 440305 is in 440300, which is in 440000.
 */
export interface Regions {
  readonly province_list: { readonly [code: string]: string };
  readonly city_list: { readonly [code: string]: string };
  readonly county_list: { readonly [code: string]: string };
}

/** Keys stand in the order in which PostgreSQL keeps them, so that equal addresses have equal texts. */
export interface Address {
  readonly city?: string;
  /** street and number */
  readonly detail?: string;
  /** the names of the codes as one text, kept with them: names change, what was written stays */
  readonly region?: string;
  readonly district?: string;
  readonly province?: string;
}

export type RegionLevel = 'province' | 'city' | 'district';

export const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;
export const cityOf = (code: string): string => `${code.slice(0, 4)}00`;

/** What a code is by its zeros, whether or not there is such a place. */
export function levelOf(code: string): RegionLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'district';
}

export function nameOfRegion(code: string, regions: Regions): string | undefined {
  const list = { province: regions.province_list, city: regions.city_list, district: regions.county_list };
  const names = list[levelOf(code)];
  return Object.hasOwn(names, code) ? names[code] : undefined;
}

/** Codes that group others but are no name people write: 省直辖县, 县, 市辖区. */
const isNameless = (name: string): boolean => /直辖|^县$|^市辖区$/.test(name);

/** `北京市东城区`: the names from the province down, without those nobody writes. Undefined where there is no such place. */
export function regionText(code: string, regions: Regions): string | undefined {
  const codes = [...new Set([provinceOf(code), cityOf(code), code])].filter(
    (one) => levelOf(one) !== 'city' || !code.endsWith('0000'),
  );
  const names = codes.map((one) => nameOfRegion(one, regions));
  if (!names.every((name) => name !== undefined)) return undefined;
  return names.filter((name, index) => !isNameless(name) && names.indexOf(name) === index).join('');
}

/** The address of a place and the rest of its line. Undefined where there is no such place. */
export function addressAt(code: string, detail: string, regions: Regions): Address | undefined {
  const region = regionText(code, regions);
  if (region === undefined) return undefined;
  const level = levelOf(code);
  return {
    ...(level === 'province' ? {} : { city: cityOf(code) }),
    ...(detail === '' ? {} : { detail }),
    region,
    ...(level === 'district' ? { district: code } : {}),
    province: provinceOf(code),
  };
}

/**
 * An address with its names, and with the codes above the finest one. One without any code is read from its line. Undefined where a code is
 * no place, or the codes are not in each other.
 */
export function completeAddress(address: Address, regions: Regions): Address | undefined {
  const { province, city, district, detail = '' } = address;
  const code = district ?? city ?? province;
  if (code === undefined) return readAddress(detail, regions);
  const made = addressAt(code, detail, regions);
  const isNested =
    (province === undefined || province === made?.province) && (city === undefined || city === made?.city);
  return isNested ? made : undefined;
}

/** `广东省深圳市南山区科技园路1号` in its parts; what is no known place is the detail. */
export function readAddress(line: string, regions: Regions): Address {
  const text = line
    .normalize('NFKC')
    .trim()
    .replace(/^(中国|中华人民共和国)/, '');
  const province = startOf(text, namesOf(regions.province_list));
  const afterProvince = province ? rest(text, province.length) : text;
  const cities = namesOf(regions.city_list, province?.code.slice(0, 2));
  const city = startOf(afterProvince, cities);
  const afterCity = city ? rest(afterProvince, city.length) : afterProvince;
  const within = (city?.code.slice(0, 4) ?? province?.code.slice(0, 2)) || undefined;
  const district = startOf(afterCity, namesOf(regions.county_list, within, true), within === undefined);
  const code = district?.code ?? city?.code ?? province?.code;
  const detail = district ? rest(afterCity, district.length) : afterCity;
  const found = code === undefined ? undefined : addressAt(code, detail, regions);
  return found ?? (line.trim() === '' ? {} : { detail: line.trim() });
}

interface Named {
  readonly code: string;
  readonly name: string;
}

const endings =
  /(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|(?:[\u4e00-\u9fff]+族)+自治州|自治州|地区|省|市|盟)$/;

/** Full names and, but for districts, short ones (广东, 深圳): a street is more often called after a district than the other way round. */
function namesOf(list: { readonly [code: string]: string }, prefix = '', isFullOnly = false): readonly Named[] {
  return Object.entries(list).flatMap(([code, name]) => {
    if (!code.startsWith(prefix) || isNameless(name)) return [];
    const short = name.replace(endings, '');
    return isFullOnly || short.length < 2 || short === name
      ? [{ code, name }]
      : [
          { code, name },
          { code, name: short },
        ];
  });
}

/** The longest name the text begins with. `isUnique`: only where no other place has it. A street called after a place is no place. */
function startOf(text: string, names: readonly Named[], isUnique = false) {
  const found = names.filter(
    ({ name }) => text.startsWith(name) && !/^(大道|路|街|巷|道)/.test(text.slice(name.length)),
  );
  const length = Math.max(0, ...found.map(({ name }) => name.length));
  const longest = found.filter(({ name }) => name.length === length);
  const [first] = longest;
  return first && (!isUnique || longest.length === 1) ? { code: first.code, length } : undefined;
}

const rest = (text: string, length: number): string => text.slice(length).replace(/^[\s,，、/-]+/, '');

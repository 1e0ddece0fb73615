import { type ChoiceOption, type RegionLevel, type Regions, regionText } from '@kehuan/schemas';
import { useQuery } from '@tanstack/react-query';

/** Kept for code that is no component: the list is the same for everybody and never changes while a page is open. */
const known: { regions?: Regions; readonly options: Map<RegionLevel, readonly ChoiceOption[]> } = {
  options: new Map(),
};

/** The list of 省, 市 and 区, loaded when it is first wanted. Undefined until then. */
export function useRegions(isWanted = true): Regions | undefined {
  return useQuery({
    queryKey: ['regions'],
    queryFn: async (): Promise<Regions> => {
      known.regions = (await import('@vant/area-data')).areaList;
      return known.regions;
    },
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

const lists = {
  province: 'province_list',
  city: 'city_list',
  district: 'county_list',
} as const satisfies Record<RegionLevel, keyof Regions>;

/** The places of a level with their full names, as options to choose from; none before the list is loaded. */
export function regionOptions(level: RegionLevel): readonly ChoiceOption[] {
  const { regions, options } = known;
  if (!regions) return [];
  const made =
    options.get(level) ??
    Object.keys(regions[lists[level]]).map((key) => ({ key, label: { zh: regionText(key, regions) ?? key } }));
  options.set(level, made);
  return made;
}

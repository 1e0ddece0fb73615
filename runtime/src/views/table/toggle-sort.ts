import type { Sort } from '@kehuan/schemas';

/** The next order after a click on a head: up, down, none. `further` keeps the orders before it. */
export function toggleSort(sort: Sort, field: string, further: boolean): Sort {
  const known = sort.find((part) => part.field === field);
  const others = further ? sort.filter((part) => part.field !== field) : [];
  if (!known) return [...others, { field }].slice(-5);
  return known.descending ? others : [...others, { field, descending: true }];
}

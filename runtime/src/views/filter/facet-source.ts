import type { Rule } from '@kehuan/schemas';
import { createContext } from 'react';
import { type FilterGroup, isCondition, ruleOfFilter } from './conditions.ts';

/** Whose values are counted beside the options of a condition: the records of a view, under its other conditions. */
export interface FacetSource {
  readonly object: string;
  readonly filter: FilterGroup;
  readonly search: string | undefined;
}

/** null: a rule in the making, which has no records */
export const FacetContext = createContext<FacetSource | null>(null);

/** The filter without the conditions on one field, so that its other values are counted too. In an “or” everything is counted. */
export function filterBeside({ match, parts }: FilterGroup, field: string): Rule | undefined {
  if (match === 'or') return undefined;
  return ruleOfFilter({ match, parts: parts.filter((part) => !isCondition(part) || part.field !== field) });
}

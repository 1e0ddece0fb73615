import { type ReplyOf, type Routes, routes } from '@kehuan/schemas';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';

export type Unit = ReplyOf<Routes['units']>['units'][number];

/** Departments and teams of the workspace. */
export function useUnits() {
  return useQuery({
    queryKey: ['units'],
    queryFn: ({ signal }) => call(routes.units, { signal }),
    select: ({ units }) => units,
    staleTime: 5 * 60_000,
  });
}

/** A department with those below it. */
export interface UnitNode extends Unit {
  readonly children: readonly UnitNode[];
}

/** Departments as a tree, in the order the server gives them. One whose department above is gone stands at the top. */
export function unitTree(units: readonly Unit[]): readonly UnitNode[] {
  const ids = new Set(units.map(({ id }) => id));
  const below = (parent: string | null): readonly UnitNode[] =>
    units
      .filter((unit) => (parent === null ? unit.parent === null || !ids.has(unit.parent) : unit.parent === parent))
      .map((unit) => ({ ...unit, children: below(unit.id) }));
  return below(null);
}

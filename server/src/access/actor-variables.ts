import type { Actor, Reach } from '../database/context.ts';

/** outside the organisation */
export const nowhere: Reach = Object.freeze({
  departments: [],
  departmentsBelow: [],
  teams: [],
  subordinates: [],
  colleagues: [],
  colleaguesBelow: [],
});

/** What rules may know of the actor. An empty name is none. */
export function actorVariables({ id, name, roles, reach = nowhere }: Actor) {
  return {
    '$user.id': id,
    '$user.name': name === '' ? null : name,
    '$user.role': roles,
    '$user.departments': reach.departments,
    '$user.departments_below': reach.departmentsBelow,
    '$user.teams': reach.teams,
    '$user.subordinates': reach.subordinates,
    '$user.colleagues': reach.colleagues,
    '$user.colleagues_below': reach.colleaguesBelow,
  };
}

/** Variables that hold nothing; a permission that needs one grants nothing. */
export function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

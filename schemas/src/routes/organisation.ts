import { defineRoute, done, id, integer, list, shape, string } from './route.ts';

const kind = { enum: ['department', 'team'] } as const;
const name = { type: 'string', minLength: 1, maxLength: 100 } as const;
const idOrNone = { ...id, type: ['string', 'null'] } as const;
const ids = { type: 'array', items: id, maxItems: 5000 } as const;

const unit = shape({ id, kind, name: string, parent: idOrNone, manager: idOrNone, position: integer });
const unitValues = { name, parent: idOrNone, manager: idOrNone, position: integer, members: ids };

/** The organisation: departments are a tree, teams stand beside it; people may belong to several of both. */
export const organisationRoutes = {
  units: defineRoute({
    method: 'GET',
    path: '/api/units',
    tag: 'members',
    auth: 'member',
    summary: 'Departments and teams',
    reply: shape({ units: list(unit) }),
  }),
  unitMembers: defineRoute({
    method: 'GET',
    path: '/api/units/members',
    tag: 'members',
    auth: 'admin',
    summary: 'Who belongs to which department or team, and who answers to whom',
    reply: shape({
      members: list(shape({ unit: id, member: id })),
      managers: list(shape({ member: id, manager: id })),
    }),
  }),
  createUnit: defineRoute({
    method: 'POST',
    path: '/api/units',
    tag: 'members',
    auth: 'admin',
    summary: 'Make a department or team',
    body: shape({ kind, ...unitValues }, ['parent', 'manager', 'position', 'members']),
    reply: shape({ id }),
  }),
  updateUnit: defineRoute({
    method: 'PATCH',
    path: '/api/units/:id',
    tag: 'members',
    auth: 'admin',
    summary: 'Rename or move a department or team, set its manager or its members',
    params: shape({ id }),
    body: shape(unitValues, ['name', 'parent', 'manager', 'position', 'members']),
    reply: done,
  }),
  deleteUnit: defineRoute({
    method: 'DELETE',
    path: '/api/units/:id',
    tag: 'members',
    auth: 'admin',
    summary: 'Remove a department or team that has nothing below it',
    params: shape({ id }),
    reply: done,
  }),
  setManager: defineRoute({
    method: 'PUT',
    path: '/api/members/:id/manager',
    tag: 'members',
    auth: 'admin',
    summary: 'Say whom a member answers to',
    params: shape({ id }),
    body: shape({ manager: idOrNone }),
    reply: done,
  }),
} as const;

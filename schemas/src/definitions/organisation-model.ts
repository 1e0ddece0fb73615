import type { RuleEntity, RuleModel } from '../base/rule-type.ts';
import { departmentEntity, teamEntity } from '../field-types/department.ts';
import { userEntity } from '../field-types/user.ts';
import type { Role } from './role.ts';

const user = { kind: 'link', to: [userEntity] } as const;
const users = { kind: 'links', to: [userEntity] } as const;
const department = { kind: 'link', to: [departmentEntity] } as const;
const departments = { kind: 'links', to: [departmentEntity] } as const;
const text = { kind: 'text' } as const;

/** What rules may talk about beside an app's own objects: the people of a workspace, its departments and its teams. */
export const organisationEntities: readonly RuleEntity[] = [
  { key: userEntity, fields: { id: user, name: text, email: text, manager: user }, related: {} },
  { key: departmentEntity, fields: { id: department, name: text, parent: department, manager: user }, related: {} },
  { key: teamEntity, fields: { id: { kind: 'link', to: [teamEntity] }, name: text, manager: user }, related: {} },
];

/** Who asks. Lists are never null: somebody in no department is in an empty list of them. */
export function userContext(roles: readonly Pick<Role, 'key'>[]): RuleModel['context'] {
  return {
    '$user.id': user,
    '$user.name': text,
    /** a person may have several roles */
    '$user.role': { kind: 'list', options: roles.map(({ key }) => key) },
    '$user.departments': departments,
    /** with all below them */
    '$user.departments_below': departments,
    '$user.teams': { kind: 'links', to: [teamEntity] },
    /** all who answer to the person, over any number of steps */
    '$user.subordinates': users,
    /** the people of their departments, themselves included */
    '$user.colleagues': users,
    '$user.colleagues_below': users,
  };
}

/** Entities of the engine, of which everybody knows the names; objects of an app never begin with `$`. */
export const isOrganisationEntity = (entity: string): boolean => entity.startsWith('$');

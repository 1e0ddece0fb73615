import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Departments, teams and who belongs to them, for one workspace. */
export interface OrganisationTables {
  _units: UnitsTable;
  _unit_members: UnitMembersTable;
}

interface UnitsTable {
  readonly id: string;
  readonly kind: 'department' | 'team';
  readonly name: string;
  /** of departments: the one above */
  readonly parent: string | null;
  /** a member */
  readonly manager: string | null;
  /** among its neighbours */
  readonly position: number;
}

interface UnitMembersTable {
  readonly unit: string;
  readonly member: string;
}

/** Whom a member answers to stands with the member; the people table itself is older. */
export const organisationMigration: Migration = {
  id: '0070-organisation',
  up: async ({ db, schema }) => {
    const table = (name: string) => sql.id(schema, name);
    const statements = [
      sql`create table ${table('_units')} (
        id uuid primary key,
        kind text not null check (kind in ('department', 'team')),
        name text not null,
        parent uuid references ${table('_units')},
        manager uuid references ${table('_members')},
        position int not null default 0,
        check (kind = 'department' or parent is null)
      )`,
      sql`create index on ${table('_units')} (parent)`,
      sql`create table ${table('_unit_members')} (
        unit uuid not null references ${table('_units')} on delete cascade,
        member uuid not null references ${table('_members')} on delete cascade,
        primary key (unit, member)
      )`,
      sql`create index on ${table('_unit_members')} (member)`,
      sql`alter table ${table('_members')} add column manager uuid references ${table('_members')}`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};

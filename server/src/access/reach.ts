import { type Kysely, sql } from 'kysely';
import type { Reach } from '../database/context.ts';
import type { Database } from '../database/tables.ts';

/**
 * Where a person stands in the organisation: what they belong to, and whose work is theirs to look after. Somebody answers to their own
 * manager and to the managers of their departments, of those above and of their teams; subordinates are all who answer to them, over any
 * number of steps. One statement; a circle in the data ends where it began, for a set takes each id once.
 */
export async function readReach(db: Kysely<Database>, schema: string, person: string): Promise<Reach> {
  const table = (name: string) => sql.id(schema, name);
  const units = table('_units');
  const belonging = table('_unit_members');
  const members = table('_members');
  const me = sql`${person}::uuid`;
  const { rows } = await sql<{ [K in keyof Reach]: readonly string[] | null }>`
    with recursive
      own(unit) as (select unit from ${belonging} where member = ${me}),
      departments(id) as (select u.id from own join ${units} as u on u.id = own.unit where u.kind = 'department'),
      below(id) as (
        select id from departments union select u.id from below join ${units} as u on u.parent = below.id
      ),
      managed(manager, unit) as (
        select manager, id from ${units} where manager is not null
        union select managed.manager, u.id from managed join ${units} as u on u.parent = managed.unit
      ),
      answers(manager, member) as (
        select manager, id from ${members} where manager is not null
        union select managed.manager, b.member from managed join ${belonging} as b on b.unit = managed.unit
      ),
      subordinates(id) as (
        select member from answers where manager = ${me}
        union select answers.member from subordinates join answers on answers.manager = subordinates.id
      )
    select
      (select array_agg(id order by id) from departments) as departments,
      (select array_agg(id order by id) from below) as "departmentsBelow",
      (select array_agg(u.id order by u.id) from own join ${units} as u on u.id = own.unit where u.kind = 'team') as teams,
      (select array_agg(id order by id) from subordinates where id <> ${me}) as subordinates,
      (select array_agg(distinct b.member) from departments as d join ${belonging} as b on b.unit = d.id) as colleagues,
      (select array_agg(distinct b.member) from below as d join ${belonging} as b on b.unit = d.id) as "colleaguesBelow"`.execute(
    db,
  );
  const [found] = rows;
  return {
    departments: found?.departments ?? [],
    departmentsBelow: found?.departmentsBelow ?? [],
    teams: found?.teams ?? [],
    subordinates: found?.subordinates ?? [],
    colleagues: found?.colleagues ?? [],
    colleaguesBelow: found?.colleaguesBelow ?? [],
  };
}

import { type Json, Problem } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context, ObjectSnapshot } from '../../database/context.ts';
import { lockRecords } from '../../records/lock-records.ts';
import { runQuery } from '../../records/query-run.ts';
import { writeRecords } from '../../records/write-records.ts';
import { originOf, type StandingRun, type StepInput, type StepRunner, type StepWork } from '../step-runner.ts';

/**
 * Hands records out to people. Whoever gives out turns at a step holds its cursor until the commit, so batches at the same moment
 * follow each other and the shares come out even. Records are locked first: that an owner is missing is still true when one is given.
 */
export const assign: StepRunner<'assign'> = async (input) => {
  const { context, runs, step } = input;
  const { field, strategy, roles, onlyEmpty } = step.options;
  const object = objectOf(input);
  const locked = await lockRecords(context, new Map([[object, runs.map(({ run }) => run.record_id)]]));
  const current = runs.map(({ run }) => locked.get(`${run.object} ${run.record_id}`));
  const due = runs.filter((_, index) => {
    const record = current[index];
    return record && !record.isDeleted && !(onlyEmpty && record.row[field] !== null);
  });
  const people = due.length > 0 ? await findPeople(context, roles) : [];
  const chosen = people.length > 0 ? await choose[strategy](input, { object, people, count: due.length }) : [];
  const given = new Map<StandingRun, string>(chosen.map((person, index) => [due[index]!, person]));
  const changes = [...given].map(([{ run }, person]) => {
    return { action: 'update' as const, object: run.object, id: run.record_id, values: { [field]: person } };
  });
  await writeRecords(context, changes, { origins: [...given.keys()].map(originOf) });
  return runs.map((run, index) => {
    const user: Json = given.get(run) ?? current[index]?.row[field] ?? null;
    return { branch: due.includes(run) && people.length === 0 ? 'nobody' : 'done', outputs: { user } };
  });
};

function objectOf({ context, workflow }: StepWork): ObjectSnapshot {
  const { object } = workflow.trigger;
  const found = context.snapshot.objects.get(object);
  if (!found) throw new Problem('object.unknown', { object });
  return found;
}

/** Active members with one of the roles, in the order they joined. */
async function findPeople({ db, workspace }: Context, roles: readonly string[]): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select id from ${sql.id(workspace.schema, '_members')} where active and roles && ${roles}::text[]
    order by joined_at nulls last, id`.execute(db);
  return found.rows.map(({ id }) => id);
}

interface Turn {
  readonly object: ObjectSnapshot;
  readonly people: readonly string[];
  readonly count: number;
}

const choose = {
  round_robin: takeTurns,
  least_load: fillUp,
} as const satisfies Record<
  StepInput<'assign'>['step']['options']['strategy'],
  (input: StepInput<'assign'>, turn: Turn) => Promise<readonly string[]>
>;

async function takeTurns(input: StepInput<'assign'>, { people, count }: Turn): Promise<readonly string[]> {
  const last = await lockCursor(input);
  // who left since counts from where they stood no more: the round starts again
  const start = (last === null ? -1 : people.indexOf(last)) + 1;
  const chosen = Array.from({ length: count }, (_, index) => people[(start + index) % people.length]!);
  await moveCursor(input, chosen.at(-1)!);
  return chosen;
}

/** Each goes to whoever has the fewest open records by then; of equals, to the one who joined first. */
async function fillUp(input: StepInput<'assign'>, { object, people, count }: Turn): Promise<readonly string[]> {
  await lockCursor(input);
  const { field } = input.step.options;
  const isOpen = object.fields.has('closed_at') ? [{ empty: { var: 'closed_at' } }] : [];
  const { rows } = await runQuery(input.context, {
    object: object.definition.key,
    filter: { and: [{ in: [{ var: field }, people] }, ...isOpen] },
    group: [{ field }],
    measures: [{ key: 'open', fn: 'count' }],
  });
  const load = new Map(people.map((person) => [person, 0]));
  for (const row of rows) load.set(String(row[field]), Number(row.open));
  return Array.from({ length: count }, () => {
    const person = people.reduce((least, other) => ((load.get(other) ?? 0) < (load.get(least) ?? 0) ? other : least));
    load.set(person, (load.get(person) ?? 0) + 1);
    return person;
  });
}

/** Whose turn it was last; nobody else gives out turns at this step until the transaction ends. */
async function lockCursor({ context, workflow, step }: StepInput<'assign'>): Promise<string | null> {
  const cursors = sql.id(context.workspace.schema, '_assign_cursor');
  const locked = await sql<{ last_user: string | null }>`
    insert into ${cursors} as held (workflow, step) values (${workflow.key}, ${step.key})
    on conflict (workflow, step) do update set last_user = held.last_user returning last_user`.execute(context.db);
  return locked.rows[0]?.last_user ?? null;
}

async function moveCursor({ context, workflow, step }: StepInput<'assign'>, last: string): Promise<void> {
  await sql`update ${sql.id(context.workspace.schema, '_assign_cursor')} set last_user = ${last}
    where workflow = ${workflow.key} and step = ${step.key}`.execute(context.db);
}

import { isIdentifier, Problem, type RecordRow, type ReplyOf, type Routes, type Workflow } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context, ObjectSnapshot, Snapshot } from '../database/context.ts';
import { type RawRecord, readRecordRow, recordSelection } from '../database/record-columns.ts';
import type { RunTable } from '../database/system-tables/automation.ts';
import { inWriteTransaction } from '../records/in-write-transaction.ts';
import { lockRecords } from '../records/lock-records.ts';
import { rowTest } from '../records/row-test.ts';
import { compileCondition } from '../triggers/compiled-triggers.ts';
import { enqueueRuns } from '../triggers/enqueue-runs.ts';
import { createRuleData } from '../triggers/rule-data.ts';
import { ruleVariables } from '../triggers/rule-variables.ts';
import { runAtOnce } from './run-inline.ts';

export interface PressedButton {
  readonly object: string;
  readonly id: string;
  /** key of the workflow */
  readonly workflow: string;
}

/**
 * Starts a button's workflow on a record. An inline one has run through when this returns, or nothing of it has happened; another is queued.
 * Throws `workflow.unknown`, `record.not-found`, `access.denied`, `workflow.not-applicable` or `workflow.failed`.
 */
export async function pressButton(context: Context, pressed: PressedButton): Promise<ReplyOf<Routes['runAction']>> {
  return inWriteTransaction(context, async (inside) => {
    const { actor, cause, snapshot } = inside;
    const workflow = buttonsOf(snapshot, pressed.object).find(({ key }) => key === pressed.workflow);
    const object = snapshot.objects.get(pressed.object);
    if (!isIdentifier(pressed.id)) throw new Problem('record.not-found');
    if (!workflow || !object) throw new Problem('workflow.unknown', { workflow: pressed.workflow });
    const locked = (await lockRecords(inside, new Map([[object, [pressed.id]]]))).get(
      `${pressed.object} ${pressed.id}`,
    );
    const record = locked && !locked.isDeleted ? locked.row : null;
    await refuse(inside, { object, record, workflow });
    const start = { workflow, record: pressed.id, actor, cause };
    if (!workflow.inline) {
      const [run = ''] = await enqueueRuns(inside, [start]);
      return { run };
    }
    const [run] = await runAtOnce(inside, [start]);
    const open = run && (await lastMade(inside, workflow, run));
    return { run: run?.id ?? '', ...(open ? { open } : {}) };
  });
}

/** Keys of the buttons that can be pressed on a record now, in the order of the app. */
export async function applicableButtons(
  context: Context,
  object: string,
  record: Pick<RecordRow, 'id'>,
): Promise<readonly string[]> {
  const buttons = buttonsOf(context.snapshot, object);
  const snapshot = context.snapshot.objects.get(object);
  if (buttons.length === 0 || !snapshot) return [];
  const current = await load(context, snapshot, record.id);
  if (!current || !(await mayPress(context, snapshot, current))) return [];
  const applicable = await Promise.all(
    buttons.map((workflow) => holds(context, { object: snapshot, record: current, workflow })),
  );
  return buttons.filter((_, index) => applicable[index]).map(({ key }) => key);
}

function buttonsOf({ app }: Snapshot, object: string): readonly Workflow[] {
  return app.workflows.filter(
    ({ active, trigger }) => active && trigger.type === 'button' && trigger.object === object,
  );
}

interface Pressing {
  readonly object: ObjectSnapshot;
  readonly record: RecordRow;
  readonly workflow: Workflow;
}

async function refuse(
  context: Context,
  { object, record, workflow }: Omit<Pressing, 'record'> & { readonly record: RecordRow | null },
) {
  const key = object.definition.key;
  const isSeen = await createRuleData(context).evaluate(
    (lookups) => record !== null && rowTest(context, context.actor, { object: key, action: 'read' })(record, lookups),
  );
  if (!record || !isSeen) throw new Problem('record.not-found');
  if (!(await mayPress(context, object, record))) throw new Problem('access.denied');
  if (await holds(context, { object, record, workflow })) return;
  throw new Problem('workflow.not-applicable', { workflow: workflow.label });
}

/** Who may change a record may press its buttons; what they then do is done with the rights of the workflow. */
function mayPress(context: Context, object: ObjectSnapshot, record: RecordRow): Promise<boolean> {
  const test = rowTest(context, context.actor, { object: object.definition.key, action: 'update' });
  return createRuleData(context).evaluate((lookups) => test(record, lookups));
}

function holds(context: Context, { object, record, workflow }: Pressing): Promise<boolean> {
  const condition = compileCondition(context.snapshot, object, workflow.trigger.when);
  const variables = ruleVariables(context, context.actor);
  return createRuleData(context).evaluate((lookups) => condition({ ...lookups, record, context: variables }));
}

/** The record made last, where the actor sees it. */
async function lastMade(
  context: Context,
  { steps }: Workflow,
  run: RunTable,
): Promise<{ object: string; id: string } | undefined> {
  const made = Object.entries(run.outputs).flatMap(([key, { id }]) => {
    const step = steps.find((candidate) => candidate.key === key);
    return step?.type === 'create-record' && typeof id === 'string' ? [{ object: step.options.object, id }] : [];
  });
  const last = made.at(-1);
  const object = last && context.snapshot.objects.get(last.object);
  const record = object && (await load(context, object, last.id));
  if (!record) return undefined;
  const test = rowTest(context, context.actor, { object: last.object, action: 'read' });
  return (await createRuleData(context).evaluate((lookups) => test(record, lookups))) ? last : undefined;
}

async function load({ db, workspace }: Context, object: ObjectSnapshot, id: string): Promise<RecordRow | undefined> {
  const found = await sql<RawRecord>`select ${recordSelection(object)} from ${sql.id(workspace.schema, object.table)}
    where id = ${id} and deleted_at is null`.execute(db);
  return found.rows[0] && readRecordRow(object, found.rows[0]);
}

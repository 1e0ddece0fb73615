import { userEntity } from '@kehuan/schemas';
import { sql } from 'kysely';
import { inputRows } from '../../database/input-rows.ts';
import { newIds } from '../../database/new-ids.ts';
import type { StepRunner } from '../step-runner.ts';
import { evaluateRules } from '../step-values.ts';

const columns = [
  { name: 'id', type: 'uuid' },
  { name: 'user_id', type: 'uuid' },
  { name: 'at', type: 'timestamptz(3)' },
  { name: 'title', type: 'text' },
  { name: 'body', type: 'text' },
  { name: 'object', type: 'text' },
  { name: 'record_id', type: 'uuid' },
];

/** A line in the inbox, committed with the step; who is online hears of it after the commit. */
export const notify: StepRunner<'notify'> = async (input) => {
  const { context, runs } = input;
  const { to, title, body } = input.step.options;
  const texts = await evaluateRules(input, {
    to: { rule: to, expected: { kind: 'link', to: [userEntity] } },
    title: { rule: title, expected: { kind: 'text' } },
    body: { rule: body ?? null, expected: { kind: 'text' } },
  });
  const ids = newIds(context.now, runs.length);
  const rows = runs.flatMap(({ run }, index) => {
    const line = texts[index];
    if (typeof line?.to !== 'string') return [];
    return [[ids[index], line.to, context.now.toISOString(), line.title ?? '', line.body, run.object, run.record_id]];
  });
  if (rows.length > 0) {
    const names = sql.join(columns.map(({ name }) => sql.id(name)));
    await sql`insert into ${sql.id(context.workspace.schema, '_notifications')} (${names}) ${inputRows(columns, rows)}`.execute(
      context.db,
    );
    context.announce({ kind: 'inbox', to: [...new Set(rows.map(([, user]) => String(user)))] });
  }
  return runs.map(() => ({ branch: 'done' }));
};

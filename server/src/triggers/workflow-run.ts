import type { Actor, Cause, WorkflowStart } from '../database/context.ts';
import type { InputColumn } from '../database/input-rows.ts';
import type { RunOutputs, RunTable } from '../database/system-tables/automation.ts';
import { chainLink } from './find-started.ts';

/** A run at its first step. `release` is the one it started on and will finish on. */
export function newRun(
  { workflow, record, actor, cause }: WorkflowStart,
  made: { id: string; release: number; now: Date },
): RunTable {
  const nothing: RunOutputs = {};
  return {
    id: made.id,
    workflow: workflow.key,
    release: made.release,
    object: workflow.trigger.object,
    record_id: record,
    actor: actor.id,
    actor_name: actor.name,
    status: 'running',
    node: workflow.start,
    seq: 0,
    outputs: nothing,
    root: cause.root ?? made.id,
    depth: cause.depth + 1,
    ran: [...(cause.ran ?? []), chainLink(workflow.key, record)],
    error: null,
    started_at: made.now.toISOString(),
    ended_at: null,
  };
}

/** Who acts in a run: the workflow, with its own rights, on behalf of whoever started it. */
export function actorOfRun({ actor, actor_name }: RunTable): Actor {
  return { kind: 'system', id: actor, name: actor_name, roles: [] };
}

/** What a run's writes carry along. */
export function causeOfRun({ workflow, root, depth, ran }: RunTable): Cause {
  return { via: { kind: 'workflow', key: workflow }, root, depth, ran };
}

export const runColumns = [
  { name: 'id', type: 'uuid' },
  { name: 'workflow', type: 'text' },
  { name: 'release', type: 'int' },
  { name: 'object', type: 'text' },
  { name: 'record_id', type: 'uuid' },
  { name: 'actor', type: 'uuid' },
  { name: 'actor_name', type: 'text' },
  { name: 'status', type: 'text' },
  { name: 'node', type: 'text' },
  { name: 'seq', type: 'int' },
  { name: 'outputs', type: 'jsonb' },
  { name: 'root', type: 'uuid' },
  { name: 'depth', type: 'int' },
  { name: 'ran', type: 'text[]' },
  { name: 'error', type: 'jsonb' },
  { name: 'started_at', type: 'timestamptz(3)' },
  { name: 'ended_at', type: 'timestamptz(3)' },
] as const satisfies readonly (InputColumn & { readonly name: keyof RunTable })[];

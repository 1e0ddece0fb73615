import { ask } from '../../boot/server-process.ts';
import type { Written } from './written.ts';

/** Something that must not be, with how often and an example. */
export interface Fault {
  readonly what: string;
  readonly count: number;
  readonly example: unknown;
}

/** What went wrong, after the queue has come to rest. Nothing is expected to. */
export async function countFaults(
  home: string,
  { ids, batches }: Pick<Written, 'ids' | 'batches'>,
): Promise<readonly Fault[]> {
  const [workspace] = await ask<{ schema: string }>(home, 'select schema from kehuan.workspaces');
  const schema = workspace?.schema ?? '';
  const found = new Set((await ask<{ id: string }>(home, `select id from ${schema}.lead`)).map(({ id }) => id));
  const sizes = await ask<{ remark: string; count: string }>(
    home,
    `select remark, count(*) from ${schema}.lead group by 1`,
  );
  const torn = sizes.filter(({ remark, count }) => Number(count) !== (batches.get(remark) ?? 1));
  const checks: readonly (readonly [what: string, statement: string])[] = [
    ['a lead without an owner', 'select id from lead where owner is null'],
    ['a lead that is not marked as assigned', `select id, stage from lead where stage <> 'assigned'`],
    [
      'a lead that did not get its owner exactly once',
      `select lead.id, count(e.id) from lead left join _events e on e.record_id = lead.id and e.changes ? 'owner' group by 1 having count(e.id) <> 1`,
    ],
    [
      'a version without its event',
      'select lead.id, lead.version, count(e.id) from lead left join _events e on e.record_id = lead.id group by 1, 2 having count(e.id) <> lead.version',
    ],
    [
      'an event without its lead',
      'select record_id from _events e where not exists (select from lead where id = e.record_id)',
    ],
    [
      'a lead without exactly one finished run',
      `select lead.id, count(r.id), min(r.status) from lead left join _workflow_run r on r.record_id = lead.id
       group by 1 having count(r.id) <> 1 or min(r.status) <> 'done'`,
    ],
    [
      'a run without exactly its two steps',
      `select r.id from _workflow_run r left join _workflow_step s on s.run_id = r.id
       group by 1 having array_agg(s.node order by s.seq) is distinct from '{assign,mark}'`,
    ],
    [
      'a lead without its two stages in order',
      `select lead.id from lead left join _stage_history h on h.record_id = lead.id
       group by 1 having array_agg(h.to_stage order by h.id) is distinct from '{new,assigned}'`,
    ],
    ['two leads with one mobile', 'select mobile from lead group by 1 having count(*) > 1'],
    [
      'uneven shares',
      'select max(count) - min(count) as difference from (select count(*) from lead group by owner) as shares having max(count) - min(count) > 1',
    ],
  ];
  const faults: Fault[] = [
    ...fault(
      'a lead that was acknowledged and is gone',
      ids.filter((id) => !found.has(id)),
    ),
    ...fault('a bulk request that was written in part', torn),
  ];
  for (const [what, statement] of checks) {
    const qualified = statement.replace(
      /\b(from|join) (lead|_\w+)\b/g,
      (_, word, table) => `${word} ${schema}.${table}`,
    );
    faults.push(...fault(what, await ask(home, qualified)));
  }
  return faults;
}

function fault(what: string, cases: readonly unknown[]): readonly Fault[] {
  return cases.length === 0 ? [] : [{ what, count: cases.length, example: cases[0] }];
}

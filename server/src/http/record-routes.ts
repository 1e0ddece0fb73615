import type { RecordChange } from '@kehuan/schemas';
import { pressButton } from '../automation/buttons.ts';
import { buttonsOn } from '../automation/buttons-on.ts';
import type { Context } from '../database/context.ts';
import { runQuery } from '../records/query-run.ts';
import { readTimeline } from '../records/read-timeline.ts';
import { readWholeRecord } from '../records/read-whole-record.ts';
import { revealSecret } from '../records/reveal-secret.ts';
import type { WriteResult } from '../records/write-options.ts';
import { writeRecords } from '../records/write-records.ts';
import type { Handlers } from './handler.ts';

type RecordRoute =
  | 'query'
  | 'record'
  | 'create'
  | 'update'
  | 'delete'
  | 'changes'
  | 'timeline'
  | 'runAction'
  | 'reveal';

export function recordHandlers(): Handlers<RecordRoute> {
  return {
    query: (context, request) => runQuery(context, request.body),
    record: async (context, request) => {
      const found = await readWholeRecord(context, request.params);
      const read = { record: found.record, canUpdate: found.can.update };
      const actions = await buttonsOn(context, request.params.object, read);
      return { ...found, actions };
    },
    create: (context, request) => writeOne(context, { action: 'create', ...request.params, ...request.body }),
    update: (context, request) => writeOne(context, { action: 'update', ...request.params, ...request.body }),
    delete: async (context, request) => {
      await writeOne(context, { action: 'delete', ...request.params });
      return {};
    },
    changes: async (context, request) => ({ results: await writeRecords(context, request.body.changes) }),
    runAction: (context, request) => pressButton(context, request.params),
    reveal: (context, request) => revealSecret(context, request.params),
    timeline: (context, request) => readTimeline(context, { ...request.params, ...request.query }),
  };
}

async function writeOne(context: Context, change: RecordChange): Promise<WriteResult> {
  const [result] = await writeRecords(context, [change], { paths: 'record' });
  if (!result) throw new Error('A write has no result.');
  return result;
}

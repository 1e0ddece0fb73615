import { type ImportJob, Problem } from '@kehuan/schemas';
import { sql } from 'kysely';
import { readReach } from '../access/reach.ts';
import type { Services } from '../access/services.ts';
import type { Context, Workspace } from '../database/context.ts';
import { inWriteTransaction } from '../records/in-write-transaction.ts';
import { decodeText } from './decode-text.ts';
import { keepRows } from './import-rows.ts';
import { sentencesOf } from './read-cells.ts';
import { readSheet, type Sheet } from './read-sheet.ts';
import { type SheetOutcome, writeSheet } from './write-sheet.ts';

type ImportServices = Pick<Services, 'db' | 'now' | 'snapshots' | 'announce' | 'runInline' | 'secrets' | 'log'>;

/**
 * Does the work of one import that is checking or running, wherever it was left: all rows in one transaction, or none. A process that dies
 * leaves nothing behind but the job, and whoever finds it next starts it again from the file. Two processes never do the same job at once.
 */
export async function runImport(services: ImportServices, workspace: Workspace, id: string): Promise<void> {
  const job = await readJob(services, workspace, id);
  if (!job?.content) return;
  const report = reporter(services, workspace, job);
  try {
    const context = await importContext(services, workspace, job);
    const sheet = sheetOf(job.content);
    const isRun = job.status === 'running';
    await inWriteTransaction(context, async (inside) => {
      if (!(await claim(inside, id))) return;
      const outcome = await writeSheet(inside, { job, sheet, dryRun: !isRun, onBatch: report.progress });
      await finish(inside, { id, outcome, total: sheet.rows.length, status: isRun ? 'done' : 'checked' });
    });
  } catch (error) {
    await giveUp(services, workspace, { id, error });
  }
  report.over();
}

type Job = Awaited<ReturnType<typeof readJob>>;

async function readJob({ db }: ImportServices, { schema }: Workspace, id: string) {
  return db
    .withSchema(schema)
    .selectFrom('_imports')
    .select(['id', 'object', 'columns', 'duplicates', 'status', 'content', 'by'])
    .where('id', '=', id)
    .where('status', 'in', ['checking', 'running'])
    .executeTakeFirst();
}

/** The uploader's rights as they are now: somebody who has lost them imports nothing. */
async function importContext(services: ImportServices, workspace: Workspace, job: NonNullable<Job>): Promise<Context> {
  const member = await services.db
    .withSchema(workspace.schema)
    .selectFrom('_members')
    .select(['id', 'name', 'roles'])
    .where('id', '=', job.by)
    .where('active', '=', true)
    .executeTakeFirst();
  if (!member) throw new Problem('auth.inactive');
  return {
    db: services.db,
    workspace,
    snapshot: await services.snapshots.current(workspace),
    actor: { kind: 'user', ...member, reach: await readReach(services.db, workspace.schema, member.id) },
    now: services.now(),
    cause: { depth: 0, via: { kind: 'import', key: job.id } },
    announce: (hint) => services.announce(workspace.id, hint),
    runInline: services.runInline,
    ...(services.secrets ? { secrets: services.secrets } : {}),
  };
}

function sheetOf(content: Buffer): Sheet {
  const decoded = decodeText(content);
  if (!decoded) throw new Problem('import.unreadable', { reason: { zh: '不是文本文件', en: 'it is not a text file' } });
  return readSheet(decoded.text);
}

async function claim({ db, workspace }: Context, id: string): Promise<boolean> {
  const { rows } = await sql<{
    held: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${`${workspace.schema} import ${id}`}, 0)) as held`.execute(db);
  return rows[0]?.held === true;
}

interface Finish {
  readonly id: string;
  readonly outcome: SheetOutcome;
  readonly total: number;
  readonly status: Extract<ImportJob['status'], 'done' | 'checked'>;
}

/** Ends the import in the transaction of its rows; one that was cancelled meanwhile takes them back. */
async function finish(context: Context, { id, outcome, total, status }: Finish): Promise<void> {
  await keepRows(context, id, outcome.rows);
  const ended = await sql`update ${sql.id(context.workspace.schema, '_imports')}
    set status = ${status}, done = ${total}, total = ${total}, counts = ${JSON.stringify(outcome.counts)}::jsonb,
      reasons = ${JSON.stringify(outcome.reasons)}::jsonb, content = case when ${status === 'done'} then null else content end
    where id = ${id} and not cancelled`.execute(context.db);
  if (ended.numAffectedRows === 0n) throw new Problem('import.cancelled');
}

async function giveUp(
  { db, log }: ImportServices,
  { schema }: Workspace,
  { id, error }: { id: string; error: unknown },
): Promise<void> {
  const isStopped = error instanceof Problem && error.code === 'import.cancelled';
  if (!isStopped && !(error instanceof Problem)) log.error({ err: error, import: id }, 'import failed');
  const problem = error instanceof Problem ? error : new Problem('server.failed', { request: id });
  await sql`update ${sql.id(schema, '_imports')}
    set status = ${isStopped ? 'cancelled' : 'failed'}, done = 0, message = ${isStopped ? null : JSON.stringify(sentencesOf(problem))}::jsonb,
      content = case when ${isStopped} then null else content end
    where id = ${id} and status in ('checking', 'running')`.execute(db);
}

/** Tells how far an import is, and finds out whether it was cancelled, on another connection than its own. */
function reporter({ db, announce }: ImportServices, workspace: Workspace, { id, by }: NonNullable<Job>) {
  const over = () => announce(workspace.id, { kind: 'import', id, to: [by] });
  const progress = async (done: number): Promise<void> => {
    const { rows } = await sql<{ cancelled: boolean }>`update ${sql.id(workspace.schema, '_imports')} set done = ${done}
      where id = ${id} returning cancelled`.execute(db);
    if (rows[0]?.cancelled !== false) throw new Problem('import.cancelled');
    over();
  };
  return { over, progress };
}

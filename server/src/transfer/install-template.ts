import { type App, type JsonObject, Problem, type RecordChange, type ReplyOf, type Routes } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import { loadSnapshot } from '../definitions/load-snapshot.ts';
import { publishApp } from '../definitions/publish.ts';
import { readRelease } from '../definitions/releases.ts';
import { inWriteTransaction } from '../records/in-write-transaction.ts';
import { writeRecords } from '../records/write-records.ts';
import { listTemplates, loadTemplate, type SampleSet, type Template } from './load-template.ts';
import { fillSample } from './sample-values.ts';

/** The templates of this server with what they hold; one that cannot be read is left out rather than hiding the others. */
export async function describeTemplates(folder: string): Promise<ReplyOf<Routes['templates']>['templates']> {
  const templates = await Promise.all((await listTemplates(folder)).map((key) => loadTemplate(folder, key)));
  return templates.map(({ app, sample }) => ({
    key: app.key,
    label: app.label,
    description: app.description ?? app.label,
    icon: app.icon ?? 'box',
    objects: app.objects.length,
    workflows: app.workflows.length,
    roles: app.roles.length,
    sampleRecords: sample.reduce((sum, { records }) => sum + records.length, 0),
    objectLabels: app.objects.map(({ label }) => label),
  }));
}

/**
 * Puts a template into a workspace that has no objects yet and publishes it, with its sample records where asked: all of it in one transaction.
 * The workspace keeps its name. Throws `template.unknown`, `template.installed` and what publishing throws.
 */
export async function installTemplate(
  context: Context,
  { folder, key, sample }: { folder: string; key: string; sample: boolean },
): Promise<{ release: number }> {
  const template = await loadTemplate(folder, key);
  const asTemplate: Context = { ...context, cause: { depth: 0, via: { kind: 'template', key } } };
  return inWriteTransaction(asTemplate, async (inside) => {
    const { app: current } = await readRelease(inside.db, inside.workspace);
    if (current.objects.length > 0) throw new Problem('template.installed');
    const published = await publishApp(inside, mergeInto(current, template.app), {});
    if (sample) await writeSamples({ ...inside, snapshot: await loadSnapshot(inside.db, inside.workspace) }, template);
    return published;
  });
}

/** The template's definitions under the workspace's own name; roles the workspace already has, and members hold, stay. */
function mergeInto(current: App, template: App): App {
  const kept = current.roles.filter((role) => !template.roles.some(({ key }) => key === role.key));
  return { ...template, key: current.key, label: current.label, roles: [...template.roles, ...kept] };
}

/** Writes the sample records set by set, as the system for the person who installs, and remembers each with its version. */
async function writeSamples(context: Context, { sample }: Template): Promise<void> {
  const { actor, now, snapshot } = context;
  if (actor.id === null) throw new Problem('access.denied');
  const asSystem: Context = { ...context, actor: { ...actor, kind: 'system' } };
  const ids = new Map<string, string>();
  const made: { object: string; id: string }[] = [];
  for (const { object, records } of sample) {
    const values = records.map((record) =>
      fillSample(record.values, { now, zone: snapshot.app.zone, person: actor.id ?? '', ids }),
    );
    const written = await writeRecords(
      asSystem,
      values.map((one) => createOf(object, one)),
    );
    for (const [index, { id }] of written.entries()) {
      ids.set(records[index]?.ref ?? id, id);
      made.push({ object, id });
    }
  }
  await rememberSamples(asSystem, made);
}

function createOf(object: SampleSet['object'], values: JsonObject): RecordChange {
  return { action: 'create', object, values };
}

/** Workflows may have gone on with the samples, so their versions are read back at the end. */
async function rememberSamples(
  { db, workspace, snapshot }: Context,
  made: readonly { object: string; id: string }[],
): Promise<void> {
  const objects = new Set(made.map(({ object }) => object));
  for (const object of objects) {
    const table = snapshot.objects.get(object)?.table;
    if (table === undefined) continue;
    const ids = made.flatMap((one) => (one.object === object ? [one.id] : []));
    await sql`insert into ${sql.id(workspace.schema, '_sample')} (object, record_id, version)
      select ${object}, id, version from ${sql.id(workspace.schema, table)} where id = any(${ids}::uuid[])`.execute(db);
  }
}

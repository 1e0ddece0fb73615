import type { App, Field, JsonObject } from '@kehuan/schemas';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { recordColumns } from '../../server/src/database/record-columns.ts';
import { returnToRelease } from '../../server/src/definitions/publish.ts';
import { readRelease } from '../../server/src/definitions/releases.ts';
import { anySeed, randomApp } from '../helpers/random-app.ts';
import { randomChange } from '../helpers/random-change.ts';
import { randomValue, randomValues } from '../helpers/random-values.ts';
import { pick, type Random, randomFrom } from '../language/rule-world.ts';
import { appWith, objectWith } from './publish-app.ts';
import { createPublishWorkspace, type PublishWorkspace } from './publish-workspace.ts';

/** Random runs of each property; more of them for a longer look. */
const runs = Number(process.env.KEHUAN_RUNS ?? 8);

type World = ReadonlyMap<string, ReadonlyMap<string, JsonObject>>;

interface Seen {
  readonly number: number;
  readonly app: App;
  readonly world: World;
}

async function look(site: PublishWorkspace, app: App, number: number): Promise<Seen> {
  const objects: [string, ReadonlyMap<string, JsonObject>][] = [];
  for (const { key } of app.objects) objects.push([key, await site.values(key)]);
  return { app, number, world: new Map(objects) };
}

/** Returns to a release unless it is the current one. */
async function goBack(site: PublishWorkspace, number: number): Promise<boolean> {
  const [current, wanted] = [
    await readRelease(site.db, site.workspace),
    await readRelease(site.db, site.workspace, number),
  ];
  if (current.hash === wanted.hash) return false;
  await returnToRelease(await site.as('李'), number);
  return true;
}

/**
 * The law: publish any number of changes, then return to any release there was: its definitions are deep-equal to what they were, and
 * so is every value of every record, those included that did not fit in between.
 */
test('publishing and returning is the identity, on random apps, values and changes', async () => {
  // one workspace for all runs: what earlier ones have left behind, retired, must not be in the way either
  await using site = await createPublishWorkspace();
  await fc.assert(
    fc.asyncProperty(anySeed, async (seed) => {
      const random = randomFrom(seed);
      let app = randomApp(random);
      const first = await site.publish(app);
      for (const object of app.objects) {
        await site.insert(
          object.key,
          Array.from({ length: 12 }, () => randomValues(random, object)),
        );
      }
      const seen = [await look(site, app, first)];
      for (let step = 0; step < 4; step += 1) {
        app = randomChange(random, app);
        seen.push(await look(site, app, await site.publish(app)));
      }
      for (let step = 0; step < 3; step += 1) {
        const { number, app: was, world } = pick(random, seen);
        if (!(await goBack(site, number))) continue;
        expect((await readRelease(site.db, site.workspace)).app).toEqual(was);
        expect((await look(site, was, number)).world).toEqual(world);
      }
    }),
    { numRuns: runs },
  );
}, 900_000);

const label = { zh: '标' };
const others = [objectWith('other'), objectWith('more')];

/** A field of any type, from so few contents that the same ones keep coming back, on the same and on other columns. */
function anyField(random: Random, key: string): Field {
  const options = ['a', 'b', 'c']
    .filter(() => random() < 0.6)
    .map((option) => ({ key: option, label: { zh: option } }));
  const to = ['thing', 'other', 'more'].filter(() => random() < 0.6);
  // an option nobody has may go and come without a new column: with few records that happens often
  if (random() < 0.5) return { key, label, type: 'choice', options: { options } };
  const field = pick(random, [
    { type: 'text', options: { format: pick(random, ['line', 'email', 'url'] as const) } },
    { type: 'number', options: { format: pick(random, ['plain', 'money', 'rating'] as const) } },
    { type: 'date', options: { precision: pick(random, ['month', 'date', 'datetime'] as const) } },
    { type: 'choice', options: { options, multiple: true } },
    { type: 'boolean', options: {} },
    { type: 'user', options: {} },
    { type: 'link', options: { to: to.length > 0 ? to : ['thing'] } },
    // without a column: what was entered before has to come back
    { type: 'formula', options: { rule: { cat: [{ var: 'name' }, '!'] }, result: 'text' } },
  ] as const);
  // type and options belong together, which picking has hidden from the compiler
  return { key, label, ...field } as Field;
}

function anyFields(random: Random): App {
  const fields = ['x', 'y'].filter(() => random() < 0.9).map((key) => anyField(random, key));
  const object = objectWith('thing', ...fields);
  return { ...appWith(object, ...others), zone: pick(random, ['UTC', 'Asia/Shanghai']) };
}

/** What people do between two releases, to these records only. */
async function edit(site: PublishWorkspace, random: Random, ids: readonly string[]): Promise<void> {
  const { snapshot, workspace, db } = await site.as('李');
  const thing = snapshot.objects.get('thing')!;
  for (const [key, { column, companion, field }] of recordColumns(thing)) {
    if (!['x', 'y'].includes(key) || random() < 0.5) continue;
    const target = field.type === 'link' ? pick(random, field.options.to) : null;
    const value = random() < 0.2 ? null : randomValue(random, field);
    const empty = field.type === 'boolean' ? false : field.type === 'choice' && field.options.multiple ? [] : null;
    const beside = companion ? sql`, ${sql.id(companion)} = ${value === null ? null : target}` : sql``;
    await sql`update ${sql.id(workspace.schema, thing.table)} set ${sql.id(column)} = ${value ?? empty}${beside}
      where id = ${pick(random, ids)}`.execute(db);
  }
}

test('records that nobody touches have at every release the values they had, whatever is published, edited and returned to around them', async () => {
  await using site = await createPublishWorkspace();
  await fc.assert(
    fc.asyncProperty(anySeed, async (seed) => {
      const random = randomFrom(seed);
      // from nothing again, retired columns and all
      await site.publish({ ...appWith(...others), label: { zh: String(seed) } });
      await sql`truncate ${sql.id(site.workspace.schema, 'other')}`.execute(site.db);
      const start = anyFields(random);
      const first = await site.publish(start);
      await sql`truncate ${sql.id(site.workspace.schema, 'thing')}`.execute(site.db);
      const add = (app: App, count: number) =>
        site.insert(
          'thing',
          Array.from({ length: count }, () => randomValues(random, app.objects[0]!)),
        );
      const touched = await add(start, 2);
      const kept: string[] = [];
      const note = async (number: number, app: App) => {
        kept.push(...(await add(app, 2)));
        const values = await site.values('thing');
        return { number, values: kept.map((id) => [id, values.get(id)] as const) };
      };
      const seen = [await note(first, start)];
      for (let step = 0; step < 16; step += 1) {
        await edit(site, random, touched);
        if (random() < 0.5) {
          const { number, values } = pick(random, seen);
          await goBack(site, number);
          const now = await site.values('thing');
          expect(values.map(([id]) => [id, now.get(id)])).toEqual(values);
        } else {
          const app = { ...anyFields(random), label: { zh: `${seed} ${step}` } };
          seen.push(await note(await site.publish(app), app));
        }
      }
    }),
    { numRuns: runs },
  );
}, 900_000);

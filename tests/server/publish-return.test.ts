import type { App, JsonObject } from '@kehuan/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnToRelease } from '../../server/src/definitions/publish.ts';
import { readRelease } from '../../server/src/definitions/releases.ts';
import { anySeed, randomApp } from '../helpers/random-app.ts';
import { randomChange } from '../helpers/random-change.ts';
import { randomValues } from '../helpers/random-values.ts';
import { randomFrom } from '../language/rule-world.ts';
import { createPublishWorkspace, type PublishWorkspace } from './publish-workspace.ts';

type World = ReadonlyMap<string, ReadonlyMap<string, JsonObject>>;

async function look(site: PublishWorkspace, app: App): Promise<World> {
  const objects: [string, ReadonlyMap<string, JsonObject>][] = [];
  for (const { key } of app.objects) objects.push([key, await site.values(key)]);
  return new Map(objects);
}

/**
 * The law: publish any number of changes, then return to any release there was: its definitions are deep-equal to what they were, and so is every
 * value of every record that was there, those included that did not fit in between.
 */
test('publishing and returning is the identity, on random apps, values and changes', async () => {
  // one workspace for all: what earlier runs have left behind, retired, must not be in the way either
  await using site = await createPublishWorkspace();
  await fc.assert(
    fc.asyncProperty(anySeed, async (seed) => {
      const random = randomFrom(seed);
      let app = randomApp(random);
      const first = await site.publish(app);
      for (const object of app.objects) {
        const records = Array.from({ length: 12 }, () => randomValues(random, object));
        await site.insert(object.key, records);
      }
      const releases: { readonly app: App; readonly world: World; readonly number: number }[] = [];
      releases.push({ app, world: await look(site, app), number: first });
      for (let step = 0; step < 5; step += 1) {
        app = randomChange(random, app);
        const number = await site.publish(app);
        releases.push({ app, world: await look(site, app), number });
      }
      for (let step = 0; step < 4; step += 1) {
        const { number, app: was, world } = releases[Math.floor(random() * releases.length)]!;
        const current = await readRelease(site.db, site.workspace);
        if (JSON.stringify(current.app) === JSON.stringify((await readRelease(site.db, site.workspace, number)).app))
          continue;
        await returnToRelease(await site.as('李'), number);
        expect((await readRelease(site.db, site.workspace)).app).toEqual(was);
        expect(await look(site, was)).toEqual(world);
      }
    }),
    { numRuns: Number(process.env.KEHUAN_RUNS ?? 10) },
  );
}, 600_000);

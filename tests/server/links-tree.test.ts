import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../helpers/api.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { linksApp, make, publishApp } from './links-app.ts';
import { problemOf } from './publish-app.ts';

describe('trees', () => {
  const here = {} as { server: TestServer; admin: Api };
  beforeAll(async () => {
    here.server = await startTestServer();
    here.admin = await publishApp(here.server.address, linksApp);
  });
  afterAll(() => here.server?.[Symbol.asyncDispose]());

  const move = (id: string, above: string | null) =>
    here.admin.call('update', { params: { object: 'course', id }, body: { values: { above } } });
  const aboveOf = async (id: string) =>
    (await here.admin.call('record', { params: { object: 'course', id } })).record['above'];
  const chain = async (length: number, above: string | null = null): Promise<readonly string[]> => {
    const made: string[] = [];
    for (let index = 0; index < length; index += 1) {
      made.push(await make(here.admin, 'course', { name: `层 ${index}`, above: made.at(-1) ?? above }));
    }
    return made;
  };

  it('no record stands below itself, however long the way round and however many move at once', async () => {
    const [top = '', middle = '', low = ''] = await chain(3);
    for (const wrong of [top, middle, low]) {
      expect(await problemOf(move(top, wrong))).toMatchObject({ code: 'tree.cycle', path: '/above' });
    }
    const [other = ''] = await chain(1);
    // each move alone would be right
    const changes = [
      { action: 'update', object: 'course', id: other, values: { above: low } },
      { action: 'update', object: 'course', id: top, values: { above: other } },
    ] as const;
    const refused = await problemOf(here.admin.call('changes', { body: { changes } }));
    expect(refused.problems?.map(({ code, path }) => [code, path])).toEqual([
      ['tree.cycle', '/changes/0/above'],
      ['tree.cycle', '/changes/1/above'],
    ]);
    // together they turn the tree round
    await here.admin.call('changes', {
      body: {
        changes: [
          { action: 'update', object: 'course', id: low, values: { above: null } },
          { action: 'update', object: 'course', id: top, values: { above: low } },
        ],
      },
    });
    expect(await aboveOf(top)).toBe(low);
    await expect(make(here.admin, 'course', { name: '新', above: top })).resolves.toBeTruthy();
  });

  it('two people who move two records below each other at once cannot both succeed', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one = ''] = await chain(1);
      const [two = ''] = await chain(1);
      const outcomes = await Promise.allSettled([move(one, two), move(two, one)]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'tree.cycle' } });
    }
  });
});

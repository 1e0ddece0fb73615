import type { Json } from '@kehuan/schemas';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { returnToRelease } from '../../server/src/definitions/publish.ts';
import { listReleases } from '../../server/src/definitions/releases.ts';
import { appWith, choice, link, money, objectWith, problemOf, text, thing } from './publish-app.ts';
import { createPublishWorkspace, type PublishWorkspace } from './publish-workspace.ts';

/** Records with these values in one field; reads them back in the same order. */
async function column(site: PublishWorkspace, key: string, values: readonly Json[]) {
  const ids = await site.insert(
    'thing',
    values.map((value) => ({ name: 'x', [key]: value })),
  );
  return async () => {
    const found = await site.values('thing');
    return ids.map((id) => found.get(id)?.[key]);
  };
}

const back = async (site: PublishWorkspace, number: number) => returnToRelease(await site.as('李'), number);

async function update(site: PublishWorkspace, name: string, value: Json, where: string): Promise<void> {
  await sql`update ${sql.id(site.workspace.schema, 'thing')} set ${sql.id(name)} = ${value} where ${sql.raw(where)}`.execute(
    site.db,
  );
}

describe('a retyped field', () => {
  test('takes the values that fit along and gets the others back on return', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(appWith(thing(text('budget'))));
    const budgets = await column(site, 'budget', ['17.6万', '面议', null, '12']);
    expect(await site.publish(appWith(thing(money('budget'))))).toBe(2);
    expect(await budgets()).toEqual(['176000.00', null, null, '12.00']);
    expect(await back(site, 1)).toEqual({ release: 3 });
    expect(await budgets()).toEqual(['17.6万', '面议', null, '12']);
    await back(site, 2);
    expect(await budgets()).toEqual(['176000.00', null, null, '12.00']);
    expect((await problemOf(back(site, 99))).code).toBe('release.unknown');
    expect((await problemOf(back(site, 2))).code).toBe('draft.unchanged');
  });

  test('keeps what people wrote meanwhile, and only that, when it goes back', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(appWith(thing(text('budget'))));
    const budgets = await column(site, 'budget', ['17.6万', '面议', '约三十万', '5', null]);
    await site.publish(appWith(thing(money('budget'))));
    await update(site, 'budget_2', '300000', "budget = '约三十万'");
    await update(site, 'budget_2', null, "budget = '5'");
    await update(site, 'budget_2', '7', 'budget is null');
    await back(site, 1);
    expect(await budgets()).toEqual(['17.6万', '面议', '300000.00', null, '7.00']);
    await back(site, 2);
    expect(await budgets()).toEqual(['176000.00', null, '300000.00', null, '7.00']);
  });

  test('finds its first values again over several types in between', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(appWith(thing(text('x'))));
    const values = await column(site, 'x', ['是', '面议', '3', null]);
    await site.publish(appWith(thing(money('x'))));
    await site.publish(appWith(thing({ key: 'x', label: { zh: 'x' }, type: 'boolean', options: {} })));
    expect(await values()).toEqual([false, false, false, false]);
    await site.publish(appWith(thing(choice('x', 'a'))));
    await back(site, 1);
    expect(await values()).toEqual(['是', '面议', '3', null]);
  });

  test('a link that may point at more objects says where each one points, and back', async () => {
    await using site = await createPublishWorkspace();
    const others = [objectWith('one'), objectWith('two')];
    await site.publish(appWith(thing(link('x', 'one')), ...others));
    const id = '00000000-0000-7000-8000-000000000001';
    const values = await column(site, 'x', [id, null]);
    await site.publish(appWith(thing(link('x', 'one', 'two')), ...others));
    expect(await values()).toEqual([id, null]);
    const { rows } = await sql<{
      x_object: string;
    }>`select x_object from ${sql.id(site.workspace.schema, 'thing')} where x is not null`.execute(site.db);
    expect(rows).toEqual([{ x_object: 'one' }]);
    await site.publish(appWith(thing(link('x', 'two')), ...others));
    expect(await values()).toEqual([null, null]);
    await back(site, 2);
    expect(await values()).toEqual([id, null]);
    await back(site, 1);
    expect(await values()).toEqual([id, null]);
  });
});

describe('what needs no new column', () => {
  const columns = async (site: PublishWorkspace) => {
    const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
      where table_schema = ${site.workspace.schema} and table_name = 'thing' order by ordinal_position`.execute(
      site.db,
    );
    return rows.map(({ name }) => name).slice(9);
  };

  test('is another name, more options, an option nobody has, limits, a wider kind of text', async () => {
    await using site = await createPublishWorkspace();
    const email = text('mail', { options: { format: 'email' } });
    await site.publish(appWith(thing(choice('x', 'a', 'b'), email)));
    const values = await column(site, 'x', ['a', null]);
    const before = await columns(site);
    await site.publish(appWith(thing({ ...choice('x', 'c', 'a'), label: { zh: '别的' } }, text('mail'))));
    expect(await columns(site)).toEqual(before);
    expect(await values()).toEqual(['a', null]);
    await site.publish(appWith(thing(choice('x', 'c'), text('mail'))));
    expect(await columns(site)).toEqual([...before, 'x_2']);
    expect(await values()).toEqual([null, null]);
    await back(site, 1);
    expect(await values()).toEqual(['a', null]);
  });

  test('names are never in each other’s way: system columns, retired ones, other tables', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(
      appWith(thing(text('xmin'), text('order'), text('a')), objectWith('user'), objectWith('select', text('from'))),
    );
    const values = await column(site, 'xmin', ['v']);
    await site.publish(appWith(thing(text('xmin'), text('order'), text('a_2')), objectWith('user')));
    await site.publish(appWith(thing(text('xmin'), money('a'), text('a_2')), objectWith('user')));
    expect(await values()).toEqual(['v']);
    expect(await columns(site)).toEqual(['name', 'xmin_2', 'order', 'a', 'a_2', 'a_3']);
  });
});

describe('what is deleted', () => {
  test('comes back with its contents: a field, an object, a whole app', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(appWith(thing(text('fax'), text('keep'))));
    const faxes = await column(site, 'fax', ['123', null]);
    await site.publish(appWith(thing(text('keep'))));
    expect(await faxes()).toEqual([undefined, undefined]);
    await site.publish(appWith(objectWith('other')));
    await site.publish(appWith(thing(text('fax'))));
    expect(await faxes()).toEqual(['123', null]);
    await back(site, 1);
    expect(await faxes()).toEqual(['123', null]);
  });

  test('and comes back as another type is converted like any other', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(appWith(thing(text('x'))));
    const values = await column(site, 'x', ['12', '面议']);
    await site.publish(appWith(thing()));
    await site.publish(appWith(thing(money('x'))));
    expect(await values()).toEqual(['12.00', null]);
    await back(site, 2);
    await back(site, 1);
    expect(await values()).toEqual(['12', '面议']);
  });
});

describe('a behaviour switched on', () => {
  const stages = (...keys: readonly string[]) =>
    ({
      type: 'stages',
      options: {
        pipelines: [
          {
            key: 'line',
            label: { zh: '线' },
            stages: keys.map((key) => ({ key, label: { zh: key }, kind: 'open' as const })),
          },
        ],
      },
    }) as const;

  test('gives the records there are its first stage; those whose stage goes start again', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(appWith(thing()));
    const values = await column(site, 'stage', [null]);
    await site.publish(appWith({ ...thing(), behaviours: [stages('new', 'old')] }));
    expect(await values()).toEqual(['new']);
    await update(site, 'stage', 'old', 'true');
    await site.publish(appWith({ ...thing(), behaviours: [stages('new', 'next')] }));
    expect(await values()).toEqual(['new']);
    await back(site, 2);
    expect(await values()).toEqual(['old']);
  });
});

describe('a unique field', () => {
  test('is refused with the repeated values named, and holds once it is published', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(appWith(thing(text('code'))));
    await column(site, 'code', ['甲', '甲', '乙', null, null]);
    const unique = appWith(thing(text('code', { unique: true })));
    const { code, problems } = await problemOf(site.publish(unique));
    expect(code).toBe('draft.invalid');
    expect(problems).toEqual([
      {
        code: 'definition.invalid',
        path: '/objects/0/fields/1/unique',
        params: {
          message: {
            zh: '“code”不能设为不重复，已有重复的值：甲 × 2',
            en: '“code” cannot be unique, some values are repeated: 甲 × 2',
          },
        },
      },
    ]);
    expect((await site.as('李')).snapshot.release).toBe(1);
    await sql`update ${sql.id(site.workspace.schema, 'thing')} set deleted_at = now() where code = '甲' and id = (select max(id::text)::uuid from ${sql.id(site.workspace.schema, 'thing')} where code = '甲')`.execute(
      site.db,
    );
    await site.publish(unique);
    await expect(column(site, 'code', ['乙'])).rejects.toThrow(/unique/);
    await site.publish(appWith(thing(text('code'))));
    await column(site, 'code', ['乙']);
  });
});

test('releases are listed with who, when, what and how much', async () => {
  await using site = await createPublishWorkspace();
  await site.publish(appWith(thing()));
  await site.publish(appWith(thing(text('x'), text('y'))));
  await back(site, 1);
  const { current, releases } = await listReleases(await site.as('李'));
  expect(current).toBe(3);
  expect(releases.map(({ number, by, changes, returnedTo }) => [number, by, changes, returnedTo])).toEqual([
    [3, '李', 2, 1],
    [2, '设计师', 2, undefined],
    [1, '设计师', 2, undefined],
  ]);
  expect(releases[0]?.hash).toBe(releases[2]?.hash);
  expect(releases[0]?.at).toMatch(/^2026-11-23T08:\d\d:00.000Z$/);
});

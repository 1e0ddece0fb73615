import { fieldTypes, type Json } from '@kehuan/schemas';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { saveDraft } from '../../server/src/definitions/drafts.ts';
import { rowsConvertedAhead } from '../../server/src/definitions/fill-ahead.ts';
import { publishDraft, returnToRelease } from '../../server/src/definitions/publish.ts';
import { writeRecords } from '../../server/src/records/write-records.ts';
import { appWith, money, problemOf, text, thing } from './publish-app.ts';
import { createPublishWorkspace, type PublishWorkspace } from './publish-workspace.ts';

const count = rowsConvertedAhead + 4000;
const spellings = ['17.6万', '¥556,000', '313000元', '面议', '12.5', null];

async function fill(site: PublishWorkspace): Promise<readonly string[]> {
  await site.publish(appWith(thing(text('budget'))));
  const records = Array.from({ length: count }, (_, index) => ({
    name: `n${index}`,
    budget: spellings[index % spellings.length] ?? null,
  }));
  return site.insert('thing', records);
}

const asMoney = (value: Json | undefined): Json => {
  const read =
    typeof value === 'string'
      ? fieldTypes.number.parse(value, { format: 'money' }, { language: 'zh', zone: 'UTC' })
      : undefined;
  return read?.ok ? read.value : null;
};

const columns = async (site: PublishWorkspace) => {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = ${site.workspace.schema} and table_name = 'thing' and column_name like 'budget%' order by 1`.execute(
    site.db,
  );
  return rows.map(({ name }) => name);
};

describe('a large table', () => {
  test('is converted while people go on writing into it, and comes back', { timeout: 240_000 }, async () => {
    await using site = await createPublishWorkspace();
    const ids = await fill(site);
    const stale = await site.as('写');
    const writer = { ...stale, actor: { ...stale.actor, kind: 'system' as const } };
    const wrote = new Map<string, string | null>();
    let isOver = false;
    const write = async () => {
      for (let index = 0; !isOver; index = (index + 1237) % count) {
        const id = ids[index]!;
        const budget = [`${index}`, '改口', null][index % 3]!;
        const number = index % 3 === 1 ? null : budget;
        try {
          await writeRecords(writer, [{ action: 'update', object: 'thing', id, values: { budget } }]);
          wrote.set(id, budget === null ? null : number);
        } catch {
          // written after the publish: words are no amount
          return;
        }
      }
    };
    const writers = [write(), write()];
    await site.publish(appWith(thing(money('budget'))));
    isOver = true;
    await Promise.all(writers);
    expect(await columns(site)).toEqual(['budget', 'budget_2']);
    const values = await site.values('thing');
    expect(values.size).toBe(count);
    expect(wrote.size).toBeGreaterThan(5);
    const wrong = ids.filter((id, index) => {
      const expected = wrote.has(id) ? asMoney(wrote.get(id) ?? null) : asMoney(spellings[index % spellings.length]);
      return values.get(id)?.budget !== expected;
    });
    expect(wrong).toEqual([]);
    await returnToRelease(await site.as('李'), 1);
    const back = await site.values('thing');
    const lost = ids.filter(
      (id, index) => !wrote.has(id) && back.get(id)?.budget !== spellings[index % spellings.length],
    );
    expect(lost).toEqual([]);
  });

  test('keeps no trace of a publish that was refused in the end', { timeout: 240_000 }, async () => {
    await using site = await createPublishWorkspace();
    await fill(site);
    const wanted = appWith(thing(money('budget'), text('name', { key: 'name_2', unique: true })));
    const duplicates = {
      ...wanted,
      objects: wanted.objects.map((object) => ({
        ...object,
        fields: object.fields.map((field) => (field.key === 'budget' ? { ...field, unique: true } : field)),
      })),
    };
    await saveDraft(await site.as('李'), { revision: 1, app: duplicates });
    const { code, problems } = await problemOf(publishDraft(await site.as('李'), { revision: 2 }));
    expect(code).toBe('draft.invalid');
    expect(JSON.stringify(problems)).toContain('556,000.00 × 4000');
    expect(await columns(site)).toEqual(['budget']);
    expect((await site.as('李')).snapshot.release).toBe(1);
  });
});

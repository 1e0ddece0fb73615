import { type App, changes, describeProblem } from '@kehuan/schemas';
import { describe, expect, test } from 'vitest';
import { discardDraft, readDraft, saveDraft } from '../../server/src/definitions/drafts.ts';
import { publishDraft, returnToRelease } from '../../server/src/definitions/publish.ts';
import { createSnapshots } from '../../server/src/definitions/snapshots.ts';
import { appWith, money, problemOf, text, thing } from './publish-app.ts';
import { createPublishWorkspace, type PublishWorkspace } from './publish-workspace.ts';

const first = appWith(thing());
const withFax = appWith(thing(text('fax')));
const save = async (site: PublishWorkspace, who: string, revision: number, app: unknown) =>
  saveDraft(await site.as(who), { revision, app });
const publish = async (site: PublishWorkspace, who: string, revision: number, note?: string) =>
  publishDraft(await site.as(who), { revision, note });

describe('a draft', () => {
  test('is the released app until somebody saves, and again once it is discarded or published', async () => {
    await using site = await createPublishWorkspace();
    const empty = await readDraft(await site.as('李'));
    expect(empty).toMatchObject({ revision: 0, release: 0 });
    expect(empty.app).toEqual(empty.released);
    expect(await save(site, '李', 0, first)).toEqual({ revision: 1, problems: [] });
    expect(await readDraft(await site.as('王'))).toMatchObject({
      revision: 1,
      app: first,
      release: 0,
      changedBy: '李',
    });
    await discardDraft(await site.as('王'));
    expect(await readDraft(await site.as('李'))).toEqual({ ...empty, revision: 2 });
    await discardDraft(await site.as('王'));
    await save(site, '李', 2, first);
    expect(await publish(site, '李', 3, '开始')).toEqual({ release: 1 });
    expect(await readDraft(await site.as('李'))).toEqual({ revision: 4, release: 1, app: first, released: first });
    expect(site.hints).toEqual([
      { kind: 'draft', revision: 1 },
      { kind: 'draft', revision: 2 },
      { kind: 'draft', revision: 3 },
      { kind: 'release', release: 1 },
      { kind: 'draft', revision: 4 },
    ]);
  });

  test('may hold what cannot be published yet, with its problems, but nothing that is no app', async () => {
    await using site = await createPublishWorkspace();
    const unfinished = { ...first, objects: [{ ...thing(), title: 'nothing' }] };
    const saved = await save(site, '李', 0, unfinished);
    expect(saved.problems.map(({ path }) => path)).toEqual(['/objects/0/title']);
    const refused = await problemOf(publish(site, '李', 1));
    expect(refused).toMatchObject({ code: 'draft.invalid', problems: saved.problems });
    for (const wrong of [null, [], { ...first, objects: 3 }, { ...first, label: { zh: '\u0000' } }]) {
      const { code, problems } = await problemOf(save(site, '李', 1, wrong));
      expect(code).toBe('draft.invalid');
      expect(problems?.[0]?.path).toMatch(/^\/app/);
    }
    expect((await readDraft(await site.as('李'))).revision).toBe(1);
  });

  test('is not published when it changes nothing', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(first);
    const reordered = Object.fromEntries(Object.entries(first).reverse());
    await save(site, '李', 1, reordered);
    expect((await problemOf(publish(site, '李', 2))).code).toBe('draft.unchanged');
  });
});

describe('two designers at once', () => {
  test('the later save is told who was faster and what they changed, and nothing is lost', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(first);
    await save(site, '李', 1, withFax);
    await save(site, '李', 2, appWith(thing(text('fax'), money('budget'))));
    const conflict = await problemOf(save(site, '王', 2, first));
    expect(conflict.params).toMatchObject({
      by: '李',
      revision: 3,
      changes: [{ zh: '新字段“budget”，金额', en: 'New field “budget”, money' }],
    });
    expect(describeProblem(conflict, 'zh').message).toBe('李 刚刚保存了另一份修改，请先看看改了什么。');
    expect((await readDraft(await site.as('王'))).revision).toBe(3);
    expect((await problemOf(save(site, '王', 99, first))).code).toBe('draft.conflict');
  });

  test('of two saves at the same moment one is kept', async () => {
    await using site = await createPublishWorkspace();
    const apps: readonly App[] = Array.from({ length: 8 }, (_, index) => appWith(thing(text(`f${index}`))));
    const results = await Promise.allSettled(apps.map((app, index) => save(site, `P${index}`, 0, app)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await readDraft(await site.as('李'))).revision).toBe(1);
  });

  test('the second to publish is told what the first has published', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(first);
    await save(site, '李', 1, withFax);
    const results = await Promise.allSettled([publish(site, '李', 2), publish(site, '王', 2), publish(site, '赵', 2)]);
    const done = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(done).toEqual([{ release: 2 }]);
    const refused = await problemOf(publish(site, '王', 2));
    expect(refused).toMatchObject({ code: 'draft.published', params: { release: 2, changes: [] } });
    const stale = await problemOf(save(site, '王', 1, first));
    expect(stale.code).toBe('draft.published');
    expect(stale.params.changes).toEqual(changes(first, withFax).map(({ sentence }) => sentence));
    expect(describeProblem(stale, 'en').message).toMatch(/^(李|王|赵) has just published release 2/);
  });

  test('nobody works on unawares after a return; the draft itself stays', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(first);
    await site.publish(withFax);
    await save(site, '李', 2, appWith(thing(text('fax'), money('budget'))));
    await returnToRelease(await site.as('王'), 1);
    const stale = await problemOf(save(site, '李', 3, withFax));
    expect(stale).toMatchObject({ code: 'draft.published', params: { by: '王', release: 3, revision: 4 } });
    const draft = await readDraft(await site.as('李'));
    expect(draft).toMatchObject({ revision: 4, release: 3, released: first });
    expect(draft.app.objects[0]?.fields.map(({ key }) => key)).toEqual(['name', 'fax', 'budget']);
  });

  test('the story of the last fifty revisions is kept for telling', async () => {
    await using site = await createPublishWorkspace();
    for (let revision = 0; revision < 53; revision += 1)
      await save(site, '李', revision, appWith(thing(text(`f${revision}`))));
    const rows = await site.db.withSchema(site.workspace.schema).selectFrom('_drafts').select('revision').execute();
    expect(rows).toHaveLength(50);
    expect((await problemOf(save(site, '王', 52, first))).params.changes).toHaveLength(2);
  });
});

describe('a node’s snapshots', () => {
  test('follow what another node publishes within a second, or at once when told', async () => {
    await using site = await createPublishWorkspace();
    let time = 0;
    const snapshots = createSnapshots({ db: site.db, now: () => new Date(time) });
    const seen = async () => (await snapshots.current(site.workspace)).release;
    expect(await seen()).toBe(0);
    await site.publish(first);
    expect(await seen()).toBe(0);
    time += 1001;
    expect(await Promise.all([seen(), seen(), seen()])).toEqual([1, 1, 1]);
    await site.publish(withFax);
    expect((await snapshots.refresh(site.workspace)).release).toBe(2);
    expect(await seen()).toBe(2);
    const snapshot = await snapshots.current(site.workspace);
    expect(await snapshots.refresh(site.workspace)).toBe(snapshot);
    expect(snapshot.objects.get('thing')?.columns.fax).toEqual({ column: 'fax' });
    expect(snapshot.objects.get('thing')?.columns.created_by).toEqual({ column: 'created_by' });
  });
});

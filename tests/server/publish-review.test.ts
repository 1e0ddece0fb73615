import { randomUUID } from 'node:crypto';
import { type App, type Field, type ReviewChange, text as shown } from '@kehuan/schemas';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { saveDraft } from '../../server/src/definitions/drafts.ts';
import { returnToRelease } from '../../server/src/definitions/publish.ts';
import { reviewDraft, reviewRelease } from '../../server/src/definitions/review.ts';
import { type bookings, office } from '../language/definitions-app.ts';
import { createPublishWorkspace, type PublishWorkspace } from './publish-workspace.ts';

async function createOffice(): Promise<PublishWorkspace> {
  const site = await createPublishWorkspace();
  await site.publish(office);
  const record = (topic: string, more: object) => ({ topic, stage: 'asked', ...more });
  await site.insert('booking', [
    record('甲', { budget: '17.6万', urgency: 'one', seats: 3 }),
    record('乙', { budget: '面议', urgency: 'one', stage: 'gone' }),
    record('丙', { budget: '30-50w', seats: 3 }),
    record('丁', { budget: '面议', seats: 4 }),
    record('戊', {}),
  ]);
  await site.insert('room', [{ name: 'A' }]);
  return site;
}

const edit = (change: (object: typeof bookings) => typeof bookings, app: App = office): App => ({
  ...app,
  objects: app.objects.map((object) => (object.key === 'booking' ? change(object) : object)),
});

const field = (key: string, more: object) =>
  edit((object) => ({
    ...object,
    fields: object.fields.map((old) => (old.key === key ? { ...old, ...more } : old)),
  }));

/** The review of one app as a draft. */
async function review(site: PublishWorkspace, app: App): Promise<readonly ReviewChange[]> {
  const context = await site.as('李');
  const { revision } = await reviewDraft(context);
  await saveDraft(context, { revision, app });
  return (await reviewDraft(context)).changes;
}

const told = (changes: readonly ReviewChange[]) =>
  changes.map(({ sentence, effect, warning }) =>
    [shown(sentence, 'zh'), shown(effect, 'zh'), shown(warning, 'zh')].join(' | '),
  );

describe('a review says what happens to the data', () => {
  test('of a retyped field: how many values fit, which do not, and who uses it', async () => {
    await using site = await createOffice();
    const [change] = await review(site, field('budget', { type: 'number', options: { format: 'money' } }));
    expect(told([change!])).toEqual([
      '“预算”：单行文字 → 金额 | 转换 1 条，留原文 3 条 | 预订的“预算”有 3 条放不进去，原文会留着',
    ]);
    expect(change).toMatchObject({ rows: 4, samples: ['面议', '30-50w'] });
    expect(change?.usedBy).toEqual([
      { zh: '表单“预订单”', en: 'form “Booking form”' },
      { zh: '视图“我的”', en: 'view “Mine”' },
    ]);
  });

  test('of what is deleted: a field, an option, a stage, an object', async () => {
    await using site = await createOffice();
    const gone = edit((object) => ({ ...object, fields: object.fields.filter(({ key }) => key !== 'budget') }));
    expect(told(await review(site, gone))).toEqual([
      '删除字段“预算” | 4 条收起来，随时能恢复 | 预订的“预算”要删掉，4 条填过',
    ]);
    const options = { options: [{ key: 'three', label: { zh: '3 个月内', en: 'Within three months' } }] };
    expect(told(await review(site, field('urgency', { options })))).toEqual([
      '“紧迫度”去掉选项“1 个月内” | 2 条变成空的，原来的会留着 | 2 条预订还是“1 个月内”',
    ]);
    const noRooms = { ...office, objects: office.objects.slice(1) };
    expect(told(await review(site, noRooms))).toEqual([
      '删除对象“房间” | 1 条收起来，随时能恢复 | “房间”要删掉，里面有 1 条记录',
    ]);
  });

  test('of stages: renamed, gated, gone', async () => {
    await using site = await createOffice();
    const stages = edit((object) => ({
      ...object,
      behaviours: object.behaviours.map((use) =>
        use.type === 'stages'
          ? {
              ...use,
              options: {
                pipelines: use.options.pipelines.map((line) => ({
                  ...line,
                  stages: line.stages
                    .filter(({ key }) => key !== 'gone')
                    .map((stage) =>
                      stage.key === 'asked' ? { ...stage, label: { zh: '申请中' }, required: ['topic'] } : stage,
                    ),
                })),
              },
            }
          : use,
      ),
    }));
    expect(told(await review(site, stages))).toEqual([
      '删除阶段“已取消” | 1 条改到“申请中” | 1 条预订还是“已取消”',
      '阶段“已申请”改名为“申请中” | 4 条照旧 | ',
      '进入“申请中”前要填“主题” | 以后进入时才要求 | ',
    ]);
  });

  test('of guarantees: what repeats, what is missing', async () => {
    await using site = await createOffice();
    const [unique] = await review(site, field('seats', { unique: true }));
    expect(unique).toMatchObject({ rows: 2, samples: ['3'], warning: { zh: '“人数”有 2 条重复，不能设为不重复' } });
    const [required] = await review(site, field('budget', { required: true }));
    expect(told([required!])).toEqual(['“预算”改为必填 | 1 条还没填，下次保存时要填 | ']);
  });

  test('of what touches nothing: a name, a new field, a view', async () => {
    await using site = await createOffice();
    const added: Field = { key: 'fax', label: { zh: '传真' }, type: 'text', options: { format: 'line' } };
    const app = edit(
      (object) => ({ ...object, fields: [...object.fields, added] }),
      field('budget', { label: { zh: '上限' } }),
    );
    expect(told(await review(site, { ...app, views: app.views.slice(0, 1) }))).toEqual([
      '新字段“传真”，单行文字 | 不动旧数据 | ',
      '“预算”改名为“上限” | 跟着改 1 个视图 | ',
      '删除视图“看板” | 不动旧数据 | ',
    ]);
  });

  test('of roles and workflows: how many people, how many runs', async () => {
    await using site = await createOffice();
    const { schema } = site.workspace;
    await sql`insert into ${sql.id(schema, '_members')} (id, name, email, roles, active)
      values (${randomUUID()}, '前', 'a@x.cn', '{clerk}', true), (${randomUUID()}, '台', 'b@x.cn', '{clerk}', false)`.execute(
      site.db,
    );
    const withoutClerk = { ...office, roles: office.roles.slice(0, 1) };
    const changes = await review(site, withoutClerk);
    expect(told(changes)).toEqual(['删除角色“前台” | 影响 1 人 | 1 人会失去这个角色']);
    expect(changes[0]?.usedBy).toEqual([{ zh: '流程“跟进”', en: 'workflow “Follow up”' }]);
  });

  test('of a return: kept values come back', async () => {
    await using site = await createOffice();
    await site.publish(field('budget', { type: 'number', options: { format: 'money' } }));
    const { changes } = await reviewRelease(await site.as('李'), 1);
    expect(told(changes)).toEqual(['“预算”：金额 → 单行文字 | 1 条换回原来的内容 | ']);
    await returnToRelease(await site.as('李'), 1);
    expect((await reviewRelease(await site.as('李'), 1)).changes).toEqual([]);
  });

  test('and, with the same sentences, what is not ready to be published', async () => {
    await using site = await createOffice();
    const context = await site.as('李');
    const { revision } = await reviewDraft(context);
    await saveDraft(context, { revision, app: field('budget', { label: { zh: ' ' } }) });
    const reviewed = await reviewDraft(context);
    expect(reviewed.problems.map(({ path }) => path)).toEqual(['/objects/1/fields/4/label']);
    expect(reviewed.changes).toHaveLength(1);
  });
});

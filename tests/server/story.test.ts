import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from '../helpers/api.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { until } from '../helpers/until.ts';

const file = readFileSync(new URL('../../../shared/data/leads-gb18030.csv', import.meta.url));
const password = 'correct horse battery';

describe('the story, by API', () => {
  const story = { server: undefined as TestServer | undefined };
  const reps: { id: string; api: Api }[] = [];
  const ids: Record<string, string> = {};
  const server = () => story.server ?? fail();
  const admin: { api?: Api } = {};
  const boss = () => admin.api ?? fail();
  const rep = (index = 0) => reps[index] ?? fail();

  beforeAll(async () => {
    story.server = await startTestServer();
    admin.api = openApi(server().address);
  });
  afterAll(() => story.server?.[Symbol.asyncDispose]());

  it('the first visitor creates the admin account and the workspace', async () => {
    expect(await boss().call('start')).toMatchObject({ isNew: true });
    await boss().call('signUp', { body: { name: '李明', email: 'boss@example.cn', password, workspace: '启衡科技' } });
    expect(await boss().call('me')).toMatchObject({
      name: '李明',
      admin: true,
      design: true,
      workspace: { name: '启衡科技' },
    });
  });

  it('choosing CRM gives a working CRM with believable sample data', async () => {
    const { templates } = await boss().call('templates');
    expect(templates.find(({ key }) => key === 'crm')).toMatchObject({ objects: 8, roles: 4 });
    await boss().call('installTemplate', { params: { key: 'crm' }, body: { sample: true } });
    const { rows, count } = await boss().call('query', { body: { object: 'opportunity', count: 'capped' } });
    expect(count).toEqual({ value: 18, more: false });
    expect(rows[0]).toHaveProperty('stage');
    expect(await boss().call('me')).toMatchObject({ sampleData: true });
  });

  it('the sample data goes in one click, and nothing of the app goes with it', async () => {
    const { removed, kept } = await boss().call('removeSampleData');
    expect({ removed, kept }).toEqual({ removed: expect.any(Number), kept: 0 });
    expect(removed).toBeGreaterThan(100);
    const { count } = await boss().call('query', { body: { object: 'lead', count: 'capped' } });
    expect(count).toEqual({ value: 0, more: false });
    expect(await boss().call('me')).toMatchObject({ sampleData: false });
  });

  it('three sales reps are invited by link and set a password', async () => {
    for (const name of ['周敏', '林浩然', '许佳宁']) {
      const email = `rep${reps.length + 1}@example.cn`;
      const { id, link } = await boss().call('invite', { body: { email, name, roles: ['rep'] } });
      const token = link.split('/join/')[1] ?? '';
      const api = openApi(server().address);
      expect(await api.call('invitation', { params: { token } })).toMatchObject({
        email,
        workspace: '启衡科技',
        hasAccount: false,
      });
      await api.call('acceptInvitation', { params: { token }, body: { name, password } });
      expect(await api.call('me')).toMatchObject({ name, admin: false, design: false, roles: ['rep'] });
      reps.push({ id, api });
    }
  });

  it('the import recognises encoding and all ten columns', async () => {
    const job = await boss().call('upload', {
      query: { object: 'lead', file: 'leads-gb18030.csv' },
      file: new Uint8Array(file),
    });
    ids['import'] = job.id;
    expect(job.encoding).toBe('gb18030');
    expect(job.columns.map(({ field }) => field)).toEqual([
      'name',
      'company',
      'mobile',
      'title',
      'city',
      'industry',
      'source',
      'budget',
      'registered_on',
      'remark',
    ]);
  });

  it('the preview names every bad row and why, and writes nothing', async () => {
    const params = { id: ids['import'] ?? '' };
    const { columns } = await boss().call('importJob', { params });
    const matched = columns.flatMap(({ index, field }) => (field ? [{ index, field }] : []));
    await boss().call('check', { params, body: { columns: matched, duplicates: 'skip' } });
    const job = await until(
      () => boss().call('importJob', { params }),
      ({ status }) => status !== 'checking',
    );
    expect(job).toMatchObject({ status: 'checked', counts: { create: 930, update: 0, duplicate: 50, reject: 20 } });
    expect(Object.fromEntries(job.reasons.map(({ field, rows }) => [field, rows]))).toEqual({
      budget: 5,
      mobile: 5,
      name: 5,
      registered_on: 5,
    });
    const { rows } = await boss().call('importRows', { params, query: { outcome: 'reject' } });
    expect(rows).toHaveLength(20);
    expect(
      rows.every(({ problems }) => problems.length > 0 && problems.every(({ message }) => message.length > 3)),
    ).toBe(true);
    const { rows: same } = await boss().call('importRows', { params, query: { outcome: 'duplicate' } });
    expect(same).toHaveLength(50);
    expect(same[0]?.problems[0]?.message).toMatch(/与第 \d+ 行相同/);
    const { count } = await boss().call('query', { body: { object: 'lead', count: 'capped' } });
    expect(count?.value).toBe(0);
  });

  it('930 leads are created, 50 duplicates skipped and 20 rejected, downloadable with a reason column', async () => {
    const params = { id: ids['import'] ?? '' };
    await boss().call('run', { params });
    const job = await until(
      () => boss().call('importJob', { params }),
      ({ status }) => status !== 'running',
    );
    expect(job).toMatchObject({ status: 'done', counts: { create: 930, update: 0, duplicate: 50, reject: 20 } });
    const { count } = await boss().call('query', { body: { object: 'lead', count: 'capped' } });
    expect(count?.value).toBe(930);
    const csv = await (await boss().call('rejected', { params })).text();
    expect(csv.split('\n')[0]).toContain('原因');
    expect(csv).toContain('面议');
    expect(csv).toContain('不是数字');
  });

  it('a workflow assigns the new leads round robin: 310 each', async () => {
    const shares = () =>
      boss().call('query', {
        body: { object: 'lead', group: [{ field: 'owner' }], measures: [{ key: 'leads', fn: 'count' }] },
      });
    const { rows } = await until(shares, (reply) => reply.rows.every((row) => row.owner !== null), 60);
    expect(rows.map((row) => row.leads)).toEqual([310, 310, 310]);
    expect(new Set(rows.map((row) => row.owner))).toEqual(new Set(reps.map(({ id }) => id)));
    const stages = () =>
      boss().call('query', {
        body: { object: 'lead', group: [{ field: 'stage' }], measures: [{ key: 'leads', fn: 'count' }] },
      });
    const marked = await until(stages, (reply) => reply.rows.every(({ stage }) => stage === 'assigned'), 60);
    expect(marked.rows).toEqual([{ stage: 'assigned', leads: 930 }]);
  });

  it('a rep sees only the own leads, and no hidden field', async () => {
    const { rows, count } = await rep().api.call('query', {
      body: { object: 'lead', count: 'capped', page: { size: 5 }, sort: [{ field: 'name' }] },
    });
    expect(count?.value).toBe(310);
    expect(rows.every((row) => row.owner === rep().id)).toBe(true);
    expect(rows[0]).not.toHaveProperty('acquisition_cost');
    ids['lead'] = String(rows[0]?.['id']);
    const others = await rep(1).api.call('query', { body: { object: 'lead', page: { size: 1 } } });
    const stranger = String(others.rows[0]?.['id']);
    await expect(rep().api.call('record', { params: { object: 'lead', id: stranger } })).rejects.toMatchObject({
      code: 'record.not-found',
    });
    await expect(
      rep().api.call('query', { body: { object: 'lead', filter: { '>': [{ var: 'acquisition_cost' }, 1] } } }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^(field|query|rule)\./) });
  });

  it('the rep adds a follow-up: it stands on the timeline and moves the lead along', async () => {
    const happened = new Date().toISOString();
    await rep().api.call('create', {
      params: { object: 'activity' },
      body: {
        values: { related: ids['lead'] ?? '', type: 'call', content: '电话沟通，想要报价 😀', happened_at: happened },
      },
    });
    const lead = await rep().api.call('record', { params: { object: 'lead', id: ids['lead'] ?? '' } });
    expect(lead.record).toMatchObject({ stage: 'working', last_follow_at: happened });
    const { items } = await rep().api.call('timeline', { params: { object: 'lead', id: ids['lead'] ?? '' } });
    expect(items.some(({ object, title }) => object === 'activity' && title === '电话沟通，想要报价 😀')).toBe(true);
  });

  it('"convert" makes account, contact and opportunity in one transaction', async () => {
    const params = { object: 'lead', id: ids['lead'] ?? '' };
    const lead = await rep().api.call('record', { params });
    expect(lead.actions).toContain('convert_lead');
    const { open } = await rep().api.call('runAction', { params: { ...params, workflow: 'convert_lead' } });
    expect(open?.object).toBe('opportunity');
    ids['opportunity'] = open?.id ?? '';
    const deal = await rep().api.call('record', { params: { object: 'opportunity', id: ids['opportunity'] } });
    expect(deal.record).toMatchObject({ stage: 'contact', owner: rep().id, lead: ids['lead'] });
    expect(deal.references[String(deal.record['account'])]?.title).toBe(lead.record['company']);
    const after = await rep().api.call('record', { params });
    expect(after.record).toMatchObject({ stage: 'converted', opportunity: ids['opportunity'] });
    expect(after.actions).not.toContain('convert_lead');
    await expect(
      rep().api.call('runAction', { params: { ...params, workflow: 'convert_lead' } }),
    ).rejects.toMatchObject({ code: 'workflow.not-applicable' });
  });

  it('or nothing: a conversion that fails in the middle leaves no account, no contact and the lead as it was', async () => {
    const { rows } = await rep().api.call('query', {
      body: { object: 'lead', filter: { '==': [{ var: 'stage' }, 'assigned'] }, page: { size: 1 } },
    });
    const lead = rows[0] ?? fail();
    const draft = await boss().call('draft');
    const broken = {
      ...draft.app,
      objects: draft.app.objects.map((object) =>
        object.key === 'opportunity'
          ? {
              ...object,
              validity: [
                {
                  rule: { '!': [{ empty: [{ var: 'next_step' }] }] },
                  message: { zh: '要有下一步', en: 'Needs a next step' },
                },
              ],
            }
          : object,
      ),
    };
    const { revision } = await boss().call('saveDraft', { body: { revision: draft.revision, app: broken } });
    await boss().call('publish', { body: { revision } });
    const counts = async () =>
      Promise.all(
        ['account', 'contact', 'opportunity'].map(
          async (object) => (await boss().call('query', { body: { object, count: 'exact' } })).count?.value,
        ),
      );
    const before = await counts();
    await expect(
      rep().api.call('runAction', { params: { object: 'lead', id: String(lead['id']), workflow: 'convert_lead' } }),
    ).rejects.toMatchObject({ params: expect.anything() });
    expect(await counts()).toEqual(before);
    const after = await rep().api.call('record', { params: { object: 'lead', id: String(lead['id']) } });
    expect(after.record).toMatchObject({ stage: 'assigned', version: lead['version'] });
    await boss().call('returnTo', { params: { number: 1 } });
  });

  it('a stage that requires an amount asks for it, on every path', async () => {
    const params = { object: 'opportunity', id: ids['opportunity'] ?? '' };
    await expect(rep().api.call('update', { params, body: { values: { stage: 'analysis' } } })).rejects.toMatchObject({
      code: 'stage.gate',
      problems: [expect.objectContaining({ code: 'field.required', path: '/amount' })],
    });
    await rep().api.call('update', { params, body: { values: { stage: 'analysis', amount: '120000' } } });
    const { record } = await rep().api.call('record', { params });
    expect(record).toMatchObject({ stage: 'analysis', amount: '120000.00' });
  });

  it('the admin renames the stage and adds a choice field; the rep has both at once, and old records keep everything', async () => {
    const { app, revision } = await boss().call('draft');
    const renamed = JSON.parse(JSON.stringify(app).replaceAll('需求分析', '需求确认'));
    const lead = renamed.objects.find(({ key }: { key: string }) => key === 'lead');
    lead.fields.push({
      key: 'decision_cycle',
      label: { zh: '决策周期', en: 'Decision cycle' },
      type: 'choice',
      options: { options: [{ key: 'short', label: { zh: '一个月内', en: 'A month' } }] },
    });
    renamed.forms
      .find(({ object }: { object: string }) => object === 'lead')
      .sections[1].items.push({ kind: 'field', field: 'decision_cycle' });
    const saved = await boss().call('saveDraft', { body: { revision, app: renamed } });
    expect(saved.problems).toEqual([]);
    const review = await boss().call('review');
    expect(review.changes.map(({ sentence }) => sentence.zh).join('\n')).toMatch(
      /需求分析.*需求确认[\s\S]*决策周期|决策周期[\s\S]*需求分析.*需求确认/,
    );
    await boss().call('publish', { body: { revision: saved.revision } });
    const seen = await rep().api.call('app');
    expect(JSON.stringify(seen.app.objects.find(({ key }) => key === 'lead'))).toContain('决策周期');
    expect(JSON.stringify(seen.app)).toContain('需求确认');
    const { record } = await rep().api.call('record', {
      params: { object: 'opportunity', id: ids['opportunity'] ?? '' },
    });
    expect(record['stage']).toBe('analysis');
    await rep().api.call('update', {
      params: { object: 'lead', id: ids['lead'] ?? '' },
      body: { values: { decision_cycle: 'short' } },
    });
  });
});

function fail(): never {
  throw new Error('an earlier part of the story did not happen');
}

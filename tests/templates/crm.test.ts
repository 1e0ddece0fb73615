import { readdirSync, readFileSync } from 'node:fs';
import { changes, fieldOf, objectOf, problemsOf } from '@kehuan/schemas';
import { describe, expect, it } from 'vitest';
import { listTemplates, loadTemplate } from '../../server/src/transfer/load-template.ts';
import { fillSample } from '../../server/src/transfer/sample-values.ts';

const folder = new URL('../../templates', import.meta.url).pathname;

describe('the CRM template', () => {
  it('is listed and loads without a problem', async () => {
    expect(await listTemplates(folder)).toContain('crm');
    const { app } = await loadTemplate(folder, 'crm');
    expect(problemsOf(app)).toEqual([]);
    expect(changes(app, app)).toEqual([]);
  });

  it('covers the whole cycle from lead to member, each with a form, a table and, where it has stages, a board', async () => {
    const { app } = await loadTemplate(folder, 'crm');
    expect(app.objects.map(({ key }) => key)).toEqual([
      'lead',
      'account',
      'contact',
      'opportunity',
      'activity',
      'task',
      'ticket',
      'member',
    ]);
    for (const object of app.objects) {
      expect(
        app.forms.filter((form) => form.object === object.key),
        object.key,
      ).toHaveLength(1);
      const types = app.views.filter((view) => view.object === object.key).map(({ type }) => type);
      expect(types, object.key).toContain('table');
      if (object.behaviours.some(({ type }) => type === 'stages')) expect(types, object.key).toContain('board');
    }
    expect(app.roles.map(({ key }) => key)).toEqual(['admin', 'manager', 'rep', 'service']);
    expect(app.workflows.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['assign_leads', 'convert_lead', 'remind_tasks']),
    );
  });

  it('is made of nothing but definitions', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.filter(({ name }) => !name.endsWith('.json'))).toEqual([]);
  });

  it('speaks both languages everywhere', () => {
    const missing: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) walk(item, `${path}/${index}`);
        return;
      }
      if (typeof value !== 'object' || value === null) return;
      const entry = value as Record<string, unknown>;
      if (('zh' in entry || 'en' in entry) && !(entry['zh'] && entry['en'])) missing.push(path);
      for (const [key, item] of Object.entries(entry)) walk(item, `${path}/${key}`);
    };
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) walk(JSON.parse(readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')), entry.name);
    }
    expect(missing).toEqual([]);
  });

  it('has sample records whose fields, options and links exist', async () => {
    const { app, sample } = await loadTemplate(folder, 'crm');
    const ids = new Map<string, string>();
    const context = {
      now: new Date('2026-11-23T02:00:00Z'),
      zone: app.zone,
      person: '00000000-0000-7000-8000-000000000001',
      ids,
    };
    for (const { object: key, records } of sample) {
      const object = objectOf(app, key);
      if (!object) throw new Error(`no object ${key}`);
      for (const { ref, values } of records) {
        for (const [field, value] of Object.entries(fillSample(values, context))) {
          expect(fieldOf(object, field), `${key}.${field}`).toBeDefined();
          expect(String(value), `${ref}.${field}`).not.toMatch(/^@/);
        }
        ids.set(ref, `00000000-0000-7000-8000-${String(ids.size).padStart(12, '0')}`);
      }
    }
    expect(ids.size).toBeGreaterThan(100);
  });
});

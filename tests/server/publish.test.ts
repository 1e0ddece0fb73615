import { type App, blankApp, type Field, type ObjectDefinition, Problem } from '@kehuan/schemas';
import { describe, expect, test } from 'vitest';
import { createPublishWorkspace } from './publish-workspace.ts';

const label = (zh: string) => ({ zh });
const text = (key: string, more: Partial<Field> = {}): Field =>
  ({ key, label: label(key), type: 'text', options: { format: 'line' }, ...more }) as Field;
const money = (key: string): Field => ({ key, label: label(key), type: 'number', options: { format: 'money' } });
const thing = (...fields: readonly Field[]): ObjectDefinition => ({
  key: 'thing',
  label: label('东西'),
  title: 'name',
  fields: [text('name'), ...fields],
  behaviours: [],
});
const appWith = (...objects: readonly ObjectDefinition[]): App => ({ ...blankApp(label('应用')), objects });

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Problem)) throw error ?? new Error('It was allowed.');
  return error;
}

describe('a retyped field', () => {
  test('takes the values that fit along and gets the others back on return', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(appWith(thing(text('budget'))));
    const ids = await site.insert(
      'thing',
      ['17.6万', '面议', null, '12'].map((budget) => ({ name: 'x', budget })),
    );
    const budgets = async () => {
      const values = await site.values('thing');
      return ids.map((id) => values.get(id)?.budget);
    };
    expect(await site.publish(appWith(thing(money('budget'))))).toBe(2);
    expect(await budgets()).toEqual(['176000.00', null, null, '12.00']);
    const { returnToRelease } = await import('../../server/src/definitions/publish.ts');
    expect(await returnToRelease(await site.as('李'), 1)).toEqual({ release: 3 });
    expect(await budgets()).toEqual(['17.6万', '面议', null, '12']);
    await returnToRelease(await site.as('李'), 2);
    expect(await budgets()).toEqual(['176000.00', null, null, '12.00']);
    expect((await problemOf(returnToRelease(await site.as('李'), 99))).code).toBe('release.unknown');
  });
});

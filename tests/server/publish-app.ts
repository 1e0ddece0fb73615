import { type App, blankApp, type Field, type ObjectDefinition, Problem } from '@kehuan/schemas';

/** Small definitions for tests of publishing. */
export const label = (zh: string) => ({ zh });

export const text = (key: string, more: Partial<Field> = {}): Field =>
  ({ key, label: label(key), type: 'text', options: { format: 'line' }, ...more }) as Field;
export const money = (key: string): Field => ({ key, label: label(key), type: 'number', options: { format: 'money' } });
export const link = (key: string, ...to: readonly string[]): Field => ({
  key,
  label: label(key),
  type: 'link',
  options: { to },
});
export const choice = (key: string, ...options: readonly string[]): Field => ({
  key,
  label: label(key),
  type: 'choice',
  options: { options: options.map((option) => ({ key: option, label: label(option) })) },
});

export const objectWith = (key: string, ...fields: readonly Field[]): ObjectDefinition => ({
  key,
  label: label(key),
  title: 'name',
  fields: [text('name'), ...fields],
  behaviours: [],
});
export const thing = (...fields: readonly Field[]): ObjectDefinition => objectWith('thing', ...fields);
export const appWith = (...objects: readonly ObjectDefinition[]): App => ({ ...blankApp(label('应用')), objects });

/** The expected failure of some work. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => new Error('It was allowed.'),
    (reason: unknown) => reason,
  );
  if (error instanceof Problem) return error;
  throw error;
}

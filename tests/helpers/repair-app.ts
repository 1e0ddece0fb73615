import { type App, problemsOf } from '@kehuan/schemas';

/**
 * Takes out of an app what is wrong with it, the smallest part at a time: a column of a view whose field is gone, a rule, a step.
 * Undefined where that leads nowhere.
 */
export function repairApp(app: App): App | undefined {
  let current = app;
  for (let round = 0; round < 200; round += 1) {
    const problems = problemsOf(current);
    const [first] = problems;
    if (!first) return current;
    const next = takeOut(current, first.path ?? '', problems.length);
    if (!next) return undefined;
    current = next;
  }
  return undefined;
}

function takeOut(app: App, path: string, problems: number): App | undefined {
  const keys = path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let length = keys.length; length > 1; length -= 1) {
    // a part of an app without one of its parts is JSON still; problemsOf says whether it is an app
    const without = removeAt(app, keys.slice(0, length)) as App;
    if (problemsOf(without).length < problems) return without;
  }
  return undefined;
}

function removeAt(value: unknown, [key = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const index = Number(key);
    if (rest.length === 0) return value.filter((_, position) => position !== index);
    return value.map((item, position) => (position === index ? removeAt(item, rest) : item));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => rest.length > 0 || name !== key);
  return Object.fromEntries(entries.map(([name, part]) => [name, name === key ? removeAt(part, rest) : part]));
}

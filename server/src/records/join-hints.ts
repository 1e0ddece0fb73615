import type { ServerHint } from '../database/context.ts';

/** One hint for each kind and audience: a transaction that wrote a thousand records tells so once. */
export function joinHints(hints: readonly ServerHint[]): readonly ServerHint[] {
  const objects = new Set<string>();
  const people = new Set<string>();
  const others = new Map<string, ServerHint>();
  for (const hint of hints) {
    if (hint.kind === 'records' && !hint.to) for (const object of hint.objects) objects.add(object);
    else if (hint.kind === 'inbox' && hint.to) for (const person of hint.to) people.add(person);
    else others.set(JSON.stringify(hint), hint);
  }
  return [
    ...(objects.size > 0 ? [{ kind: 'records' as const, objects: [...objects].sort() }] : []),
    ...(people.size > 0 ? [{ kind: 'inbox' as const, to: [...people].sort() }] : []),
    ...others.values(),
  ];
}

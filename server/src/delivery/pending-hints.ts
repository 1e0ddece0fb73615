import type { ServerHint } from '../database/context.ts';

/** Hints waiting to be told, merged as they come: however many changes there are, few hints stay. */
export interface PendingHints {
  readonly add: (hint: ServerHint) => void;
  /** all of them, once */
  readonly take: () => readonly ServerHint[];
  readonly isEmpty: () => boolean;
}

export function createPendingHints(): PendingHints {
  let pending = new Map<string, ServerHint>();
  return {
    add: (hint) => {
      const key = mergeKey(hint);
      const before = pending.get(key);
      pending.set(key, before ? mergeHints(before, hint) : hint);
    },
    take: () => {
      const taken = [...pending.values()];
      pending = new Map();
      return taken;
    },
    isEmpty: () => pending.size === 0,
  };
}

/** Hints with the same key can be merged. An inbox hint says the same to everybody it reaches; others only to the same people. */
function mergeKey(hint: ServerHint): string {
  const id = hint.kind === 'import' ? hint.id : '';
  const to = 'to' in hint && hint.to && hint.kind !== 'inbox' ? [...hint.to].sort().join() : '';
  return `${hint.kind} ${id} ${to}`;
}

function mergeHints(before: ServerHint, hint: ServerHint): ServerHint {
  if (before.kind === 'records' && hint.kind === 'records') {
    return { ...hint, objects: unite(before.objects, hint.objects) };
  }
  if (before.kind === 'inbox' && hint.kind === 'inbox') {
    return before.to && hint.to ? { kind: 'inbox', to: unite(before.to, hint.to) } : { kind: 'inbox' };
  }
  // Releases and revisions only grow, but hints of two transactions may come in either order.
  if (before.kind === 'release' && hint.kind === 'release' && before.release > hint.release) return before;
  if (before.kind === 'draft' && hint.kind === 'draft' && before.revision > hint.revision) return before;
  return hint;
}

function unite(some: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set([...some, ...others])];
}

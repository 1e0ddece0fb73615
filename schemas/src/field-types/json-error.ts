/** One token of JSON; no letter of a text may be a control character. */
const token =
  /[{}[\],:]|"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const space = /[ \t\n\r]*/y;

/** What may stand next. `first`: the value may be left out, for a list or object may be empty. */
type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'end';

/**
 * Where a text stops being JSON, as line and column from 1. Engines say that in different words, and short texts they only repeat. Null: it
 * is JSON.
 */
export function findJsonError(text: string): { readonly line: number; readonly column: number } | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (let at = 0; ; at = token.lastIndex) {
    space.lastIndex = at;
    space.test(text);
    const start = space.lastIndex;
    if (start === text.length) return expected === 'end' ? null : placeOf(text, start);
    token.lastIndex = start;
    const found = token.exec(text)?.[0];
    const next: Expected | undefined = found === undefined ? undefined : step(expected, found, open);
    if (next === undefined) return placeOf(text, start);
    expected = next;
  }
}

function step(expected: Expected, found: string, open: ('{' | '[')[]): Expected | undefined {
  const done = (): Expected => (open.length === 0 ? 'end' : 'next');
  const inside = open.at(-1);
  const isClosing = (found === '}' && inside === '{') || (found === ']' && inside === '[');
  if (isClosing && (expected === 'next' || expected === (inside === '{' ? 'first-key' : 'first-value'))) {
    open.pop();
    return done();
  }
  if (expected === 'key' || expected === 'first-key') return found.startsWith('"') ? 'colon' : undefined;
  if (expected === 'colon') return found === ':' ? 'value' : undefined;
  if (expected === 'next') return found === ',' ? (inside === '{' ? 'key' : 'value') : undefined;
  if (expected === 'end') return undefined;
  if (found === '{' || found === '[') {
    open.push(found);
    return found === '{' ? 'first-key' : 'first-value';
  }
  return /^["\-\dtfn]/.test(found) ? done() : undefined;
}

function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

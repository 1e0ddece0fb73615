import { operators } from '../rules/operators.ts';
import { entityAfter, type FormulaNames } from './formula-names.ts';
import { operatorNamed } from './formula-words.ts';
import { readableTokens, type Token } from './tokenize.ts';

/** A function whose closing bracket has not come yet. */
interface OpenCall {
  readonly isRelated: boolean;
  readonly outside: string | null;
  /** keys of its first argument where that is a path */
  list: readonly string[] | null;
  arguments: number;
}

/**
 * What names are about at the end of an unfinished formula: the records of the related list where it ends inside one
 * (`sum(contacts, `), else what the formula is about. For completion.
 */
export function entityAt(text: string, names: FormulaNames): string | null {
  const open: OpenCall[] = [];
  let entity = names.entity;
  let before: Token | undefined;
  for (const token of readableTokens(text)) {
    const call = open.at(-1);
    if (token.kind === 'path' && call && call.arguments === 0 && entity !== null)
      call.list = token.segments.map(({ name }) => name);
    if (token.kind === 'sign' && (token.value === '(' || token.value === '[')) {
      const name = token.value === '(' && before?.kind === 'path' ? before.segments[0]?.name : undefined;
      const operator = name === undefined ? undefined : operatorNamed(name);
      const isRelated = operator !== undefined && operators[operator].group === 'related';
      open.push({ isRelated, outside: entity, list: null, arguments: 0 });
    } else if (token.kind === 'sign' && (token.value === ')' || token.value === ']')) {
      const closed = open.pop();
      if (closed) entity = closed.outside;
    } else if (token.kind === 'sign' && token.value === ',' && call) {
      call.arguments += 1;
      if (call.isRelated && call.list) entity = follow(names, call.outside, call.list);
    }
    before = token;
  }
  return entity;
}

/** The entity written names lead to, keys or labels. */
export function follow(names: FormulaNames, from: string | null, written: readonly string[]): string | null {
  let here = from;
  for (const name of written) {
    const key = here === null ? undefined : names.keyOf(here, name);
    here = key === undefined ? null : entityAfter(names, here, [key]);
  }
  return here;
}

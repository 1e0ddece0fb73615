import type { Problem } from '../base/problem.ts';
import type { FormulaNames } from './formula-names.ts';
import { formulaMistake } from './formula-problem.ts';
import { nearestName } from './nearest-name.ts';
import type { Segment, Token } from './tokenize.ts';

const key = /^[A-Za-z_$][A-Za-z0-9_$#]*$/;

/**
 * A written path as keys: a key stays what it is, a label is looked up. An unknown key is left to the rule checker, which says more;
 * an unknown label is a mistake here, for nothing else knows labels.
 */
export function resolvePath(
  token: Token & { readonly kind: 'path' },
  names: FormulaNames | undefined,
  entity: string | null,
): readonly string[] {
  if (token.exact !== undefined) return [token.exact];
  const isContext = token.segments[0]?.name.startsWith('$') === true;
  const keys: string[] = [];
  let here = isContext ? null : entity;
  for (const segment of token.segments) {
    const found = here === null ? undefined : names?.keyOf(here, segment.name);
    if (found === undefined && (segment.quoted || !key.test(segment.name))) throw unknown(segment, names, here);
    const resolved = found ?? segment.name;
    keys.push(resolved);
    here = here === null ? null : (names?.target(here, resolved) ?? null);
  }
  return keys;
}

function unknown({ name, from, to }: Segment, names: FormulaNames | undefined, entity: string | null): Problem {
  const suggestion = entity === null ? undefined : nearestName(name, names?.namesOf(entity) ?? []);
  return formulaMistake({
    from,
    to,
    message: {
      zh: `没有字段“${name}”${suggestion ? `，是不是“${suggestion}”？` : ''}`,
      en: `there is no field “${name}”${suggestion ? `; did you mean “${suggestion}”?` : ''}`,
    },
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

import type { ObjectDefinition } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import { grantedModel } from '../access/grants-model.ts';
import type { Context } from '../database/context.ts';
import type { RuleSqlScope } from '../rules-to-sql/rule-scope.ts';
import { slot } from '../rules-to-sql/slot.ts';
import { bigramsOf, foldText, searchFieldsOf } from './search-keys.ts';

type Sql = RawBuilder<unknown>;

/** A search as the statement needs it: the shape decides the text of the statement, the values are bound. */
export interface Search {
  /** fields looked into: those of the search fields that the actor may see */
  readonly fields: readonly string[];
  readonly hasPairs: boolean;
  /** how many terms must be looked for in the texts themselves */
  readonly patterns: number;
  readonly values: { readonly [slot: string]: unknown };
}

/** words beyond these are not looked for */
const mostTerms = 8;

/**
 * Every word must be found in the title or a searchable field. Words of two characters are answered by the index over pairs alone, longer
 * ones are looked up there and then compared, a single character can only be compared. Where one of the searched fields is hidden from
 * the actor, each word is compared with the visible ones, for the index knows the hidden ones too. Undefined: nothing to look for.
 */
export function planSearch(context: Context, definition: ObjectDefinition, text: string): Search | undefined {
  const terms = [...new Set(foldText(text).split(/\s+/))].filter((term) => term !== '').slice(0, mostTerms);
  if (terms.length === 0) return undefined;
  const visible = grantedModel(context).entity(definition.key)?.fields ?? {};
  const all = searchFieldsOf(definition);
  const fields = all.map(({ key }) => key).filter((key) => Object.hasOwn(visible, key));
  const compared = terms.filter((term) => term.length !== 2 || fields.length < all.length);
  const pairs = [...new Set(terms.flatMap(bigramsOf))];
  const patterns = compared.map((term, index) => [`$search.${index}`, `%${term.replace(/[\\%_]/g, '\\$&')}%`] as const);
  return {
    fields,
    hasPairs: pairs.length > 0,
    patterns: compared.length,
    values: { '$search.pairs': pairs, ...Object.fromEntries(patterns) },
  };
}

/** Part of the key of a compiled statement. */
export const searchShape = (search: Search | undefined): string =>
  search ? `${search.hasPairs ? 'p' : ''}${search.patterns}` : '';

export function searchConditions(
  search: Search,
  { scope, root }: { scope: RuleSqlScope; root: string },
): readonly Sql[] {
  if (search.fields.length === 0) return [sql`false`];
  const texts = search.fields.map((field) => sql`kehuan.kh_fold(normalize(${scope.path([field])}, NFKC))`);
  const compared = Array.from({ length: search.patterns }, (_, index) => {
    const pattern = sql`kehuan.kh_fold(${sql.val(slot(`$search.${index}`))}::text)`;
    return sql`(${sql.join(
      texts.map((text) => sql`${text} like ${pattern}`),
      sql` or `,
    )})`;
  });
  const pairs = search.hasPairs ? [sql`${sql.id(root, '_s')} @> ${sql.val(slot('$search.pairs'))}::int4[]`] : [];
  return [...pairs, ...compared];
}

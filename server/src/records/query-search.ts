import type { ObjectDefinition } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import { grantedModel } from '../access/grants-model.ts';
import type { Context } from '../database/context.ts';
import { nameFieldsOf, nameKeysColumn, typedKey } from '../database/name-fields.ts';
import type { RuleSqlScope } from '../rules-to-sql/rule-scope.ts';
import { slot } from '../rules-to-sql/slot.ts';
import { bigramsOf, foldText, initialPairsOf, searchFieldsOf } from './search-keys.ts';

type Sql = RawBuilder<unknown>;

/** A search as the statement needs it: the shape decides the text of the statement, the values are bound. */
export interface Search {
  /** fields looked into: those of the search fields that the actor may see */
  readonly fields: readonly string[];
  /** those of them that hold names, which are also looked for by pinyin */
  readonly names: readonly string[];
  /** all must be found */
  readonly words: readonly Word[];
  /** what the statement is kept under */
  readonly shape: string;
  readonly values: { readonly [slot: string]: unknown };
}

/** One word, found in any of these ways. */
type Word = readonly Way[];

/** Looks at pairs of characters through the index, then at the texts where the pairs do not settle it. */
interface Way {
  readonly kind: 'text' | 'plain' | 'letters' | 'initials';
  readonly slot: string;
  readonly pairs: readonly number[];
  readonly isCompared: boolean;
  readonly pattern: string;
}

/** words beyond these are not looked for */
const mostWords = 8;

/**
 * Every word must be found in the title or a searchable field: as it stands, or of names by their pinyin (`zhangsan`) or its initials
 * (`zs`). Words of two characters are answered by the index over pairs alone, longer ones are looked up there and then compared, a single
 * character can only be compared. Where one of the searched fields is hidden from the actor, each word is compared with the visible ones,
 * for the index knows the hidden ones too. Undefined: nothing to look for.
 */
export function planSearch(context: Context, definition: ObjectDefinition, text: string): Search | undefined {
  const found = wordsOf(text);
  if (found.length === 0) return undefined;
  const visible = grantedModel(context).entity(definition.key)?.fields ?? {};
  const all = searchFieldsOf(definition);
  const isVisible = ({ key }: { key: string }) => Object.hasOwn(visible, key);
  const fields = all.filter(isVisible).map(({ key }) => key);
  const names = nameFieldsOf(definition)
    .filter(isVisible)
    .map(({ key }) => key);
  const isNarrowed = fields.length < all.length;
  const words = found.map((word, index) => waysOf(word, { slot: `$search.${index}`, names, isNarrowed }));
  const ways = words.flat();
  return {
    fields,
    names,
    words,
    shape: words.map((word) => word.map(shapeOf).join('|')).join(' '),
    values: Object.fromEntries(
      ways.flatMap((way) => [
        [`${way.slot}.pairs`, way.pairs],
        [`${way.slot}.pattern`, way.pattern],
      ]),
    ),
  };
}

/** The words of what somebody types, folded. */
export const wordsOf = (text: string): readonly string[] =>
  [...new Set(foldText(text).split(/\s+/))].filter((word) => word !== '').slice(0, mostWords);

/** Part of the key of a compiled statement. */
export const searchShape = (search: Search | undefined): string => search?.shape ?? '';

const shapeOf = ({ kind, pairs, isCompared }: Way): string =>
  `${kind[0]}${pairs.length > 0 ? 'p' : ''}${isCompared ? 'c' : ''}`;

interface Place {
  readonly slot: string;
  readonly names: readonly string[];
  readonly isNarrowed: boolean;
}

function waysOf(word: string, { slot: base, names, isNarrowed }: Place): Word {
  const way = (order: 0 | 1, kind: Way['kind'], text: string, pairs: readonly number[]): Way => ({
    kind,
    slot: `${base}.${order}`,
    pairs,
    isCompared: text.length !== 2 || isNarrowed,
    pattern: `%${text.replace(/[\\%_]/g, '\\$&')}%`,
  });
  const digits = word.replace(/[-()]/g, '');
  // 138-1234-5678 is kept as it is dialled
  if (/^[+\d\-()]{6,}$/.test(word) && digits !== word)
    return [way(0, 'text', word, bigramsOf(word)), way(1, 'text', digits, bigramsOf(digits))];
  // Chinese characters have one form: most long searches are spared the folding of every text
  if (/^[\u3400-\u9fff]{3,}$/.test(word)) return [way(0, 'plain', word, bigramsOf(word))];
  if (names.length === 0 || !/^[a-z]{2,}$/.test(word)) return [way(0, 'text', word, bigramsOf(word))];
  // the pairs of a name's pinyin stand beside those of its characters
  return [way(0, 'letters', word, bigramsOf(word)), way(1, 'initials', word, initialPairsOf(word))];
}

interface Root {
  readonly scope: RuleSqlScope;
  readonly root: string;
}

export function searchConditions(search: Search, at: Root): readonly Sql[] {
  if (search.fields.length === 0) return [sql`false`];
  return search.words.map((word) => {
    const ways = word.map((way) => wayCondition(search, way, at));
    return ways.length === 1 ? ways[0]! : sql`(${sql.join(ways, sql` or `)})`;
  });
}

function wayCondition(search: Search, way: Way, { scope, root }: Root): Sql {
  const pattern = sql`${sql.val(slot(`${way.slot}.pattern`))}::text`;
  const like = (texts: readonly Sql[], wanted: Sql) => texts.map((text) => sql`${text} like ${wanted}`);
  const texts = (fields: readonly string[]) =>
    like(
      fields.map((field) => sql`kehuan.kh_fold(normalize(${scope.path([field])}, NFKC))`),
      sql`kehuan.kh_fold(${pattern})`,
    );
  const typed = search.names.map((field) => sql`(${sql.id(root, nameKeysColumn)} ->> ${sql.lit(typedKey(field))})`);
  const compared = {
    text: () => texts(search.fields),
    plain: () =>
      like(
        search.fields.map((field) => scope.path([field])),
        pattern,
      ),
    // the letters of a name are among those of its pinyin
    letters: () => [...texts(search.fields.filter((field) => !search.names.includes(field))), ...like(typed, pattern)],
    initials: () => like(typed, pattern),
  }[way.kind];
  const parts = [
    ...(way.pairs.length > 0 ? [sql`${sql.id(root, '_s')} @> ${sql.val(slot(`${way.slot}.pairs`))}::int4[]`] : []),
    ...(way.isCompared ? [sql`(${sql.join(compared(), sql` or `)})`] : []),
  ];
  return sql`(${sql.join(parts, sql` and `)})`;
}

/**
 * The search over everything: one statement over all objects the actor may read, each with the row rule and the visible fields of the
 * actor compiled in. For each object two looks at the index of `_s`: the newest records whose title begins with what was typed, and
 * the newest that hold it anywhere; so a record that fits well is found however many newer ones fit somehow. Words that every twentieth
 * record holds are found among the newest records, without the index, which would bring all of them. The order is made here.
 */
import { type ObjectDefinition, Problem, type ReplyOf, type Routes, type SearchHit } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import { grantedModel } from '../access/grants-model.ts';
import type { Context } from '../database/context.ts';
import { nameFieldsOf, nameKeysColumn, typedKey } from '../database/name-fields.ts';
import { slot } from '../rules-to-sql/slot.ts';
import { markFound } from './mark-found.ts';
import { initialsOf, lettersOf, nameKey, readingsOf } from './name-keys.ts';
import type { RawRow } from './query-columns.ts';
import { queryConditions } from './query-rows.ts';
import { planSearch, type Search, searchShape, wordsOf } from './query-search.ts';
import { contextValues, noVariables, nullVariables, type QuerySource, querySource } from './query-source.ts';
import { cachedStatement, compileStatement, runStatement, type Statement } from './query-statement.ts';
import { titleField, titleReader } from './query-titles.ts';
import { foldText, startPair } from './search-keys.ts';

type Sql = RawBuilder<unknown>;
type SearchReply = ReplyOf<Routes['search']>;

export interface Asked {
  readonly text: string;
  readonly objects?: readonly string[];
  readonly size?: number;
}

interface Looked {
  readonly definition: ObjectDefinition;
  readonly search: Search;
}

/** records looked at in each of the two ways, before the most fitting are chosen */
const looked = 40;
/** the newest records, in which frequent words are looked for first */
const newest = 1_000;
const usualSize = 5;
/** of a long text beside the title */
const longestNote = 2_000;

export async function searchRecords(
  context: Context,
  { text, objects, size = usualSize }: Asked,
): Promise<SearchReply> {
  const words = wordsOf(text);
  const readable = readableObjects(context, objects).flatMap((definition) => {
    const search = planSearch(context, definition, text);
    return search && (isTitleSearched(definition, search) || isIndexed(search)) ? [{ definition, search }] : [];
  });
  if (words.length === 0 || readable.length === 0) return { hits: [] };
  const values = contextValues(context, noVariables);
  const nulls = nullVariables(context, noVariables, values);
  for (const { search } of readable) Object.assign(values, search.values);
  const [first = ''] = words;
  values.$start = [startPair(first)];
  values.$begin = `${first.replace(/[\\%_]/g, '\\$&')}%`;
  const shapes = readable.map(({ definition, search }) => `${definition.key} ${searchShape(search)}`);
  const shape = `everything ${[...nulls].join(' ')}\n${shapes.join('\n')}`;
  const statement = cachedStatement(context, shape, () => compileSearch(context, readable, nulls));
  const rows = await runStatement(context, statement, values);
  return { hits: chosen(statement.plan(rows, words), { words, size }) };
}

function readableObjects(context: Context, wanted: readonly string[] | undefined): readonly ObjectDefinition[] {
  const model = grantedModel(context);
  const isReadable = (object: string) => context.snapshot.objects.has(object) && model.entity(object) !== undefined;
  const unknown = wanted?.find((object) => !isReadable(object));
  if (unknown !== undefined) throw new Problem('object.unknown', { object: unknown, path: '/objects' });
  return context.snapshot.app.objects.filter(({ key }) => (wanted ? wanted.includes(key) : isReadable(key)));
}

type ReadHits = (rows: readonly RawRow[], words: readonly string[]) => readonly SearchHit[];

function compileSearch(context: Context, all: readonly Looked[], nulls: ReadonlySet<string>): Statement<ReadHits> {
  const source = querySource(context, noVariables, nulls);
  const looks = all.flatMap((one) => looksOf(source, one, nulls));
  const near = looks.map((look, index) => sql`${sql.id(`n${index}`)} as materialized ${look.near}`);
  const selects = looks.flatMap(({ far }, index) => {
    const name = sql.id(`n${index}`);
    return [sql`select * from ${name}`, far(sql`(select count(*) from ${name}) < ${sql.lit(looked)}`)];
  });
  const readers = new Map(all.map(({ definition, search }) => [definition.key, hitReader(source, definition, search)]));
  return compileStatement(context, {
    text: sql`with ${sql.join(near)} select distinct on (h.id) h.object, h.id, h.title, h.notes from (${sql.join(selects, sql` union all `)}) as h`,
    isVolatile: true,
    plan: (rows, words) => rows.map((row) => readers.get(String(row[0]))!(row, words)),
  });
}

function notesOf(source: QuerySource, { key, title }: ObjectDefinition, { fields }: Search): readonly string[] {
  return fields.filter((field) => field !== title || titleField(source, key) === undefined);
}

/** A look at one object: among the newest records, and through the index where those were too few. */
interface Look {
  readonly near: Sql;
  readonly far: (condition: Sql) => Sql;
}

function looksOf(source: QuerySource, { definition, search }: Looked, nulls: ReadonlySet<string>): readonly Look[] {
  const { key } = definition;
  const prepared = { query: { object: key }, variables: noVariables, nulls, search, after: undefined };
  const { schema, table } = source.tables(key);
  const newestIds = (): Sql => {
    const scope = source.scope(key, 'n');
    const conditions = queryConditions(source, { ...prepared, search: undefined }, { scope, root: 'n' });
    return sql`array(select n.id from ${sql.id(schema, table)} as n ${scope.joins()}
      where ${sql.join(conditions, sql` and `)} order by n.id desc limit ${sql.lit(newest)})`;
  };
  const look = (more: (title: Sql, keys: Sql) => readonly Sql[]): Look => ({
    near: select(more, sql`r.id = any(${newestIds()})`),
    far: (condition) => select(more, condition),
  });
  const select = (more: (title: Sql, keys: Sql) => readonly Sql[], where: Sql) => {
    const scope = source.scope(key, 'r');
    const title = titleField(source, key);
    const shown = title === undefined ? sql`null::text` : sql`${scope.path([title])}::text`;
    const notes = notesOf(source, definition, search).map(
      (field) => sql`left(${scope.path([field])}::text, ${sql.lit(longestNote)})`,
    );
    const conditions = [
      where,
      ...queryConditions(source, prepared, { scope, root: 'r' }),
      ...more(shown, sql`(${sql.id('r', nameKeysColumn)} ->> ${sql.lit(typedKey(definition.title))})`),
    ];
    return sql`(select ${sql.lit(key)} as object, r.id, ${shown} as title, array[${sql.join(notes)}]::text[] as notes
      from ${sql.id(schema, table)} as r ${scope.joins()} where ${sql.join(conditions, sql` and `)}
      order by r.id desc limit ${sql.lit(looked)})`;
  };
  const begins = isTitleSearched(definition, search)
    ? [look((title, keys) => beginsWith(definition, title, keys))]
    : [];
  return isIndexed(search) ? [...begins, look(() => [])] : begins;
}

const isTitleSearched = ({ title }: ObjectDefinition, { fields }: Search): boolean => fields.includes(title);

/** A single character is in no pair: it is looked for at the beginning of titles, where the index knows it. */
const isIndexed = ({ fields, words }: Search): boolean =>
  fields.length > 0 && words.some((word) => word.every(({ pairs }) => pairs.length > 0));

/** By the mark before the first character, and then by the texts themselves. */
function beginsWith(definition: ObjectDefinition, title: Sql, keys: Sql): readonly Sql[] {
  const begin = sql`${sql.val(slot('$begin'))}::text`;
  const texts = [sql`kehuan.kh_fold(normalize(${title}, NFKC)) like kehuan.kh_fold(${begin})`];
  const isName = nameFieldsOf(definition).some(({ key }) => key === definition.title);
  return [
    sql`${sql.id('r', '_s')} @> ${sql.val(slot('$start'))}::int4[]`,
    // initials begin with the same letter, and the second look finds them
    sql`(${sql.join(isName ? [...texts, sql`${keys} like ${begin}`] : texts, sql` or `)})`,
  ];
}

function hitReader(source: QuerySource, definition: ObjectDefinition, search: Search) {
  const readTitle = titleReader(source, [definition.key]);
  const notes = notesOf(source, definition, search);
  return ([object, id, raw, texts]: RawRow, words: readonly string[]): SearchHit => {
    const title = readTitle(raw, definition.key) ?? '';
    const filled = (Array.isArray(texts) ? texts : []).flatMap((text: unknown, index) =>
      typeof text === 'string' && text !== '' ? [{ field: notes[index]!, text }] : [],
    );
    const note = filled.find(({ text }) => markFound(text, words).length > 0) ?? filled[0];
    return {
      object: String(object),
      id: String(id),
      title,
      marks: markFound(title, words).map(([start, end]) => [start, end]),
      ...(note ? { note: noteOf(note, words) } : {}),
    };
  };
}

/** around what was found */
const before = 20;
const longestShown = 120;

function noteOf({ field, text }: { field: string; text: string }, words: readonly string[]) {
  const [first] = markFound(text, words);
  const start = first && text.length > longestShown ? Math.max(0, first[0] - before) : 0;
  // never half a character
  const from = /[\udc00-\udfff]/.test(text[start] ?? '') ? start + 1 : start;
  const cut = text.slice(from, from + longestShown).replace(/[\ud800-\udbff]$/, '');
  const shown = `${from > 0 ? '…' : ''}${cut}${from + cut.length < text.length ? '…' : ''}`;
  return { field, text: shown, marks: markFound(shown, words).map(([one, end]) => [one, end]) };
}

/** The most fitting first, of equal ones the newest; of each object at most so many. */
function chosen(hits: readonly SearchHit[], { words, size }: { words: readonly string[]; size: number }) {
  const ranked = hits.map((hit) => ({ hit, rank: rankOf(hit.title, words) }));
  ranked.sort((one, other) => one.rank - other.rank || (one.hit.id < other.hit.id ? 1 : -1));
  const counts = new Map<string, number>();
  return ranked.flatMap(({ hit }) => {
    const count = counts.get(hit.object) ?? 0;
    counts.set(hit.object, count + 1);
    return count < size ? [hit] : [];
  });
}

/** 0: the title itself; 1: begins so; 2, 3: the same of its pinyin or initials; 4: stands in the title; 5: elsewhere. */
function rankOf(title: string, words: readonly string[]): number {
  const folded = foldText(title);
  const typed = words.join(' ');
  if (folded === typed) return 0;
  if (folded.startsWith(typed)) return 1;
  const letters = words.join('');
  const read = readingsOf(nameKey(folded)).flatMap((reading) => [lettersOf(reading), initialsOf(reading)]);
  if (read.includes(letters)) return 2;
  if (read.some((one) => one.startsWith(letters))) return 3;
  return markFound(title, words).length > 0 ? 4 : 5;
}

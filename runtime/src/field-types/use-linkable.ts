import { objectOf, type References } from '@kehuan/schemas';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useText } from '../client/language.ts';
import { recordQuery, recordsQuery } from '../client/records.ts';
import { useApp } from '../client/workspace-app.ts';

const offered = 20;

export interface LinkChoice {
  readonly label: string;
  readonly value?: string;
  readonly icon?: string;
  readonly options?: readonly LinkChoice[];
}

interface Asked {
  /** keys of the objects a link may point at */
  readonly to: readonly string[];
  readonly words: string;
  readonly isOpen: boolean;
}

/** Records a link may point at: those that the words find, the newest where nothing is typed; in groups where there are several objects. */
export function useLinkable({ to, words, isOpen }: Asked) {
  const text = useText();
  const { app } = useApp();
  const objects = to.flatMap((key) => objectOf(app, key) ?? []);
  const results = useQueries({
    queries: objects.map((object) => ({
      ...recordsQuery(app, {
        object: object.key,
        fields: [object.title],
        page: { size: offered },
        ...(words ? { search: words } : {}),
      }),
      enabled: isOpen,
      placeholderData: keepPreviousData,
    })),
  });
  const groups = objects.map((object, index) => ({
    label: text(object.label),
    title: object.key,
    options: (results[index]?.data?.rows ?? []).map((row) => ({
      value: String(row.id),
      label: String(row[object.title] ?? '–'),
      icon: object.icon ?? 'file',
    })),
  }));
  // one object needs no heading
  const choices: readonly LinkChoice[] =
    groups.length === 1 ? (groups[0]?.options ?? []) : groups.filter(({ options }) => options.length > 0);
  const isFetching = results.some((result) => result.isFetching);
  const nothing = text(
    isOpen && !isFetching ? { zh: '没有找到', en: 'Nothing found' } : { zh: '正在查找…', en: 'Searching…' },
  );
  return { choices, isFetching, nothing };
}

/** Titles of records that are held already: what came with the record, or else asked for one by one (a related list, a kept draft). */
export function useLinkTitles(
  to: readonly string[],
  ids: readonly string[],
  references: References | undefined,
): { readonly titleOf: (id: string) => string } {
  const text = useText();
  const { app } = useApp();
  const objects = to.flatMap((key) => objectOf(app, key) ?? []);
  const unknown = ids.filter((id) => references?.[id] === undefined);
  const wanted = unknown.flatMap((id) => objects.map((object) => ({ id, object })));
  const found = useQueries({ queries: wanted.map(({ id, object }) => recordQuery(object.key, id)) });
  const titleOf = (id: string): string => {
    const known = references?.[id]?.title;
    if (known) return known;
    const places = wanted.flatMap((one, index) => (one.id === id ? [{ ...one, result: found[index] }] : []));
    const title = places.map(({ object, result }) => result?.data?.record[object.title]).find(Boolean);
    if (title) return String(title);
    return places.some(({ result }) => result?.isLoading) ? '…' : text({ zh: '无权查看', en: 'No access' });
  };
  return { titleOf };
}

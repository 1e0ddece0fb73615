import { type RecordChange, type ReplyOf, type Routes, routes, type Values } from '@kehuan/schemas';
import type { QueryClient } from '@tanstack/react-query';
import { call } from './call.ts';
import { type RecordPage, type RecordsKey, refreshRecords } from './records.ts';

export interface RecordUpdate {
  readonly object: string;
  readonly id: string;
  readonly values: Values;
  /** refuse where somebody changed the record since */
  readonly version?: number;
}

/** Changes one record: shown at once wherever it stands in a list, taken back where the server refuses. */
export async function updateRecord(
  client: QueryClient,
  { object, id, values, version }: RecordUpdate,
): Promise<ReplyOf<Routes['update']>> {
  const takeBack = patchRows(client, object, id, values);
  try {
    const body = { values, ...(version === undefined ? {} : { version }) };
    const written = await call(routes.update, { params: { object, id }, body });
    patchRows(client, object, id, { version: written.version });
    return written;
  } catch (problem) {
    takeBack();
    throw problem;
  } finally {
    void refreshRecords(client, [object]);
  }
}

/** Changes several records, all or none: shown at once, taken back where the server refuses. Answers their new versions. */
export async function updateRecords(
  client: QueryClient,
  updates: readonly RecordUpdate[],
): Promise<readonly { readonly id: string; readonly version: number }[]> {
  const [first] = updates;
  if (first && updates.length === 1) return [await updateRecord(client, first)];
  const takeBack = updates.map(({ object, id, values }) => patchRows(client, object, id, values));
  try {
    const { results } = await writeChanges(
      client,
      updates.map((update) => ({ action: 'update', ...update })),
    );
    for (const [index, { version }] of results.entries()) {
      const update = updates[index];
      if (update) patchRows(client, update.object, update.id, { version });
    }
    return results;
  } catch (problem) {
    // the last change first: each remembers what stood there before it
    for (const back of takeBack.reverse()) back();
    void refreshRecords(client, [...new Set(updates.map(({ object }) => object))]);
    throw problem;
  }
}

/** Many writes in one transaction. */
export async function writeChanges(
  client: QueryClient,
  changes: readonly RecordChange[],
  signal?: AbortSignal,
): Promise<ReplyOf<Routes['changes']>> {
  const reply = await call(routes.changes, { body: { changes }, ...(signal ? { signal } : {}) });
  void refreshRecords(client, [...new Set(changes.map(({ object }) => object))]);
  return reply;
}

/** Lays values over a record in every list that shows it; answers how to take them back. */
function patchRows(client: QueryClient, object: string, id: string, values: Values): () => void {
  const lists = client.getQueriesData<RecordPage>({
    predicate: ({ queryKey, state }) => {
      const [root, objects, what] = queryKey as RecordsKey;
      return root === 'records' && objects[0] === object && what !== 'one' && state.data !== undefined;
    },
  });
  const before: (readonly [readonly unknown[], RecordPage])[] = [];
  for (const [key, page] of lists) {
    if (!page?.rows?.some((row) => row.id === id)) continue;
    before.push([key, page]);
    client.setQueryData<RecordPage>(key, {
      ...page,
      rows: page.rows.map((row) => (row.id === id ? { ...row, ...values } : row)),
    });
  }
  return () => {
    for (const [key, page] of before) client.setQueryData(key, page);
  };
}

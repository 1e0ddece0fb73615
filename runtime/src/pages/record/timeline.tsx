import {
  type ObjectDefinition,
  objectOf,
  type References,
  routes,
  type TimelineItem,
  wallClockOf,
} from '@kehuan/schemas';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useLanguage, useText } from '../../client/language.ts';
import type { RecordsKey } from '../../client/records.ts';
import { useApp } from '../../client/workspace-app.ts';
import { useZone } from '../../client/zone.ts';
import { showDay } from '../../field-types/show-date.ts';
import { ErrorState, SkeletonLines } from '../../kit/state.tsx';
import { Composer } from './composer.tsx';
import type { RecordPartProps } from './record-part.ts';
import { TimelineEntry } from './timeline-entry.tsx';

/** Everything that happened to the record and to what belongs to it, newest first, with the follow-up composer on top. */
export function Timeline({ object, reply, composer }: RecordPartProps & { readonly composer?: string }) {
  const text = useText();
  const { app } = useApp();
  const { id } = reply.record;
  const [only, setOnly] = useState<'all' | 'related' | 'changes'>('all');
  const objects = [object.key, ...objectsPointingAt(app.objects, object.key)];
  const key: RecordsKey = ['records', objects, 'timeline', id];
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      call(routes.timeline, {
        params: { object: object.key, id },
        query: pageParam ? { after: pageParam } : {},
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  const references: References = Object.assign({}, ...(data?.pages.map((page) => page.references) ?? []));
  const items = (data?.pages ?? []).flatMap((page) => page.items).filter((item) => fits(item, only, id));
  const filters = [
    ['all', text({ zh: '全部', en: 'All' })],
    ['related', text({ zh: '跟进和相关', en: 'Related' })],
    ['changes', text({ zh: '变更', en: 'Changes' })],
  ] as const;
  const composed = composer ? objectOf(app, composer.split('.')[0] ?? '') : undefined;
  return (
    <aside className="kh-panel kh-timeline" aria-label={text({ zh: '动态', en: 'Activity' })}>
      {composed && composer ? <Composer object={composed} link={composer.split('.')[1] ?? ''} id={id} /> : null}
      <div className="kh-timeline-filters" role="group" aria-label={text({ zh: '只看', en: 'Show' })}>
        {filters.map(([value, label]) => (
          <button key={value} type="button" aria-pressed={only === value} onClick={() => setOnly(value)}>
            {label}
          </button>
        ))}
      </div>
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <SkeletonLines count={4} /> : null}
      <Days items={items} record={id} references={references} />
      {hasNextPage ? (
        <button
          type="button"
          className="kh-link kh-related-more"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {text({ zh: '更早的', en: 'Earlier' })}
        </button>
      ) : null}
    </aside>
  );
}

function fits(item: TimelineItem, only: 'all' | 'related' | 'changes', id: string): boolean {
  return only === 'all' || (only === 'related') === (item.record !== id);
}

/** Entries under the day they happened. */
function Days({
  items,
  record,
  references,
}: {
  readonly items: readonly TimelineItem[];
  readonly record: string;
  readonly references: References;
}) {
  const language = useLanguage();
  const zone = useZone();
  const days = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const day = wallClockOf(item.at, zone).slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, entries]) => (
    <section key={day}>
      <h3 className="kh-timeline-day">{showDay(day, { language, zone })}</h3>
      <ol className="kh-timeline-list">
        {entries.map((item) => (
          <TimelineEntry key={item.id} item={item} isOwn={item.record === record} references={references} />
        ))}
      </ol>
    </section>
  ));
}

function objectsPointingAt(objects: readonly ObjectDefinition[], key: string): readonly string[] {
  return objects
    .filter((object) => object.fields.some((field) => field.type === 'link' && field.options.to.includes(key)))
    .map((object) => object.key);
}

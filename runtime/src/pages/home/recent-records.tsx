import { type ObjectDefinition, objectOf } from '@kehuan/schemas';
import { useQueries } from '@tanstack/react-query';
import { useLanguage, useText } from '../../client/language.ts';
import { paths } from '../../client/paths.ts';
import { recordsQuery } from '../../client/records.ts';
import { useApp } from '../../client/workspace-app.ts';
import { useZone } from '../../client/zone.ts';
import { showAgo } from '../../field-types/show-date.ts';
import { SkeletonLines } from '../../kit/state.tsx';
import { HomeCard, HomeLine } from './home-card.tsx';

const mostObjects = 8;
const perObject = 5;
const mostLines = 8;

/** What this person changed last, over all objects of the navigation. */
export function RecentRecords() {
  const text = useText();
  const reader = { language: useLanguage(), zone: useZone() };
  const { app, grants } = useApp();
  const objects = [
    ...new Set(
      app.navigation.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'object' ? [item.object] : []))),
    ),
  ]
    .filter((key) => grants[key] && grants[key].read !== 'none')
    .map((key) => objectOf(app, key))
    .filter((object): object is ObjectDefinition => object !== undefined)
    .slice(0, mostObjects);
  const results = useQueries({
    queries: objects.map((object) =>
      recordsQuery(app, {
        object: object.key,
        fields: [object.title, 'updated_at'],
        filter: { '==': [{ var: 'updated_by' }, { var: '$user.id' }] },
        sort: [{ field: 'updated_at', descending: true }],
        page: { size: perObject },
      }),
    ),
  });
  const isWaiting = results.some(({ isPending }) => isPending);
  const recent = objects
    .flatMap((object, index) =>
      (results[index]?.data?.rows ?? []).map((row) => ({ object, row, at: String(row.updated_at) })),
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, mostLines);
  return (
    <HomeCard title={text({ zh: '我最近改过的', en: 'What I changed last' })}>
      {isWaiting && recent.length === 0 ? (
        <SkeletonLines count={4} />
      ) : recent.length === 0 ? (
        <p className="kh-home-none">
          {text({ zh: '你改过的记录会出现在这里，方便接着做。', en: 'Records you change appear here, to go on with.' })}
        </p>
      ) : (
        <ul>
          {recent.map(({ object, row, at }) => (
            <HomeLine
              key={String(row.id)}
              icon={object.icon ?? 'box'}
              path={paths.record(object.key, String(row.id))}
              title={String(row[object.title] ?? '–')}
              note={text(object.label)}
            >
              <time className="kh-secondary" dateTime={at}>
                {showAgo(at, reader)}
              </time>
            </HomeLine>
          ))}
        </ul>
      )}
    </HomeCard>
  );
}

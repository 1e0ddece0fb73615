import { fieldOf, fieldsOf, type ObjectDefinition, type ObjectField, objectOf, type Query } from '@kehuan/schemas';
import { useLanguage, useText } from '../../client/language.ts';
import { usePathLink } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { useRecords } from '../../client/records.ts';
import { useApp } from '../../client/workspace-app.ts';
import { useZone } from '../../client/zone.ts';
import { showDay, showMoment } from '../../field-types/show-date.ts';
import { Icon } from '../../kit/icon.tsx';
import { ErrorState, SkeletonLines } from '../../kit/state.tsx';
import { type Agenda, agendasOf, isPast } from '../../views/due-fields.ts';
import { bothRules } from '../../views/filter/conditions.ts';
import { HomeCard, HomeLine } from './home-card.tsx';

const mostLists = 3;
const mostLines = 6;

/** What is due, from every view that lists one's own records by a date. */
export function DueLists() {
  const workspace = useApp();
  return agendasOf(workspace)
    .slice(0, mostLists)
    .map((agenda) => <DueList key={agenda.view.key} agenda={agenda} />);
}

function DueList({ agenda }: { readonly agenda: Agenda }) {
  const text = useText();
  const { app } = useApp();
  const { view, date } = agenda;
  const more = usePathLink(paths.view(view.key));
  const reader = { language: useLanguage(), zone: useZone() };
  const object = objectOf(app, view.object);
  const field = object && fieldOf(object, date);
  const note = object && noteOf(object);
  const filter = bothRules(view.filter, { '!': [{ empty: [{ var: date }] }] });
  const query: Query | null = object
    ? {
        object: object.key,
        fields: [object.title, date, ...(note ? [note.key] : [])],
        ...(filter === undefined ? {} : { filter }),
        sort: [{ field: date }],
        page: { size: mostLines },
        count: 'capped',
      }
    : null;
  const found = useRecords(query);
  if (!object || field?.type !== 'date') return null;
  const rows = found.data?.rows ?? [];
  const total = found.data?.count;
  const hasTime = field.options.precision === 'datetime';
  return (
    <HomeCard
      title={text(view.label)}
      count={total ? `${total.value}${total.more ? '+' : ''}` : undefined}
      action={
        <a {...more}>
          {text({ zh: '全部', en: 'All' })} <Icon name="chevron-right" size={14} />
        </a>
      }
    >
      {found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <SkeletonLines count={3} />
      ) : rows.length === 0 ? (
        <p className="kh-home-none">
          {text({ zh: `没有排了${text(field.label)}的记录。`, en: `Nothing has a date for “${text(field.label)}”.` })}
        </p>
      ) : (
        <ul>
          {rows.map((row) => {
            const at = String(row[date]);
            const isOver = isPast(field, at, reader.zone);
            const about = note ? row[note.key] : undefined;
            const words = note?.type === 'link' ? found.data.references[String(about)]?.title : about;
            return (
              <HomeLine
                key={String(row.id)}
                icon={object.icon ?? 'box'}
                path={paths.record(object.key, String(row.id))}
                title={String(row[object.title] ?? '–')}
                {...(typeof words === 'string' ? { note: words } : {})}
              >
                <time dateTime={at} className={isOver ? 'kh-over' : undefined}>
                  {isOver ? <span className="kh-hidden">{text({ zh: '已逾期', en: 'Overdue' })} </span> : null}
                  {hasTime ? showMoment(at, reader) : showDay(at, reader)}
                </time>
              </HomeLine>
            );
          })}
        </ul>
      )}
    </HomeCard>
  );
}

/** What a record is about, besides its title: a record it points at, else another text that is searched. */
function noteOf(object: ObjectDefinition): ObjectField | undefined {
  const fields = fieldsOf(object).filter(({ key }) => key !== object.title);
  return (
    fields.find(({ type, readonly }) => type === 'link' && readonly !== true) ??
    fields.find(({ type, searchable }) => type === 'text' && searchable)
  );
}

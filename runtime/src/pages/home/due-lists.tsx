import { fieldOf, objectOf, type Query, type Rule, type View } from '@kehuan/schemas';
import { useLanguage, useText } from '../../client/language.ts';
import { usePathLink } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { useRecords } from '../../client/records.ts';
import { useApp, type WorkspaceApp } from '../../client/workspace-app.ts';
import { useZone } from '../../client/zone.ts';
import { showDay, showMoment, todayIn } from '../../field-types/show-date.ts';
import { Icon } from '../../kit/icon.tsx';
import { ErrorState, SkeletonLines } from '../../kit/state.tsx';
import { fieldAt } from '../../views/field-path.ts';
import { bothRules } from '../../views/filter/conditions.ts';
import { HomeCard, HomeLine } from './home-card.tsx';

/** A view of one's own records in the order of a date: what the app itself calls one's agenda. */
interface Agenda {
  readonly view: View;
  readonly date: string;
}

const mostLists = 3;
const mostLines = 6;

/** Whether a rule keeps to the reader's own records. */
function isMine(rule: Rule | undefined): boolean {
  return JSON.stringify(rule ?? null).includes('{"var":"$user.id"}');
}

function agendasOf(workspace: WorkspaceApp): readonly Agenda[] {
  const found = workspace.app.views.flatMap((view): Agenda[] => {
    const [first] = view.sort ?? [];
    const object = objectOf(workspace.app, view.object);
    const field = first && object && !first.descending ? fieldAt(workspace, object, first.field)?.field : undefined;
    return field?.type === 'date' && !field.system && isMine(view.filter) ? [{ view, date: field.key }] : [];
  });
  const order = workspace.app.navigation.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'object' ? [item.object] : [])),
  );
  const rank = ({ view }: Agenda) => (order.includes(view.object) ? order.indexOf(view.object) : order.length);
  return [...found].sort((a, b) => rank(a) - rank(b)).slice(0, mostLists);
}

/** What is due, from every view that lists one's own records by a date. */
export function DueLists() {
  const workspace = useApp();
  return agendasOf(workspace).map((agenda) => <DueList key={agenda.view.key} agenda={agenda} />);
}

function DueList({ agenda }: { readonly agenda: Agenda }) {
  const text = useText();
  const { app } = useApp();
  const { view, date } = agenda;
  const more = usePathLink(paths.view(view.key));
  const reader = { language: useLanguage(), zone: useZone() };
  const object = objectOf(app, view.object);
  const field = object && fieldOf(object, date);
  const filter = bothRules(view.filter, { '!': [{ empty: [{ var: date }] }] });
  const query: Query | null = object
    ? {
        object: object.key,
        fields: [object.title, date],
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
  const isOver = (value: string) => (hasTime ? Date.parse(value) < Date.now() : value < todayIn(reader.zone));
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
            return (
              <HomeLine
                key={String(row.id)}
                icon={object.icon ?? 'box'}
                path={paths.record(object.key, String(row.id))}
                title={String(row[object.title] ?? '–')}
              >
                <time dateTime={at} className={isOver(at) ? 'kh-home-over' : undefined}>
                  {isOver(at) ? <span className="kh-hidden">{text({ zh: '已逾期', en: 'Overdue' })} </span> : null}
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

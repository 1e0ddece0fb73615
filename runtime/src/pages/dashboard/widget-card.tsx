import type { Dashboard, Query, Widget, WidgetType } from '@kehuan/schemas';
import { type ComponentType, type CSSProperties, lazy, Suspense, useMemo } from 'react';
import { useText } from '../../client/language.ts';
import { useRecords } from '../../client/records.ts';
import { useApp } from '../../client/workspace-app.ts';
import { ErrorState, Skeleton } from '../../kit/state.tsx';
import { drillPath } from './drill.ts';
import { rangeBefore } from './period.ts';
import type { WidgetData } from './widget-data.ts';
import { type Choices, courseQuery, narrowedQuery, periodOf } from './widget-query.ts';

type Body = ComponentType<WidgetData>;
const chart: Body = lazy(() => import('./chart-widget.tsx'));

/** How each type draws what its query answers; a text asks nothing. */
const bodies = {
  number: lazy(() => import('./number-widget.tsx')),
  bar: chart,
  line: chart,
  area: chart,
  pie: chart,
  funnel: lazy(() => import('./funnel-widget.tsx')),
  leaderboard: lazy(() => import('./leaderboard-widget.tsx')),
  pivot: lazy(() => import('./pivot-widget.tsx')),
  list: lazy(() => import('./list-widget.tsx')),
  gauge: lazy(() => import('./gauge-widget.tsx')),
  text: () => null,
} as const satisfies { readonly [K in WidgetType]: Body };

const widths = { number: 3, gauge: 4, text: 12 } as const;
const widthOf = ({ type, width }: Widget): number =>
  width ?? (Object.hasOwn(widths, type) ? widths[type as keyof typeof widths] : 6);

interface WidgetCardProps {
  readonly dashboard: Dashboard;
  readonly widget: Widget;
  readonly choices: Choices;
}

/** One widget: its title and what its query answers, or why there is nothing to see. */
export function WidgetCard({ dashboard, widget, choices }: WidgetCardProps) {
  const text = useText();
  const query = useMemo(() => narrowedQuery(dashboard, widget, choices), [dashboard, widget, choices]);
  // a custom property, which React's types do not know
  const style = { '--span': widthOf(widget) } as CSSProperties;
  return (
    <section className={`kh-widget kh-widget-${widget.type}`} style={style} aria-label={text(widget.label)}>
      <h2>
        {text(widget.label)}
        {widget.note ? <small>{text(widget.note)}</small> : null}
      </h2>
      {widget.type === 'text' ? <p className="kh-widget-text">{text(widget.text)}</p> : null}
      {query ? <WidgetBody {...{ dashboard, widget, choices, query }} /> : null}
    </section>
  );
}

function WidgetBody({ dashboard, widget, choices, query }: WidgetCardProps & { readonly query: Query }) {
  const text = useText();
  const { app } = useApp();
  const { data, error, refetch } = useRecords(query);
  const loading = (
    <Skeleton width={widget.type === 'number' ? '50%' : '100%'} height={widget.type === 'number' ? 32 : 180} />
  );
  const before = useMemo(() => {
    const period = widget.trend ? periodOf(dashboard, widget) : undefined;
    const range = period === undefined ? null : choices.ranges[period];
    if (period === undefined || !range) return undefined;
    const earlier = { ...choices, ranges: { ...choices.ranges, [period]: rangeBefore(range) } };
    return narrowedQuery(dashboard, widget, earlier) ?? undefined;
  }, [dashboard, widget, choices]);
  const course = useMemo(
    () => (widget.type === 'number' && widget.trend ? courseQuery(dashboard, widget, choices) : undefined),
    [dashboard, widget, choices],
  );
  const drill = useMemo<WidgetData['drill']>(
    () => (row, measure) => drillPath(app, { query, row, measure, shown: data?.rows ?? [] }),
    [app, query, data],
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return loading;
  const isEmpty =
    data.rows.length === 0 || (query.group !== undefined && data.rows.every((row) => isNothing(row, query)));
  if (isEmpty) return <p className="kh-widget-empty">{text({ zh: '这里还没有数据', en: 'No data here yet' })}</p>;
  const Body: Body = bodies[widget.type];
  return (
    <Suspense fallback={loading}>
      <Body
        widget={widget}
        query={query}
        rows={data.rows}
        references={data.references}
        drill={drill}
        before={before}
        course={course}
      />
      {data.more ? (
        <p className="kh-widget-under">{text({ zh: '还有更多组没有显示', en: 'There are more groups than shown' })}</p>
      ) : null}
    </Suspense>
  );
}

/** A group that is only there because empty ones are shown too. */
const isNothing = (row: { readonly [key: string]: unknown }, { measures = [] }: Query): boolean =>
  measures.length > 0 && measures.every(({ key }) => Number(row[key] ?? 0) === 0);

import { type Dashboard, fieldOf, fieldTypeOf, objectOf } from '@kehuan/schemas';
import type { CSSProperties } from 'react';
import { useParams } from 'react-router';
import { useLanguage, useText } from '../../client/language.ts';
import { useRecords } from '../../client/records.ts';
import { useApp } from '../../client/workspace-app.ts';
import { showCount, showSum } from '../../field-types/show-amount.ts';
import { EmptyState, ErrorState, Skeleton } from '../../kit/state.tsx';
import { NotFound } from '../page-failure.tsx';
import './dashboard.css';
import { useTitle } from '../use-title.ts';

type Widget = Dashboard['widgets'][number];

/** A page of numbers and bars, each from one question to the server. */
export function DashboardPage() {
  const text = useText();
  const { dashboard: key } = useParams();
  const { app } = useApp();
  const dashboard = app.dashboards.find((candidate) => candidate.key === key);
  useTitle(text(dashboard?.label));
  if (!dashboard) return <NotFound />;
  return (
    <div className="kh-dashboard">
      <h1>{text(dashboard.label)}</h1>
      {dashboard.widgets.length === 0 ? (
        <EmptyState icon="chart-column" title={text({ zh: '这里还没有图表', en: 'No charts here yet' })} />
      ) : (
        <div className="kh-dashboard-grid">
          {dashboard.widgets.map((widget) => (
            <section
              key={widget.key}
              className="kh-widget"
              // a custom property, which React's types do not know
              style={{ '--span': widget.width ?? (widget.type === 'number' ? 3 : 6) } as CSSProperties}
            >
              <h2>{text(widget.label)}</h2>
              <WidgetBody widget={widget} />
            </section>
          ))}
        </div>
      )}
    </div>
  );
}

function WidgetBody({ widget }: { readonly widget: Widget }) {
  const language = useLanguage();
  const result = useRecords(widget.query);
  const { app } = useApp();
  const object = objectOf(app, widget.query.object);
  const [measure] = widget.query.measures ?? [];
  const measured = object && measure?.field ? fieldOf(object, measure.field) : undefined;
  const isMoney = measured?.type === 'number' && measured.options.format === 'money';
  const show = (value: number) => (isMoney ? showSum(value, language) : showCount(Math.round(value * 100) / 100));
  if (result.error) return <ErrorState error={result.error} onRetry={() => void result.refetch()} />;
  if (!result.data) return <Skeleton width="50%" height={32} />;
  const numberOf = (row: { readonly [key: string]: unknown }) => Number(row[measure?.key ?? ''] ?? 0);
  if (widget.type === 'number') {
    const [row] = result.data.rows;
    return <p className="kh-widget-number">{show(row ? numberOf(row) : 0)}</p>;
  }
  const [group] = widget.query.group ?? [];
  const field = object && group ? fieldOf(object, group.field) : undefined;
  const labelOf = (value: unknown): string => {
    if (value === null || value === undefined) return language === 'zh' ? '未设置' : 'Not set';
    const reference = result.data.references[String(value)];
    if (reference) return reference.title ?? '–';
    return field && typeof value === 'string'
      ? fieldTypeOf(field).format(value, field.options, { language, zone: app.zone })
      : String(value);
  };
  const order = field?.type === 'choice' ? field.options.options.map(({ key }) => key) : [];
  const rank = (value: unknown) => {
    const at = order.indexOf(String(value));
    return at < 0 ? order.length : at;
  };
  const bars = result.data.rows
    .map((row) => ({ key: row[group?.field ?? ''], value: numberOf(row) }))
    .sort((a, b) => rank(a.key) - rank(b.key));
  const largest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul className="kh-bars">
      {bars.map(({ key, value }) => (
        <li key={String(key)}>
          <span className="kh-cut">{labelOf(key)}</span>
          <span className="kh-bar">
            <i style={{ width: `${(value / largest) * 100}%` }} />
          </span>
          <strong>{show(value)}</strong>
        </li>
      ))}
    </ul>
  );
}

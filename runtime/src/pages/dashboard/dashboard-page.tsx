import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { useText } from '../../client/language.ts';
import { usePathLink } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { useApp } from '../../client/workspace-app.ts';
import { EmptyState, Skeleton } from '../../kit/state.tsx';
import { NotFound } from '../page-failure.tsx';
import { useTitle } from '../use-title.ts';
import { usePageChoices } from './use-choices.ts';
import { WidgetCard } from './widget-card.tsx';
import './dashboard.css';
import './widgets.css';
import type { Dashboard } from '@kehuan/schemas';

const DashboardControls = lazy(() => import('./dashboard-controls.tsx'));

/** A page of widgets, each one question to the server, asked again when what it is about changes. */
export function DashboardPage() {
  const { dashboard: key } = useParams();
  const { app } = useApp();
  const dashboard = app.dashboards.find((candidate) => candidate.key === key);
  return dashboard ? <Page key={dashboard.key} dashboard={dashboard} /> : <NotFound />;
}

const dashboards = { zh: '仪表盘', en: 'Dashboards' };

function Page({ dashboard }: { readonly dashboard: Dashboard }) {
  const text = useText();
  const { app } = useApp();
  const choices = usePageChoices(dashboard);
  useTitle(text(dashboard.label));
  const hasTabs = app.dashboards.length > 1;
  return (
    <div className="kh-dashboard">
      <header className="kh-dashboard-head">
        <h1>{hasTabs ? text(dashboards) : text(dashboard.label)}</h1>
        {hasTabs ? (
          <nav aria-label={text(dashboards)}>
            {app.dashboards.map((other) => (
              <Tab key={other.key} dashboard={other} isCurrent={other.key === dashboard.key} />
            ))}
          </nav>
        ) : null}
      </header>
      {dashboard.filters && dashboard.filters.length > 0 ? (
        <Suspense fallback={<Skeleton width="100%" height={32} />}>
          <DashboardControls dashboard={dashboard} choices={choices} />
        </Suspense>
      ) : null}
      {dashboard.widgets.length === 0 ? (
        <EmptyState icon="chart-column" title={text({ zh: '这里还没有图表', en: 'No charts here yet' })} />
      ) : (
        <div className="kh-dashboard-grid">
          {dashboard.widgets.map((widget) => (
            <WidgetCard key={widget.key} dashboard={dashboard} widget={widget} choices={choices} />
          ))}
        </div>
      )}
    </div>
  );
}

function Tab({ dashboard, isCurrent }: { readonly dashboard: Dashboard; readonly isCurrent: boolean }) {
  const text = useText();
  return (
    <a {...usePathLink(paths.dashboard(dashboard.key))} aria-current={isCurrent ? 'page' : undefined}>
      {text(dashboard.label)}
    </a>
  );
}

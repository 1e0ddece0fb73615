import type { App } from '@kehuan/schemas';
import type { useText } from '../../client/language.ts';
import { paths } from '../../client/paths.ts';

export interface NavigationEntry {
  readonly key: string;
  readonly label: string;
  readonly icon: string;
  readonly path: string;
  /** the entry stands for these pages too */
  readonly isCurrent: (pathname: string) => boolean;
}

export interface NavigationGroup {
  readonly key: string;
  readonly label: string | undefined;
  readonly entries: readonly NavigationEntry[];
}

const lastViewKey = (object: string) => `kehuan.view.${object}`;

/** The view of an object this person looked at last is where its entry leads. */
export function rememberView(object: string, view: string): void {
  localStorage.setItem(lastViewKey(object), view);
}

/** A view that is gone is where no entry leads any more. */
export function forgetView(view: string): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(lastViewKey('')) && localStorage.getItem(key) === view) localStorage.removeItem(key);
}

/** Ids of saved views look like this; keys of the app's own do not. */
const isSavedView = (view: string | null): view is string => view?.includes('-') === true && !view.startsWith('-');

/** Where an object's entry leads: the view looked at last, else its first, else all its records. */
export function pathOfObject(app: App, object: string): string {
  const views = app.views.filter((view) => view.object === object);
  const last = localStorage.getItem(lastViewKey(object));
  if (isSavedView(last)) return paths.view(last);
  const view = views.find(({ key }) => key === last) ?? views[0];
  return view ? paths.view(view.key) : paths.object(object);
}

/** The app's navigation as this person may see it. */
export function navigationOf(app: App, text: ReturnType<typeof useText>): readonly NavigationGroup[] {
  return app.navigation
    .map((group): NavigationGroup => {
      const entries = group.items.flatMap((item): NavigationEntry[] => {
        if (item.kind === 'dashboard') {
          const dashboard = app.dashboards.find(({ key }) => key === item.dashboard);
          if (!dashboard) return [];
          const path = paths.dashboard(dashboard.key);
          return [
            {
              key: `dashboard.${dashboard.key}`,
              label: text(dashboard.label),
              icon: dashboard.icon ?? 'chart-column',
              path,
              isCurrent: (pathname) => pathname === path,
            },
          ];
        }
        const object = app.objects.find(({ key }) => key === item.object);
        if (!object) return [];
        const views = app.views.filter((view) => view.object === object.key).map((view) => paths.view(view.key));
        const last = pathOfObject(app, object.key);
        const own = [paths.object(object.key), paths.create(object.key), paths.import(object.key), last, ...views];
        return [
          {
            key: `object.${object.key}`,
            label: text(object.label),
            icon: object.icon ?? 'box',
            path: pathOfObject(app, object.key),
            isCurrent: (pathname) => own.includes(pathname) || pathname.startsWith(`/record/${object.key}/`),
          },
        ];
      });
      return { key: group.key, label: group.label && text(group.label), entries };
    })
    .filter(({ entries }) => entries.length > 0);
}

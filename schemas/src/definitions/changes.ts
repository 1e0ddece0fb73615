import type { App } from './app.ts';
import { aspect, change, isSame, otherwise, type Pair, renamed, type Subject, without } from './changes/difference.ts';
import { objectChanges } from './changes/object-changes.ts';
import { dashboardChanges, formChanges, viewChanges } from './changes/page-changes.ts';
import { roleChanges } from './changes/role-changes.ts';
import { navigationChanges, workflowChanges } from './changes/workflow-changes.ts';
import { withoutResults } from './computed-results.ts';
import type { Change } from './review.ts';

/**
 * What is different between two apps, as people think of it, each with a plain sentence. Complete: no change means the apps are equal,
 * for what has no sentence of its own is told as “other settings”. Both apps must have the right shape.
 */
export function changes(one: App, other: App): readonly Change[] {
  const apps = { before: withoutResults(one), after: withoutResults(other) };
  if (isSame(apps.before, apps.after)) return [];
  const told = [
    ...objectChanges(apps),
    ...formChanges(apps),
    ...viewChanges(apps),
    ...dashboardChanges(apps),
    ...workflowChanges(apps),
    ...roleChanges(apps),
    ...navigationChanges(apps),
    ...settingChanges(apps),
  ];
  return told.length > 0 ? told : arrangement(apps);
}

const app: Subject = { noun: 'app', path: [] };
const lists = ['objects', 'forms', 'views', 'dashboards', 'workflows', 'roles', 'navigation'];

function settingChanges(apps: Pair<App>): readonly Change[] {
  const rest = (side: App) => without(side, ['label', ...lists]);
  return [...renamed(app, apps), ...otherwise(app, apps.after, { before: rest(apps.before), after: rest(apps.after) })];
}

/** Nothing but the order of definitions is left. */
function arrangement({ before, after }: Pair<App>): readonly Change[] {
  const sentence = { zh: '排列顺序有改动', en: 'Arranged in another order' };
  return [change('changed', aspect(app, 'order'), { sentence, before: orderOf(before), after: orderOf(after) })];
}

function orderOf(side: App) {
  const keys = (items: readonly { readonly key: string }[]) => items.map(({ key }) => key);
  const { objects, forms, views, dashboards, workflows, roles } = side;
  return [objects, forms, views, dashboards, workflows, roles].map(keys);
}

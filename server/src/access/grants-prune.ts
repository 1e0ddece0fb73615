import {
  type App,
  behaviours,
  checkRule,
  type Dashboard,
  type EffectiveGrant,
  type Field,
  type Form,
  fieldTypeOf,
  type Navigation,
  type ObjectDefinition,
  type Query,
  type Rule,
  type RuleEntity,
  type RuleModel,
  ruleModelOf,
  type View,
  viewTypes,
  type Workflow,
} from '@kehuan/schemas';
import { effectiveGrants } from './grants.ts';
import { rememberByRoles } from './grants-cache.ts';
import { narrowModel } from './grants-model.ts';
import { type FieldTest, pruneOptions } from './grants-prune-options.ts';

/** What these roles may see, ready to be asked. */
interface Sight {
  readonly app: App;
  readonly model: RuleModel;
  readonly sees: FieldTest;
}

/**
 * The app without what these roles may not see: objects, fields, and every place that names them. A rule that speaks about something hidden
 * is left out where the server checks it anyway; a view that would filter by it goes as a whole. Workflows shrink to their buttons. Fields that
 * behaviours or records add (owner, stage, created_at) cannot be taken out of their object: the grants sent along say that they are hidden.
 */
export const pruneApp = rememberByRoles((app: App, roles): App => {
  const isAll = app.roles.some((role) => role.admin === true && roles.includes(role.key));
  return isAll ? app : prune(app, roles, effectiveGrants(app, roles));
});

function prune(app: App, roles: readonly string[], grants: { readonly [object: string]: EffectiveGrant }): App {
  const model = narrowModel(ruleModelOf(app), grants);
  const sight: Sight = { app, model, sees: (object, path) => seesPath(model, object, path) };
  const dashboards = app.dashboards
    .map((dashboard) => pruneDashboard(sight, dashboard))
    .filter(({ widgets }) => widgets.length > 0);
  return Object.freeze({
    ...app,
    objects: app.objects.flatMap((object) => (model.entity(object.key) ? [pruneObject(sight, object)] : [])),
    forms: app.forms.flatMap((form) => (model.entity(form.object) ? [pruneForm(sight, form)] : [])),
    views: app.views.flatMap((view) => pruneView(sight, view)),
    workflows: app.workflows.flatMap((workflow) => pruneWorkflow(sight, workflow)),
    dashboards,
    navigation: pruneNavigation(sight, app.navigation, dashboards),
    roles: app.roles.filter((role) => roles.includes(role.key)).map((role) => ({ ...role, objects: {} })),
  });
}

/** Whether a field path (`amount`, `account.name`) exists for the reader; the empty path asks for the object itself. */
function seesPath(model: RuleModel, object: string, path: string): boolean {
  let entity = model.entity(object);
  if (path === '') return entity !== undefined;
  const segments = path.split('.');
  for (const [index, segment] of segments.entries()) {
    const type = entity && Object.hasOwn(entity.fields, segment) ? entity.fields[segment] : undefined;
    // a sub-table is no value but a list, and seen where its rows are
    if (!type) return index === segments.length - 1 && isSubtable(entity, segment);
    if (index < segments.length - 1)
      entity = type.kind === 'link' && type.to.length === 1 ? model.entity(type.to[0]!) : undefined;
  }
  return true;
}

function isSubtable(entity: RuleEntity | undefined, key: string): boolean {
  return entity !== undefined && Object.hasOwn(entity.related, key) && entity.related[key]?.own === true;
}

function isReadable({ model }: Sight, rule: Rule | undefined, entity: string): boolean {
  return rule === undefined || checkRule(rule, { model, entity }).ok;
}

/** The given rules of a definition, without those that speak about something hidden. */
function pruneRules<T extends object>(sight: Sight, definition: T, rules: readonly (keyof T)[], entity: string): T {
  const unreadable = rules.filter((key) => !isReadable(sight, definition[key] as Rule | undefined, entity));
  if (unreadable.length === 0) return definition;
  return Object.fromEntries(Object.entries(definition).filter(([key]) => !unreadable.includes(key as keyof T))) as T;
}

function pruneObject(sight: Sight, object: ObjectDefinition): ObjectDefinition {
  const fields = object.fields
    .filter(({ key }) => sight.sees(object.key, key))
    .map((field): Field => pruneRules(sight, field, ['required', 'visible', 'readonly', 'default'], object.key))
    .map((field) => pruneComputed(sight, field, object.key));
  const uses = object.behaviours.flatMap((use) => {
    const options = pruneOptions(behaviours[use.type].options, use.options, (path) => sight.sees(object.key, path));
    // the options keep the shape of their schema: only optional parts and list items were left out
    return options === undefined ? [] : [{ ...use, options } as typeof use];
  });
  const validity = object.validity?.filter(
    ({ rule, field }) => isReadable(sight, rule, object.key) && (field === undefined || sight.sees(object.key, field)),
  );
  return { ...object, fields, behaviours: uses, ...(validity ? { validity } : {}) };
}

/** What a computed field is made of may be hidden where the field itself is not: then only what its values are like is told. */
function pruneComputed(sight: Sight, field: Field, object: string): Field {
  const { computed } = fieldTypeOf(field);
  const rule = computed?.rule(field.options) ?? null;
  if (!computed || rule === null || isReadable(sight, rule, object)) return field;
  // what is left are options of the same type
  return { ...field, options: computed.blind(field.options) } as Field;
}

function pruneForm(sight: Sight, form: Form): Form {
  const seesRelated = (name: string) => {
    const [object = '', field = ''] = name.split('.');
    return sight.sees(object, field);
  };
  const { composer, ...rest } = form;
  return {
    ...rest,
    sections: form.sections
      .map((section) => ({
        ...pruneRules(sight, section, ['visible'], form.object),
        items: section.items.filter((item) => item.kind !== 'field' || sight.sees(form.object, item.field)),
      }))
      .filter(({ items }, index) => items.length > 0 || form.sections[index]?.items.length === 0),
    ...(form.related ? { related: form.related.filter(seesRelated) } : {}),
    ...(form.facts ? { facts: form.facts.filter((field) => sight.sees(form.object, field)) } : {}),
    ...(composer !== undefined && seesRelated(composer) ? { composer } : {}),
  };
}

function pruneView(sight: Sight, view: View): readonly View[] {
  if (!sight.sees(view.object, '') || !isReadable(sight, view.filter, view.object)) return [];
  const options = pruneOptions(viewTypes[view.type].options, view.options, (path) => sight.sees(view.object, path));
  if (options === undefined) return [];
  const sort = view.sort?.filter(({ field }) => sight.sees(view.object, field));
  // the options keep the shape of their schema: only optional parts and list items were left out
  return [{ ...view, options, ...(sort ? { sort } : {}) } as View];
}

function pruneWorkflow(sight: Sight, workflow: Workflow): readonly Workflow[] {
  const { trigger } = workflow;
  if (trigger.type !== 'button' || !workflow.active || !sight.sees(trigger.object, '')) return [];
  return [{ ...workflow, trigger: pruneRules(sight, trigger, ['when'], trigger.object), start: '', steps: [] }];
}

function pruneDashboard(sight: Sight, dashboard: Dashboard): Dashboard {
  const { filters, widgets, ...rest } = dashboard;
  const seen = widgets
    .filter(({ query }) => query === undefined || seesQuery(sight, query))
    .map((widget) => {
      const kept = widget.filters?.filter(({ field }) => sight.sees(widget.query?.object ?? '', field));
      return kept ? { ...widget, filters: kept } : widget;
    });
  const controls = filters?.filter(({ object, field }) => object === undefined || sight.sees(object, field ?? ''));
  return { ...rest, widgets: seen, ...(controls ? { filters: controls } : {}) };
}

function seesQuery(sight: Sight, query: Query): boolean {
  const { measures = [], group = [], fields = [] } = query;
  const measured = measures.flatMap(({ field }) => field ?? []);
  const grouped = group.flatMap(({ field, since }) => (since === undefined ? [field] : [field, since]));
  const paths = [...fields, ...grouped, ...measured];
  const rules = [query.filter, ...measures.flatMap(({ where, value }) => [where, value])];
  return (
    sight.sees(query.object, '') &&
    paths.every((path) => sight.sees(query.object, path)) &&
    rules.every((rule) => isReadable(sight, rule, query.object))
  );
}

function pruneNavigation(sight: Sight, navigation: Navigation, dashboards: readonly Dashboard[]): Navigation {
  const isSeen = (item: Navigation[number]['items'] extends readonly (infer I)[] | undefined ? I : never) =>
    item.kind === 'object' ? sight.sees(item.object, '') : dashboards.some(({ key }) => key === item.dashboard);
  return navigation
    .map((group) => ({ ...group, items: group.items.filter(isSeen) }))
    .filter(({ items }) => items.length > 0);
}

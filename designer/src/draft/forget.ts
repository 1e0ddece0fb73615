import {
  type App,
  type BehaviourUse,
  behaviourOf,
  type Form,
  fieldsOf,
  type ObjectDefinition,
  objectOf,
  type Role,
  type View,
  type ViewOptions,
} from '@kehuan/schemas';
import { removeByKey } from './change-list.ts';
import { itemKey } from './command.ts';

/**
 * Takes something out of the app together with the places that only list it: form items, columns, facts, grants, navigation. Rules that speak
 * about it stay as they are and become problems, because what they should say instead only people know.
 */

export function forgetField(app: App, object: string, field: string): App {
  const objects = app.objects.map((one) =>
    one.key === object ? { ...withoutOptionsNaming(one, field), fields: removeByKey(one.fields, field) } : one,
  );
  return forgetNames({ ...app, objects }, object, [field]);
}

export function forgetBehaviour(app: App, object: string, type: BehaviourUse['type']): App {
  const definition = objectOf(app, object);
  const use = definition?.behaviours.find((one) => one.type === type);
  if (!definition || !use) return app;
  const names = behaviourOf(use)
    .fields(use.options)
    .map(({ key }) => key);
  const objects = app.objects.map((one) =>
    one.key === object ? { ...one, behaviours: one.behaviours.filter((other) => other.type !== type) } : one,
  );
  return forgetNames({ ...app, objects }, object, names);
}

export function forgetObject(app: App, object: string): App {
  const links = app.objects.flatMap((one) =>
    one.fields.flatMap((field) =>
      field.type === 'link' && field.options.to.includes(object) ? [{ object: one.key, field }] : [],
    ),
  );
  const unlinked = links.reduce(
    (next, { object: from, field }) =>
      field.options.to.length === 1
        ? forgetField(next, from, field.key)
        : narrowLink(next, from, { field: field.key, object }),
    app,
  );
  return {
    ...unlinked,
    objects: removeByKey(unlinked.objects, object),
    forms: unlinked.forms
      .filter((form) => form.object !== object)
      .map((form) => withoutRelated(form, (path) => path.startsWith(`${object}.`))),
    views: unlinked.views.filter((view) => view.object !== object),
    dashboards: unlinked.dashboards.map((dashboard) => ({
      ...dashboard,
      widgets: dashboard.widgets.filter(({ query }) => query?.object !== object),
    })),
    workflows: unlinked.workflows.filter(({ trigger }) => trigger.object !== object),
    roles: unlinked.roles.map((role) => ({
      ...role,
      objects: Object.fromEntries(Object.entries(role.objects).filter(([key]) => key !== object)),
    })),
    navigation: unlinked.navigation.map((group) => ({
      ...group,
      items: group.items.filter((item) => item.kind !== 'object' || item.object !== object),
    })),
  };
}

function narrowLink(app: App, from: string, { field, object }: { field: string; object: string }): App {
  const objects = app.objects.map((one) =>
    one.key !== from
      ? one
      : {
          ...one,
          fields: one.fields.map((other) =>
            other.key === field && other.type === 'link'
              ? { ...other, options: { to: other.options.to.filter((to) => to !== object) } }
              : other,
          ),
        },
  );
  return { ...app, objects };
}

/** Places outside the object that list fields of it by name. */
function forgetNames(app: App, object: string, names: readonly string[]): App {
  const isGone = (path: string) => names.includes(path.split('.')[0] ?? '');
  const related = (path: string) => names.some((name) => path === `${object}.${name}`);
  return {
    ...app,
    forms: app.forms.map((form) =>
      form.object === object ? withoutItems(withoutRelated(form, related), names) : withoutRelated(form, related),
    ),
    views: app.views.flatMap((view) => (view.object === object ? withoutPaths(view, isGone) : [view])),
    roles: app.roles.map((role) => withoutLevels(role, object, names)),
  };
}

function withoutItems(form: Form, names: readonly string[]): Form {
  const sections = form.sections.map((section) => ({
    ...section,
    items: section.items.filter((item) => !names.includes(itemKey(item))),
  }));
  return { ...form, sections, ...(form.facts ? { facts: form.facts.filter((fact) => !names.includes(fact)) } : {}) };
}

function withoutRelated(form: Form, isGone: (path: string) => boolean): Form {
  const { composer, ...rest } = form;
  return {
    ...rest,
    ...(form.related ? { related: form.related.filter((path) => !isGone(path)) } : {}),
    ...(composer !== undefined && !isGone(composer) ? { composer } : {}),
  };
}

/** A view without those columns; one that cannot do without them (a board by that field, a table of nothing else) goes. */
function withoutPaths(view: View, isGone: (path: string) => boolean): readonly View[] {
  const sort = view.sort?.filter(({ field }) => !isGone(field));
  const common = { ...view, ...(sort ? { sort } : {}) };
  if (common.type === 'table') {
    const columns = common.options.columns.filter(({ field }) => !isGone(field));
    return columns.length === 0 ? [] : [{ ...common, options: { ...common.options, columns } }];
  }
  if (isGone(common.options.group)) return [];
  const { sum, ...options } = common.options;
  const kept: ViewOptions<'board'> = {
    ...options,
    card: options.card.filter((path) => !isGone(path)),
    ...(sum !== undefined && !isGone(sum) ? { sum } : {}),
  };
  return [{ ...common, options: kept }];
}

function withoutLevels(role: Role, object: string, names: readonly string[]): Role {
  const grant = role.objects[object];
  if (!grant?.fields) return role;
  const fields = Object.fromEntries(Object.entries(grant.fields).filter(([key]) => !names.includes(key)));
  return { ...role, objects: { ...role.objects, [object]: { ...grant, fields } } };
}

/** Gates and duplicate keys that name the field. The title falls to another text field. */
function withoutOptionsNaming(object: ObjectDefinition, field: string): ObjectDefinition {
  const behaviours = object.behaviours.flatMap((use): readonly BehaviourUse[] => {
    if (use.type === 'stages') {
      const pipelines = use.options.pipelines.map((pipeline) => ({
        ...pipeline,
        stages: pipeline.stages.map((stage) =>
          stage.required ? { ...stage, required: stage.required.filter((key) => key !== field) } : stage,
        ),
      }));
      return [{ ...use, options: { ...use.options, pipelines } }];
    }
    if (use.type !== 'matching') return [use];
    const keys = use.options.keys.filter(({ fields }) => !fields.includes(field));
    return keys.length === 0 ? [] : [{ ...use, options: { keys } }];
  });
  const title =
    object.title === field
      ? (fieldsOf(object).find((one) => one.type === 'text' && one.key !== field)?.key ?? object.title)
      : object.title;
  return { ...object, behaviours, title };
}

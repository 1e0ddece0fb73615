import type { App, BehaviourUse, Field, Form, FormItem, ObjectDefinition } from '@kehuan/schemas';
import { insertAt, moveWithin, removeByKey, replaceByKey } from './change-list.ts';
import { type Command, type CommandOf, type FormPlace, itemKey } from './command.ts';
import { forgetBehaviour, forgetField, forgetObject } from './forget.ts';
import { renameNewField } from './rename-key.ts';

type Handlers = { readonly [K in Command['kind']]: (app: App, command: CommandOf<K>) => App };

const handlers: Handlers = {
  'change-app': (app, { patch }) => patched(app, patch),
  'add-object': (app, { object, form, view }) => ({
    ...app,
    objects: [...app.objects, object],
    forms: [...app.forms, form],
    views: [...app.views, view],
    navigation: withEntry(app.navigation, object.key),
  }),
  'change-object': (app, { object, patch }) => changeObject(app, object, (found) => patched(found, patch)),
  'remove-object': (app, { object }) => forgetObject(app, object),
  'add-field': (app, { object, field, place, width }) => {
    const added = changeObject(app, object, (found) => ({ ...found, fields: [...found.fields, field] }));
    const item: FormItem = { kind: 'field', field: field.key, ...(width ? { width } : {}) };
    return place ? placeItem(added, item, place) : added;
  },
  'change-field': (app, { object, field, patch }) =>
    changeObject(app, object, (found) => ({
      ...found,
      fields: replaceByKey(found.fields, field, (one): Field => patched(one, patch)),
    })),
  'rename-field-key': (app, names) => renameNewField(app, names),
  'remove-field': (app, { object, field }) => forgetField(app, object, field),
  'add-form': (app, { form }) => ({ ...app, forms: [...app.forms, form] }),
  'place-item': (app, { item, place }) => placeItem(app, item, place),
  'take-item': (app, { form, item }) =>
    changeForm(app, form, (found) => ({
      ...found,
      sections: found.sections.map((section) => ({
        ...section,
        items: section.items.filter((one) => itemKey(one) !== item),
      })),
    })),
  'add-section': (app, { form, section, index }) =>
    changeForm(app, form, (found) => ({ ...found, sections: insertAt(found.sections, index, section) })),
  'change-section': (app, { form, section, patch }) =>
    changeForm(app, form, (found) => ({
      ...found,
      sections: replaceByKey(found.sections, section, (one) => patched(one, patch)),
    })),
  'move-section': (app, { form, section, index }) =>
    changeForm(app, form, (found) => ({
      ...found,
      sections: moveWithin(
        found.sections,
        found.sections.findIndex(({ key }) => key === section),
        index,
      ),
    })),
  'remove-section': (app, { form, section }) =>
    changeForm(app, form, (found) => ({ ...found, sections: removeByKey(found.sections, section) })),
  'set-behaviour': (app, { object, use }) =>
    changeObject(app, object, (found) => ({ ...found, behaviours: withBehaviour(found.behaviours, use) })),
  'remove-behaviour': (app, { object, type }) => forgetBehaviour(app, object, type),
  put: (app, { list, definition }) => ({
    ...app,
    [list]: withDefinition<{ readonly key: string }>(app[list], definition),
  }),
  remove: (app, { list, key }) => ({ ...app, [list]: removeByKey<{ readonly key: string }>(app[list], key) }),
  several: (app, { commands }) => commands.reduce(apply, app),
};

/** The app after a command. A command about something that is not there (any more) changes nothing. Never throws. */
export function apply(app: App, command: Command): App {
  // the handler and the command belong together by `kind`
  return (handlers[command.kind] as (app: App, command: Command) => App)(app, command);
}

function patched<T extends object>(value: T, patch: object): T {
  const entries = Object.entries({ ...value, ...patch }).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries) as T;
}

function changeObject(app: App, key: string, change: (object: ObjectDefinition) => ObjectDefinition): App {
  return { ...app, objects: replaceByKey(app.objects, key, change) };
}

function changeForm(app: App, key: string, change: (form: Form) => Form): App {
  return { ...app, forms: replaceByKey(app.forms, key, change) };
}

/** Takes the item from where it stands on the form and puts it at the place, which counts positions as they are now. */
function placeItem(app: App, item: FormItem, { form, section, index }: FormPlace): App {
  return changeForm(app, form, (found) => {
    if (!found.sections.some(({ key }) => key === section)) return found;
    const standing = found.sections.flatMap(({ items }) => items).find((one) => itemKey(one) === itemKey(item));
    // it keeps its width, and a note its words, wherever it goes
    const placed: FormItem = standing?.kind === item.kind ? { ...standing, ...item } : (standing ?? item);
    const sections = found.sections.map((one) => {
      const from = one.items.findIndex((other) => itemKey(other) === itemKey(item));
      const rest = one.items.filter((other) => itemKey(other) !== itemKey(item));
      if (one.key !== section) return rest.length === one.items.length ? one : { ...one, items: rest };
      const to = from >= 0 && from < index ? index - 1 : index;
      return { ...one, items: insertAt(rest, to, placed) };
    });
    return { ...found, sections };
  });
}

function withBehaviour(uses: readonly BehaviourUse[], use: BehaviourUse): readonly BehaviourUse[] {
  return uses.some(({ type }) => type === use.type)
    ? uses.map((one) => (one.type === use.type ? use : one))
    : [...uses, use];
}

function withDefinition<T extends { readonly key: string }>(definitions: readonly T[], definition: T): readonly T[] {
  return definitions.some(({ key }) => key === definition.key)
    ? replaceByKey(definitions, definition.key, () => definition)
    : [...definitions, definition];
}

/** A new object stands at the end of the last group of the navigation. */
function withEntry(navigation: App['navigation'], object: string): App['navigation'] {
  const entry = { kind: 'object', object } as const;
  const last = navigation.at(-1);
  if (!last) return [{ key: 'main', items: [entry] }];
  return [...navigation.slice(0, -1), { ...last, items: [...last.items, entry] }];
}

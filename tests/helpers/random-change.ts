import { type App, type Field, fieldTypeOf, type ObjectDefinition, problemsOf } from '@kehuan/schemas';
import { pick, type Random } from '../language/rule-world.ts';
import {
  newKey,
  randomBehaviours,
  randomCondition,
  randomField,
  randomForm,
  randomLabel,
  randomObject,
  randomOptions,
  randomRole,
  randomStages,
  randomView,
  randomWorkflow,
  shuffled,
  valueFields,
} from './random-app.ts';
import { repairApp } from './repair-app.ts';

/** One thing a designer may do, followed by what has to follow it: what pointed at something deleted goes too. The result is valid. */
export function randomChange(random: Random, app: App): App {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const changed = repairApp(pick(random, edits)(random, app));
    if (changed && JSON.stringify(changed) !== JSON.stringify(app)) return changed;
  }
  throw new Error(`No change fits this app, whose problems are ${JSON.stringify(problemsOf(app))}`);
}

type Edit = (random: Random, app: App) => App;

/** Changes one object of the app; the app itself where it has none. */
const inObject =
  (edit: (random: Random, object: ObjectDefinition, app: App) => ObjectDefinition): Edit =>
  (random, app) => {
    if (app.objects.length === 0) return app;
    const chosen = pick(random, app.objects);
    const objects = app.objects.map((object) => (object === chosen ? edit(random, object, app) : object));
    return { ...app, objects };
  };

const inField = (edit: (random: Random, field: Field, place: { object: ObjectDefinition; app: App }) => Field): Edit =>
  inObject((random, object, app) => {
    const chosen = pick(random, object.fields);
    const fields = object.fields.map((field) => (field === chosen ? edit(random, field, { object, app }) : field));
    return { ...object, fields };
  });

const keysOf = (app: App) => app.objects.map(({ key }) => key);

/** Retyping comes up most: it is what moves values about. */
const retype = inField((random, field, { app }) => {
  const { label, key } = field;
  return { ...randomField(random, key, keysOf(app)), label };
});

const changeOptions = inField((random, field) => {
  if (field.type !== 'choice') return field;
  const { options } = field.options;
  const left = options.filter(() => random() < 0.6);
  const more = random() < 0.5 ? randomOptions(random) : [];
  return { ...field, options: { ...field.options, options: [...shuffled(random, left), ...more] } };
});

const remove = <T>(random: Random, items: readonly T[]): readonly T[] => {
  const gone = items.length > 0 ? pick(random, items) : undefined;
  return items.filter((item) => item !== gone);
};

const edits: readonly Edit[] = [
  retype,
  retype,
  retype,
  changeOptions,
  changeOptions,
  inField((random, field) => ({ ...field, label: randomLabel(random) })),
  inField((random, field, { object }) => ({ ...field, visible: randomCondition(random, object) })),
  inField((_, field) => ({ ...field, required: !field.required })),
  inField((_, field) => ({ ...field, searchable: !field.searchable })),
  inObject((random, object, app) => ({
    ...object,
    fields: [...object.fields, randomField(random, newKey(random), keysOf(app))],
  })),
  inObject((random, object) => ({
    ...object,
    fields: object.fields.filter(({ key }) => key === object.title || random() < 0.7),
  })),
  inObject((random, object) => ({ ...object, fields: shuffled(random, object.fields) })),
  inObject((random, object) => ({ ...object, label: randomLabel(random) })),
  inObject((random, object) => ({ ...object, behaviours: randomBehaviours(random, object) })),
  inObject((random, object) => ({
    ...object,
    behaviours: object.behaviours.map((use) =>
      use.type === 'stages'
        ? {
            ...use,
            options: {
              pipelines: use.options.pipelines.map((pipeline) => ({
                ...pipeline,
                stages:
                  random() < 0.5
                    ? pipeline.stages.filter((_, index) => index === 0 || random() < 0.7)
                    : [...pipeline.stages, ...randomStages(random, object)],
              })),
            },
          }
        : use,
    ),
  })),
  inObject((random, object) => {
    const texts = object.fields.filter((field) => fieldTypeOf(field).ruleType(field.options).kind === 'text');
    return texts.length > 0 ? { ...object, title: pick(random, texts).key } : object;
  }),
  (random, app) => {
    const key = newKey(random);
    return { ...app, objects: [...app.objects, randomObject(random, key, [...keysOf(app), key])] };
  },
  (random, app) => (app.objects.length > 1 ? { ...app, objects: remove(random, app.objects) } : app),
  (random, app) => ({ ...app, objects: shuffled(random, app.objects) }),
  (random, app) =>
    app.objects.length > 0 ? { ...app, forms: [...app.forms, randomForm(random, pick(random, app.objects))] } : app,
  (random, app) => ({ ...app, forms: remove(random, app.forms) }),
  (random, app) => ({
    ...app,
    forms: app.forms.map((form) => ({
      ...form,
      sections: form.sections.map((section) => ({ ...section, items: shuffled(random, section.items) })),
    })),
  }),
  (random, app) =>
    app.objects.length > 0 ? { ...app, views: [...app.views, randomView(random, pick(random, app.objects))] } : app,
  (random, app) => ({ ...app, views: remove(random, app.views) }),
  (random, app) => ({
    ...app,
    views: app.views.map((view) => {
      const object = app.objects.find(({ key }) => key === view.object);
      return object ? { ...view, sort: [{ field: pick(random, valueFields(object)).key }] } : view;
    }),
  }),
  (random, app) =>
    app.objects.length > 0
      ? { ...app, workflows: [...app.workflows, randomWorkflow(random, pick(random, app.objects))] }
      : app,
  (_, app) => ({ ...app, workflows: app.workflows.map((workflow) => ({ ...workflow, active: !workflow.active })) }),
  (random, app) => ({ ...app, roles: [...app.roles, randomRole(random, app.objects)] }),
  (_, app) => ({ ...app, roles: app.roles.filter(({ admin }) => admin) }),
  (random, app) => ({
    ...app,
    label: randomLabel(random),
    zone: pick(random, ['UTC', 'Asia/Shanghai', 'Europe/Paris']),
  }),
];

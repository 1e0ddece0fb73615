import { apply, type Command, makeUnique, newKey } from '@kehuan/designer';
import { type App, type Form, type FormSection, fieldsOf, problemsOf } from '@kehuan/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anySeed,
  randomApp,
  randomBehaviours,
  randomCondition,
  randomField,
  randomLabel,
  randomObject,
  randomRole,
  randomView,
  newKey as someKey,
} from '../helpers/random-app.ts';
import { pick, type Random, randomFrom } from './rule-world.ts';

type Maker = (random: Random, app: App) => Command;

const objectIn = (random: Random, app: App) => pick(random, app.objects);
const fieldIn = (random: Random, app: App) => {
  const object = objectIn(random, app);
  return { object, field: pick(random, fieldsOf(object)) };
};
const emptyForm = (random: Random, object: string): Form => ({
  key: someKey(random),
  object,
  label: randomLabel(random),
  sections: [],
});
const section = (random: Random): FormSection => ({
  key: someKey(random),
  label: randomLabel(random),
  columns: pick(random, [1, 2] as const),
  items: [],
});
/** a form of the app; one that is not there, where it has none */
const formIn = (random: Random, app: App): Pick<Form, 'key' | 'sections'> =>
  app.forms.length > 0 ? pick(random, app.forms) : { key: 'nowhere', sections: [] };
const placeIn = (random: Random, app: App) => {
  const form = formIn(random, app);
  const section = form.sections.length > 0 ? pick(random, form.sections) : { key: 'nowhere', items: [] };
  return { form: form.key, section: section.key, index: Math.floor(random() * (section.items.length + 2)) };
};
const itemIn = (random: Random, app: App) => {
  const items = formIn(random, app).sections.flatMap((section) => section.items);
  return items.length > 0 ? pick(random, items) : ({ kind: 'field', field: 'nowhere' } as const);
};

/** Every kind of command; now and then about something that is not there. */
const makers: { readonly [K in Exclude<Command['kind'], 'several'>]: Maker } = {
  'change-app': (random) => ({ kind: 'change-app', patch: { label: randomLabel(random), icon: undefined } }),
  'add-object': (random, app) => {
    const key = someKey(random);
    const object = randomObject(random, key, [key]);
    const form = { ...emptyForm(random, key), sections: [section(random)] };
    return {
      kind: 'add-object',
      object,
      form,
      view: { ...randomView(random, object), key: makeUnique(key, keys(app)) },
    };
  },
  'change-object': (random, app) => ({
    kind: 'change-object',
    object: objectIn(random, app).key,
    patch: { label: randomLabel(random) },
  }),
  'remove-object': (random, app) => ({ kind: 'remove-object', object: objectIn(random, app).key }),
  'add-field': (random, app) => {
    const object = objectIn(random, app).key;
    const field = randomField(random, someKey(random), keys(app));
    return { kind: 'add-field', object, field, ...(random() < 0.7 ? { place: placeIn(random, app) } : {}) };
  },
  'change-field': (random, app) => {
    const { object, field } = fieldIn(random, app);
    const patch = { label: randomLabel(random), required: randomCondition(random, object), help: undefined };
    return { kind: 'change-field', object: object.key, field: field.key, patch };
  },
  'rename-field-key': (random, app) => {
    const { object, field } = fieldIn(random, app);
    const to = random() < 0.8 ? someKey(random) : pick(random, fieldsOf(object)).key;
    return { kind: 'rename-field-key', object: object.key, from: field.key, to };
  },
  'remove-field': (random, app) => {
    const { object, field } = fieldIn(random, app);
    return { kind: 'remove-field', object: object.key, field: field.key };
  },
  'add-form': (random, app) => ({
    kind: 'add-form',
    form: emptyForm(random, objectIn(random, app).key),
  }),
  'place-item': (random, app) => ({ kind: 'place-item', item: itemIn(random, app), place: placeIn(random, app) }),
  'take-item': (random, app) => {
    const item = itemIn(random, app);
    return { kind: 'take-item', form: formIn(random, app).key, item: item.kind === 'field' ? item.field : item.key };
  },
  'add-section': (random, app) => ({
    kind: 'add-section',
    form: formIn(random, app).key,
    section: section(random),
    index: Math.floor(random() * 4),
  }),
  'change-section': (random, app) => {
    const { form, section } = placeIn(random, app);
    return {
      kind: 'change-section',
      form,
      section,
      patch: { columns: pick(random, [1, 2] as const), visible: undefined },
    };
  },
  'move-section': (random, app) => ({ kind: 'move-section', ...placeIn(random, app) }),
  'remove-section': (random, app) => {
    const { form, section } = placeIn(random, app);
    return { kind: 'remove-section', form, section };
  },
  'set-behaviour': (random, app) => {
    const object = objectIn(random, app);
    const [use = { type: 'ownership', options: {} } as const] = randomBehaviours(random, object);
    return { kind: 'set-behaviour', object: object.key, use };
  },
  'remove-behaviour': (random, app) => ({
    kind: 'remove-behaviour',
    object: objectIn(random, app).key,
    type: pick(random, ['ownership', 'stages', 'matching'] as const),
  }),
  put: (random, app) => ({ kind: 'put', list: 'roles', definition: randomRole(random, app.objects) }),
  remove: (random, app) => ({
    kind: 'remove',
    list: pick(random, ['roles', 'views', 'workflows'] as const),
    key: app.views[0]?.key ?? 'nowhere',
  }),
};

const keys = (app: App) => app.objects.map(({ key }) => key);

function randomCommand(random: Random, app: App): Command {
  const make = () => pick(random, Object.values(makers))(random, app);
  return random() < 0.15 ? { kind: 'several', commands: [make(), make()] } : make();
}

/** Anything written to would throw: modules are strict. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** A walk of commands over a random app: what stood before each, the command, and what stands after it. */
function walk(seed: number, steps: number) {
  const random = randomFrom(seed);
  let app = freeze(randomApp(random));
  const trail: { before: App; text: string; command: Command; after: App }[] = [];
  for (let step = 0; step < steps && app.objects.length > 0; step += 1) {
    const command = freeze(randomCommand(random, app));
    const text = JSON.stringify(app);
    const after = freeze(apply(app, command));
    trail.push({ before: app, text, command, after });
    app = after;
  }
  return trail;
}

describe('what a designer does', () => {
  it('is pure and never fails: nothing is changed in place, and the same command makes the same app', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        for (const { before, command, after } of walk(seed, 15)) expect(apply(before, command)).toEqual(after);
      }),
      { numRuns: 150 },
    );
  });

  it('can be undone and done again step by step, back to the very same definitions', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const trail = walk(seed, 12);
        // the store keeps the apps themselves: going back is taking the one before, which must be as it was
        expect(trail.map(({ before }) => JSON.stringify(before))).toEqual(trail.map(({ text }) => text));
        const [first] = trail;
        const last = trail.at(-1);
        if (first && last)
          expect(trail.reduce((app, one) => apply(app, one.command), first.before)).toEqual(last.after);
      }),
      { numRuns: 100 },
    );
  });

  it('about something that is not there changes nothing', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const app = freeze(randomApp(randomFrom(seed)));
        const place = { form: 'nowhere', section: 'nowhere', index: 3 };
        const commands: readonly Command[] = [
          { kind: 'change-object', object: 'nowhere', patch: { label: { zh: '无' } } },
          { kind: 'remove-object', object: 'nowhere' },
          { kind: 'remove-field', object: 'nowhere', field: 'x' },
          { kind: 'place-item', item: { kind: 'field', field: 'x' }, place },
          {
            kind: 'place-item',
            item: { kind: 'field', field: 'x' },
            place: { ...place, form: app.forms[0]?.key ?? 'x' },
          },
          { kind: 'move-section', ...place },
          { kind: 'remove-behaviour', object: 'nowhere', type: 'stages' },
          { kind: 'rename-field-key', object: 'nowhere', from: 'x', to: 'y' },
          { kind: 'remove', list: 'views', key: 'nowhere' },
        ];
        for (const command of commands) expect(apply(app, command), command.kind).toEqual(app);
      }),
      { numRuns: 50 },
    );
  });

  it('moving an item keeps every item, each once and as it was', () => {
    const items = (app: App) =>
      app.forms.map((form) => form.sections.flatMap((section) => section.items.map(text)).sort());
    const text = (value: unknown) => JSON.stringify(value);
    fc.assert(
      fc.property(anySeed, (seed) => {
        const random = randomFrom(seed);
        const app = freeze(randomApp(random));
        const form = app.forms.find((one) => one.sections.some((section) => section.items.length > 0));
        if (!form) return;
        const item = pick(
          random,
          form.sections.flatMap((section) => section.items),
        );
        const section = pick(random, form.sections);
        const index = Math.floor(random() * (section.items.length + 1));
        const moved = apply(app, { kind: 'place-item', item, place: { form: form.key, section: section.key, index } });
        expect(items(moved)).toEqual(items(app));
      }),
      { numRuns: 200 },
    );
  });

  it('renaming the key of a new field leaves nothing that speaks of the old one', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const random = randomFrom(seed);
        const app = freeze(randomApp(random));
        const object = pick(random, app.objects);
        const { key: from } = pick(random, object.fields);
        const next = apply(app, { kind: 'rename-field-key', object: object.key, from, to: someKey(random) });
        expect(problemsOf(next)).toEqual(problemsOf(app));
      }),
      { numRuns: 200 },
    );
  });

  it('a new field takes its key from its name, on its forms too, while nothing else speaks about it', () => {
    const random = randomFrom(7);
    const app = randomApp(random);
    const object = app.objects[0]?.key ?? '';
    const form = { ...emptyForm(random, object), sections: [{ ...section(random), key: 'main' }] };
    const field = randomField(random, 'new_text', [object]);
    const commands: readonly Command[] = [
      { kind: 'add-form', form },
      { kind: 'add-field', object, field, place: { form: form.key, section: 'main', index: 0 } },
      { kind: 'rename-field-key', object, from: 'new_text', to: 'named' },
    ];
    const next = apply(app, { kind: 'several', commands });
    expect(next.objects[0]?.fields.at(-1)?.key).toBe('named');
    expect(next.forms.at(-1)?.sections[0]?.items).toEqual([{ kind: 'field', field: 'named' }]);
  });

  it('deleting a field leaves problems only where a rule or a computed field speaks about it', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const random = randomFrom(seed);
        const app = freeze(randomApp(random));
        const object = pick(random, app.objects);
        const field = pick(random, object.fields).key;
        if (field === object.title) return;
        const left = problemsOf(apply(app, { kind: 'remove-field', object: object.key, field }));
        // what is worked out from the deleted field says so, at the option that names it
        const isComputed = /^\/objects\/\d+\/fields\/\d+\/options\/(list|link|field|value)$/;
        expect(left.filter(({ code, path }) => !code.startsWith('rule.') && !isComputed.test(path ?? ''))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe('keys of new things', () => {
  it('are readable, valid and free', async () => {
    expect(await newKey({ zh: '决策周期' }, [])).toBe('jue_ce_zhou_qi');
    expect(await newKey({ zh: '设备', en: 'Machine no. 7' }, ['machine_no_7'])).toBe('machine_no_7_2');
    expect(await newKey({ zh: '🌏 123' }, ['field'])).toMatch(/^[a-z][a-z0-9_]*$/);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (name) => {
        const key = await newKey({ zh: name }, ['field', 'a']);
        expect(key).toMatch(/^[a-z][a-z0-9_]{0,47}$/);
        expect(['field', 'a']).not.toContain(key);
      }),
      { numRuns: 100 },
    );
  });
});

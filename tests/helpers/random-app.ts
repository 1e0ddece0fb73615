import {
  type App,
  type BehaviourId,
  type BehaviourOptions,
  type BehaviourUse,
  behaviours,
  blankApp,
  type Colour,
  colours,
  columnStorageOf,
  type Dashboard,
  type Field,
  type FieldTypeId,
  type Form,
  fieldsOf,
  fieldTypeOf,
  fieldTypes,
  type Json,
  type Label,
  type ObjectDefinition,
  type ObjectField,
  type ObjectGrant,
  type Role,
  type Rule,
  type RuleType,
  reservedFieldKeys,
  type View,
  type ViewTypeId,
  viewTypes,
  type Workflow,
} from '@kehuan/schemas';
import fc from 'fast-check';
import { pick, type Random, randomFrom } from '../language/rule-world.ts';
import { withSubtables } from './random-subtables.ts';

/**
 * Random apps that could be published: every field type, behaviour and view type there is, with keys and labels nobody would choose
 * kindly. What a type's own presets and options schema say is used as it is, so a new leaf takes part by itself.
 */
export function randomApp(random: Random): App {
  const count = between(random, 1, 4);
  const keys = distinctKeys(random, count);
  const plain = keys.map((key) => randomObject(random, key, keys));
  const objects = withSubtables(random, withRollups(random, plain), () => ({
    key: newKey(random),
    label: randomLabel(random),
  }));
  const draft: App = { ...blankApp(randomLabel(random)), objects, zone: pick(random, zones) };
  const withPages = { ...draft, forms: objects.flatMap((object) => some(random, 2, () => randomForm(random, object))) };
  const views = objects.flatMap((object) => some(random, 3, () => randomView(random, object)));
  const dashboards = some(random, 1, () => randomDashboard(random, objects));
  const workflows = objects.flatMap((object) => some(random, 1, () => randomWorkflow(random, object)));
  return {
    ...withPages,
    views,
    dashboards,
    workflows,
    roles: [...draft.roles, ...some(random, 2, () => randomRole(random, objects))],
    navigation: [{ key: 'main', items: objects.map(({ key }) => ({ kind: 'object' as const, object: key })) }],
  };
}

/** Any valid app, for fast-check. Shows the seed that made it when something is found. */
export const anySeed: fc.Arbitrary<number> = fc.noShrink(fc.integer({ min: 1, max: 2 ** 31 - 1 }));
export const anyApp: fc.Arbitrary<App> = anySeed.map((seed) => randomApp(randomFrom(seed)));

export const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

export function some<T>(random: Random, most: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: between(random, 0, most) }, (_, index) => make(index));
}

const zones = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Asia/Kathmandu'];
/** words that mean something to SQL, to JavaScript or to us */
const oddKeys = [
  'order',
  'user',
  'group',
  'select',
  'table',
  'from',
  'xmin',
  'ctid',
  'constructor',
  'to_string',
  'value',
  'null',
];
const words = [
  '环宇',
  '客户 🌏',
  'Ünïcode',
  "O'Brien",
  '"quoted"',
  '<b>bold</b>',
  '; drop table x',
  '\\',
  'A&B',
  '  ',
  '𠮷野家',
];

/** A key nobody else has: of a thousand million. */
export function newKey(random: Random): string {
  const word =
    random() < 0.2 ? pick(random, oddKeys) : pick(random, ['a', 'bb', 'ke_hu', 'x1', 'jin_e', 'quite_a_long_key_of']);
  return `${word}_${Math.floor(random() * 1e9)}`;
}

function distinctKeys(random: Random, count: number): readonly string[] {
  return Array.from({ length: count }, () => newKey(random));
}

export function randomLabel(random: Random): Label {
  const word = () => `${pick(random, words)}${between(random, 1, 99)}`;
  return pick(random, [{ zh: word() }, { en: word() }, { zh: word(), en: word() }]);
}

export function randomObject(random: Random, key: string, objects: readonly string[]): ObjectDefinition {
  const used = new Set<string>(reservedFieldKeys);
  const title = { key: newKey(random), label: randomLabel(random), type: 'text', options: { format: 'line' } } as const;
  used.add(title.key);
  const odd = oddKeys.filter((word) => word !== 'constructor' && !used.has(word) && random() < 0.1);
  const keys = [...odd, ...distinctKeys(random, between(random, 1, 6))];
  const plain: ObjectDefinition = {
    key,
    label: randomLabel(random),
    title: title.key,
    fields: [title, ...keys.map((field) => randomField(random, field, objects))],
    behaviours: [],
  };
  const object = { ...plain, behaviours: randomBehaviours(random, plain) };
  return { ...object, fields: object.fields.map((field) => withRules(random, object, field)) };
}

export const fieldTypeIds = Object.keys(fieldTypes) as readonly FieldTypeId[];

/** Types whose options name no other field of the app: those that do are put in once the objects are there. */
const loneTypes = fieldTypeIds.filter((type) => type !== 'rollup' && type !== 'subtable');

/** A field of any type, from one of the type's presets. */
export function randomField(random: Random, key: string, objects: readonly string[]): Field {
  const type = pick(random, loneTypes);
  const preset = pick(random, fieldTypes[type].presets);
  const open: object = preset.options as object;
  const options = { ...open, ...extraOptions(random, type, 'many' in open ? objects.slice(0, 1) : objects) };
  const field = { key, label: randomLabel(random), type, options } as Field;
  const searchable = random() < 0.2 ? { searchable: true } : {};
  return { ...field, ...searchable };
}

/** What presets leave open. */
function extraOptions(random: Random, type: FieldTypeId, objects: readonly string[]): object {
  if (type === 'choice') return { options: randomOptions(random) };
  if (type === 'link')
    return { to: shuffled(random, objects).slice(0, between(random, 1, Math.min(3, objects.length))) };
  // every record knows who made it and when
  if (type === 'lookup')
    return { link: pick(random, ['created_by', 'updated_by']), field: pick(random, ['name', 'email']) };
  if (type === 'formula') return pick(random, formulas);
  if (type === 'number' && random() < 0.3) return { decimals: between(random, 0, 6) };
  return {};
}

const formulas = [
  { result: 'number', rule: { days_between: [{ var: 'created_at' }, { var: 'updated_at' }] } },
  { result: 'text', rule: { cat: [{ var: 'created_by.name' }, ' ', { var: 'created_at' }] } },
  { result: 'boolean', rule: { '==': [{ var: 'created_by' }, { var: 'updated_by' }] } },
  { result: 'date', rule: { add_months: [{ var: 'created_at' }, 3] } },
] as const;

/** Now and then an object counts the records that link to it. */
function withRollups(random: Random, objects: readonly ObjectDefinition[]): readonly ObjectDefinition[] {
  return objects.map((object): ObjectDefinition => {
    const lists = objects.flatMap(({ key, fields }) =>
      fields.flatMap((field) =>
        field.type === 'link' && field.options.to.includes(object.key) ? [`${key}__${field.key}`] : [],
      ),
    );
    if (lists.length === 0 || random() < 0.5) return object;
    const options = { list: pick(random, lists), fold: 'count' } as const;
    const rollup = { key: newKey(random), label: randomLabel(random), type: 'rollup', options } as const;
    return { ...object, fields: [...object.fields, rollup] };
  });
}

/** What lists and rules may name: a sub-table is no value. */
export const valueFields = (object: ObjectDefinition): readonly ObjectField[] =>
  fieldsOf(object).filter(({ type }) => type !== 'subtable');

export function randomOptions(random: Random) {
  const option = () => ({ key: newKey(random), label: randomLabel(random), ...colour(random) });
  return Array.from({ length: between(random, 1, 5) }, option);
}

function colour(random: Random): { readonly colour?: Colour } {
  return random() < 0.5 ? { colour: pick(random, colours) } : {};
}

export function shuffled<T>(random: Random, items: readonly T[]): readonly T[] {
  const rest = [...items];
  return items.map(() => rest.splice(Math.floor(random() * rest.length), 1)[0]!);
}

/** Rules and flags of a field, over the other fields of its object. */
export function withRules(random: Random, object: ObjectDefinition, field: Field): Field {
  const rules = {
    ...(random() < 0.1 ? { required: random() < 0.5 ? true : randomCondition(random, object) } : {}),
    ...(random() < 0.1 ? { visible: randomCondition(random, object) } : {}),
    ...(random() < 0.1 ? { readonly: randomCondition(random, object) } : {}),
    ...(random() < 0.1 && field.type === 'text' && field.options.format === 'line' ? { default: 'default' } : {}),
  };
  return { ...field, ...rules };
}

/** A condition over an object's own fields. */
export function randomCondition(random: Random, object: ObjectDefinition, depth = 2): Rule {
  if (depth > 0 && random() < 0.4) {
    const parts = [randomCondition(random, object, depth - 1), randomCondition(random, object, depth - 1)];
    return pick<Rule>(random, [{ and: parts }, { or: parts }, { '!': [parts[0]!] }]);
  }
  const field = pick(random, valueFields(object));
  const variable = { var: field.key };
  const type = fieldTypeOf(field).ruleType(field.options);
  const value = constants[type.kind](type);
  if (value === undefined || random() < 0.2) return { '!!': [variable] };
  return { [pick(random, ['==', '!='])]: [variable, value] };
}

const constants: { readonly [K in RuleType['kind']]: (type: RuleType) => Json | undefined } = {
  text: () => 'x',
  number: () => 3,
  money: () => '12.50',
  boolean: () => true,
  date: () => '2026-03-07',
  datetime: () => '2026-03-07T01:30:00.000Z',
  choice: (type) => (type.kind === 'choice' ? type.options[0] : undefined),
  list: () => undefined,
  link: () => undefined,
  links: () => undefined,
  data: () => undefined,
  null: () => undefined,
};

export function randomBehaviours(random: Random, object: ObjectDefinition): readonly BehaviourUse[] {
  const ids = (Object.keys(behaviours) as readonly BehaviourId[]).filter(() => random() < 0.4);
  return ids.map((type) => ({ type, options: behaviourMakers[type](random, object) }) as BehaviourUse);
}

const behaviourMakers: {
  readonly [K in BehaviourId]: (random: Random, object: ObjectDefinition) => BehaviourOptions<K>;
} = {
  ownership: (random) => (random() < 0.5 ? { toCreator: true } : {}),
  matching: (random, { fields }) => ({
    keys: [{ fields: [pick(random, fields.filter(columnStorageOf)).key], action: pick(random, ['block', 'warn']) }],
  }),
  stages: (random, object) => ({
    pipelines: distinctKeys(random, between(random, 1, 2)).map((key) => ({
      key,
      label: randomLabel(random),
      stages: randomStages(random, object),
    })),
  }),
};

export function randomStages(random: Random, { fields }: ObjectDefinition) {
  const keys = distinctKeys(random, between(random, 2, 5));
  const gates = fields.filter(({ type }) => !Object.hasOwn(fieldTypes[type], 'generated'));
  return keys.map((key, index) => ({
    key,
    label: randomLabel(random),
    kind: index === 0 ? ('open' as const) : pick(random, ['open', 'won', 'lost'] as const),
    ...colour(random),
    ...(random() < 0.3 ? { probability: between(random, 0, 100) } : {}),
    ...(random() < 0.2 && gates.length > 0 ? { required: [pick(random, gates).key] } : {}),
    ...(random() < 0.2 ? { next: [pick(random, keys)] } : {}),
  }));
}

export function randomForm(random: Random, object: ObjectDefinition): Form {
  const placed = shuffled(random, fieldsOf(object)).filter(() => random() < 0.8);
  const half = Math.floor(placed.length / 2);
  const section = (fields: typeof placed) => ({
    key: newKey(random),
    label: randomLabel(random),
    columns: pick(random, [1, 2] as const),
    ...(random() < 0.2 ? { visible: randomCondition(random, object) } : {}),
    items: [
      ...fields.map(({ key }) => ({
        kind: 'field' as const,
        field: key,
        ...(random() < 0.3 ? { width: 'full' as const } : {}),
      })),
      ...some(random, 1, () => ({ kind: 'note' as const, key: newKey(random), text: randomLabel(random) })),
    ],
  });
  const sections = [section(placed.slice(0, half)), section(placed.slice(half))];
  return { key: newKey(random), object: object.key, label: randomLabel(random), sections };
}

export function randomView(random: Random, object: ObjectDefinition): View {
  const fields = valueFields(object);
  const paths = shuffled(random, fields)
    .slice(0, between(random, 1, 6))
    .map(({ key }) => key);
  const single = fields.filter((field) => field.type === 'choice' && !field.options.multiple);
  const numbers = fields.filter(({ type }) => type === 'number');
  const common = {
    key: newKey(random),
    object: object.key,
    label: randomLabel(random),
    ...(random() < 0.5 ? { filter: randomCondition(random, object) } : {}),
    ...(random() < 0.5 ? { sort: [{ field: pick(random, fields).key, descending: random() < 0.5 }] } : {}),
  };
  const usable = (Object.keys(viewTypes) as readonly ViewTypeId[]).filter(
    (type) => type !== 'board' || single.length > 0,
  );
  const makers: { readonly [K in ViewTypeId]: () => Extract<View, { type: K }>['options'] } = {
    table: () => ({
      columns: paths.map((field) => ({ field, ...(random() < 0.2 ? { width: between(random, 60, 800) } : {}) })),
    }),
    board: () => ({
      group: pick(random, single).key,
      card: paths,
      ...(numbers.length > 0 && random() < 0.5 ? { sum: pick(random, numbers).key } : {}),
    }),
  };
  const type = pick(random, usable);
  return { ...common, type, options: makers[type]() } as View;
}

function randomDashboard(random: Random, objects: readonly ObjectDefinition[]): Dashboard {
  const object = pick(random, objects);
  const query = {
    object: object.key,
    filter: randomCondition(random, object),
    measures: [{ key: 'count', fn: 'count' as const }],
  };
  const widget = { key: newKey(random), label: randomLabel(random), type: 'number' as const, query };
  return { key: newKey(random), label: randomLabel(random), widgets: [widget] };
}

/** Tells whoever made the record when a condition comes true. */
export function randomWorkflow(random: Random, object: ObjectDefinition): Workflow {
  const trigger = {
    type: pick(random, ['created', 'becomes-true', 'button'] as const),
    object: object.key,
    when: randomCondition(random, object),
  };
  const notify = {
    key: 'tell',
    type: 'notify' as const,
    options: { to: { var: '$record.created_by' }, title: 'x' },
    next: {},
  };
  const ways = [
    { key: 'yes', label: randomLabel(random), when: { '==': [{ var: '$record.created_by' }, { var: '$user.id' }] } },
  ];
  const branch = { key: 'ask', type: 'branch' as const, options: { ways }, next: { yes: 'tell' } };
  const steps = random() < 0.5 ? [notify] : [branch, notify];
  return {
    key: newKey(random),
    label: randomLabel(random),
    active: random() < 0.5,
    inline: random() < 0.5,
    trigger,
    start: steps[0]!.key,
    steps,
  };
}

export function randomRole(random: Random, objects: readonly ObjectDefinition[]): Role {
  const granted = objects.filter(() => random() < 0.7);
  return {
    key: newKey(random),
    label: randomLabel(random),
    objects: Object.fromEntries(granted.map((object) => [object.key, randomGrant(random, object)])),
  };
}

function randomGrant(random: Random, object: ObjectDefinition): ObjectGrant {
  const scope = () => pick(random, ['none', 'own', 'all'] as const);
  const fields = object.fields.filter(() => random() < 0.2);
  return {
    create: random() < 0.5,
    read: scope(),
    update: scope(),
    delete: scope(),
    ...(fields.length > 0
      ? { fields: Object.fromEntries(fields.map(({ key }) => [key, pick(random, ['hidden', 'read'] as const)])) }
      : {}),
  };
}

import type { Json, RuleType } from '../../schemas/src/index.ts';
import { linksQuestion } from './links-question.ts';
import { resultKinds } from './rule-result-kinds.ts';
import { constants, entities, linkTo, model, pick, type Random, stageOptions, tagOptions } from './rule-world.ts';

/** Random rules that are well typed, as people would store them: plain JSON. */
type Kind = RuleType['kind'];

interface Around {
  readonly random: Random;
  readonly entity: string;
  /** operators that may still be put around each other */
  readonly depth: number;
  /** related lists that may still be opened */
  readonly lists: number;
}

export function randomRule(random: Random, entity = 'deal', kind: Kind = pick(random, resultKinds)): Json {
  return generate({ random, entity, depth: 1 + Math.floor(random() * 5), lists: 2 }, kind);
}

const deeper = (around: Around): Around => ({ ...around, depth: around.depth - 1 });

function generate(around: Around, kind: Kind): Json {
  const { random, depth } = around;
  if (depth <= 0 || random() < 0.1)
    return random() < 0.65 ? (variable(around, kind) ?? constant(around, kind)) : constant(around, kind);
  return makers[kind](deeper(around));
}

/** What stands where a condition is asked for: mostly yes/no, sometimes any value. */
const condition = (around: Around): Json =>
  generate(
    around,
    around.random() < 0.85
      ? 'boolean'
      : pick(around.random, ['number', 'text', 'money', 'date', 'list', 'choice', 'link']),
  );

/** A field of this kind: of the record, behind one to three links, or of the context. */
function variable(around: Around, kind: Kind): Json | undefined {
  const { random, entity } = around;
  if (random() < 0.12) {
    const paths = Object.keys(model.context).filter((path) => model.context[path]!.kind === kind);
    if (paths.length > 0) return { var: pick(random, paths) };
  }
  const prefix: string[] = [];
  let here = entity;
  if (random() < 0.05) {
    prefix.push('$record.account');
    here = 'account';
  }
  for (let hops = 0; hops < 3 && random() < 0.3; hops += 1) {
    const links = Object.entries(entities[here]!.fields).filter(
      ([field, type]) => field !== 'id' && type.kind === 'link' && type.to.length === 1,
    );
    const chosen = links.length > 0 ? pick(random, links) : undefined;
    if (chosen?.[1].kind !== 'link') break;
    prefix.push(chosen[0]);
    here = chosen[1].to[0]!;
  }
  const fields = Object.entries(entities[here]!.fields).filter(([, type]) => type.kind === kind);
  return fields.length > 0 ? { var: [...prefix, pick(random, fields)[0]].join('.') } : undefined;
}

function constant({ random }: Around, kind: Kind): Json {
  if (random() < 0.05 && kind !== 'boolean' && kind !== 'list') return null;
  if (kind === 'boolean') return random() < 0.5;
  if (kind === 'money')
    return random() < 0.5 ? pick(random, constants.number) : pick(random, constants.number.slice(0, 9));
  if (kind === 'choice') return pick(random, stageOptions);
  if (kind === 'list') return tagOptions.filter(() => random() < 0.5);
  if (kind === 'link') return linkTo(random, 'account');
  return kind === 'text' || kind === 'number' || kind === 'date' || kind === 'datetime'
    ? pick<Json>(random, constants[kind])
    : null;
}

/** Variables when there are any: an operator over constants only has no type to read its constants by. */
const known = (around: Around, kind: Kind): Json => {
  const { random, depth } = around;
  if (depth > 0 && random() < 0.5 && kind !== 'choice' && kind !== 'link' && kind !== 'list')
    return generate(around, kind);
  return variable({ ...around }, kind) ?? variable({ ...around, entity: 'deal' }, kind) ?? constant(around, kind);
};

const amount = (around: Around): Json => generate(around, around.random() < 0.5 ? 'number' : 'money');
const day = (around: Around): Json => (around.random() < 0.75 ? known(around, 'date') : known(around, 'datetime'));
const whole = ({ random }: Around): Json =>
  pick(random, [0, 1, -1, 2, 3, 7, 12, 30, -40, 400, 1.9, -1.9, 3652058, -3652058, 999999999999999]);
const digits = ({ random }: Around): number => pick(random, [0, 0, 1, 2, 2, 3, 6, -1, -2]);
const some = (around: Around, kind: Kind): Json[] =>
  Array.from({ length: 2 + Math.floor(around.random() * 2) }, () => generate(around, kind));

function listOf(
  around: Around,
  kind: 'text' | 'number' | 'money' | 'date' | 'datetime' | 'choice' | 'link',
  stage = false,
): Json[] {
  const length = Math.floor(around.random() * 4);
  return Array.from({ length }, () =>
    stage ? pick(around.random, stageOptions) : constant({ ...around, random: around.random }, kind),
  ).filter((value) => value !== null);
}

/** A choice field by name and one of its options. */
function choiceField({
  random,
  entity,
}: Around): { readonly path: Json; readonly options: readonly string[] } | undefined {
  const fields = Object.entries(entities[entity]!.fields).flatMap(([field, type]) =>
    type.kind === 'choice' ? [{ path: { var: field }, options: type.options }] : [],
  );
  return fields.length > 0 ? pick(random, fields) : undefined;
}

const comparison = (around: Around): Json => {
  const { random } = around;
  const isEquality = random() < 0.4;
  const operator = isEquality ? pick(random, ['==', '!=']) : pick(random, ['<', '<=', '>', '>=']);
  const kind = pick(
    random,
    isEquality
      ? (['number', 'money', 'text', 'date', 'datetime', 'boolean', 'link', 'choice'] as const)
      : (['number', 'money', 'date', 'datetime', 'choice'] as const),
  );
  if (kind === 'choice') return compareChoice(around, operator);
  if (kind === 'number' || kind === 'money') return flip(random, operator, known(around, kind), amount(around));
  if (kind === 'link')
    return flip(
      random,
      operator,
      variable({ ...around, entity: 'deal' === around.entity ? 'deal' : around.entity }, 'link') ?? null,
      generate({ ...around, depth: 0 }, 'link'),
    );
  return flip(random, operator, known(around, kind), generate(around, kind));
};

function compareChoice(around: Around, operator: string): Json {
  const field = choiceField(around);
  if (!field) return { '!!': variable(around, 'text') ?? null };
  const { random, entity } = around;
  if (entity === 'deal' && random() < 0.3) return { [operator]: [{ var: 'stage' }, { var: 'last_stage' }] };
  if (entity === 'deal' && random() < 0.2) {
    return {
      [operator]: [
        { var: 'stage' },
        { if: [condition(around), pick(random, stageOptions), pick(random, [...stageOptions, null])] },
      ],
    };
  }
  return flip(random, operator, field.path, random() < 0.9 ? pick(random, field.options) : null);
}

const flip = (random: Random, operator: string, one: Json, other: Json): Json => ({
  [operator]: random() < 0.7 ? [one, other] : [other, one],
});

const membership = (around: Around): Json => {
  const { random } = around;
  const kind = pick(random, ['text', 'number', 'money', 'date', 'datetime', 'choice', 'link', 'list', 'team'] as const);
  if (kind === 'team')
    return {
      in: [
        variable(around, 'link') && around.entity !== 'person' ? { var: 'owner' } : { var: '$user.id' },
        { var: '$user.team' },
      ],
    };
  if (kind === 'list') return { in: [pick(random, tagOptions), variable(around, 'list') ?? { var: '$user.labels' }] };
  if (kind === 'choice') {
    const field = choiceField(around);
    return field ? { in: [field.path, field.options.filter(() => random() < 0.5)] } : true;
  }
  if (kind === 'link') return { in: [variable(around, 'link') ?? null, listOf(around, 'link')] };
  return { in: [known(around, kind), listOf(around, kind === 'money' ? 'number' : kind)] };
};

const listQuestion = (around: Around): Json => ({
  [pick(around.random, ['has_any', 'has_all'])]: [
    variable(around, 'list') ?? { var: '$user.labels' },
    around.random() < 0.6 ? constant(around, 'list') : (variable(around, 'list') ?? { var: '$user.labels' }),
  ],
});

const anyKind = (random: Random): Kind =>
  pick(random, ['number', 'money', 'text', 'date', 'datetime', 'choice', 'link', 'list']);

/** A related list to ask about, and the entity of its records. */
function relatedList({ random, entity }: Around): { readonly path: Json; readonly entity: string } | undefined {
  const candidates =
    entity === 'account' ? [''] : entity === '$user' ? [] : ['account.', 'account.parent.', '$record.account.'];
  const prefix = candidates.length > 0 ? pick(random, candidates) : undefined;
  if (prefix === undefined) return undefined;
  const [name, related] = pick(random, Object.entries(entities['account']!.related));
  return { path: { var: `${prefix}${name}` }, entity: related.entity };
}

type RelatedOperator = 'some' | 'all' | 'none' | 'count' | 'sum' | 'avg' | 'min_of' | 'max_of';
const isValued = (operator: RelatedOperator) => ['sum', 'avg', 'min_of', 'max_of'].includes(operator);

const related =
  (operator: RelatedOperator, kind: 'boolean' | 'number' | 'money' | 'date' | 'datetime' = 'boolean') =>
  (around: Around): Json => {
    const list = around.lists > 0 ? relatedList(around) : undefined;
    if (!list) return kind === 'boolean' ? condition(around) : generate({ ...around, depth: 0 }, kind);
    const inside = { ...around, entity: list.entity, lists: around.lists - 1 };
    const isBare = operator !== 'all' && around.random() < 0.25;
    const where = isBare ? [] : [condition(inside)];
    if (!isValued(operator)) return { [operator]: [list.path, ...where] };
    const value = kind === 'date' || kind === 'datetime' ? variable(inside, kind) : undefined;
    return { [operator]: [list.path, value ?? generate(inside, kind), ...where] };
  };

type Maker = (around: Around) => Json;
const branch =
  (kind: Kind): Maker =>
  (around) => {
    const parts = [condition(around), generate(around, kind)];
    if (around.random() < 0.3) parts.push(condition(around), generate(around, kind));
    return { if: around.random() < 0.8 ? [...parts, generate(around, kind)] : parts };
  };
const first =
  (kind: Kind): Maker =>
  (around) => ({ coalesce: some(around, kind) });
const extreme =
  (kind: Kind): Maker =>
  (around) => ({ [pick(around.random, ['min', 'max'])]: some(around, kind) });
const oneOf =
  (...list: readonly Maker[]): Maker =>
  (around) =>
    pick(around.random, list)(around);
const call =
  (operator: string, ...args: readonly Maker[]): Maker =>
  (around) => ({ [operator]: args.map((arg) => arg(around)) });
const of =
  (kind: Kind): Maker =>
  (around) =>
    generate(around, kind);
const knownOf =
  (kind: Kind): Maker =>
  (around) =>
    known(around, kind);

const workdays: Maker = (around) => ({
  workdays_between: [day(around), day(around), ...pick(around.random, [[], [], ['shop'], ['nowhere']])],
});

const makers: { readonly [K in Kind]: Maker } = {
  null: () => null,
  data: () => null,
  links: () => ({ var: '$user.team' }),
  boolean: oneOf(
    comparison,
    comparison,
    comparison,
    comparison,
    membership,
    membership,
    listQuestion,
    (around) => linksQuestion(around.random, around.entity, (kind) => variable(around, kind)),
    (around) => ({
      [pick(around.random, ['and', 'or'])]: Array.from({ length: 1 + Math.floor(around.random() * 3) }, () =>
        condition(around),
      ),
    }),
    (around) => ({ and: [condition(around), condition(around)] }),
    (around) => ({ '!': around.random() < 0.5 ? [condition(around)] : condition(around) }),
    (around) => ({ empty: [generate(around, anyKind(around.random))] }),
    (around) => ({ '!!': [condition(around)] }),
    (around) => ({
      [pick(around.random, ['contains', 'starts_with', 'ends_with'])]: [
        generate(around, 'text'),
        generate(around, 'text'),
      ],
    }),
    (around) => ({
      [pick(around.random, ['contains', 'starts_with', 'ends_with'])]: [
        known(around, 'text'),
        constant(around, 'text'),
      ],
    }),
    (around) => ({
      matches: [generate(around, 'text'), pick(around.random, ['digits', 'letters', 'letters_digits', 'cn_postcode'])],
    }),
    branch('boolean'),
    related('some'),
    related('all'),
    related('none'),
  ),
  number: oneOf(
    call('+', of('number'), of('number')),
    call('-', of('number'), of('number')),
    call('*', of('number'), of('number')),
    call('/', of('number'), of('number')),
    call('-', of('number')),
    call('%', of('number'), of('number')),
    (around) => ({ '+': some(around, 'number') }),
    (around) => ({ '/': [known(around, 'money'), variable(around, 'money') ?? 1] }),
    (around) => ({ '/': [generate(around, 'number'), known(around, 'money')] }),
    (around) => ({
      round: around.random() < 0.3 ? [generate(around, 'number')] : [generate(around, 'number'), digits(around)],
    }),
    call('abs', of('number')),
    call('len', of('text')),
    call('days_between', day, day),
    ...['year', 'month', 'day', 'weekday'].map((part) => call(part, day)),
    branch('number'),
    first('number'),
    extreme('number'),
    related('count', 'number'),
    related('sum', 'number'),
    related('avg', 'number'),
    related('min_of', 'number'),
    related('max_of', 'number'),
    workdays,
  ),
  money: oneOf(
    call('+', knownOf('money'), amount),
    call('-', amount, knownOf('money')),
    call('*', knownOf('money'), of('number')),
    call('-', knownOf('money')),
    (around) => ({
      '/': [
        known(around, 'money'),
        generate(around, 'number'),
        ...(around.random() < 0.4 ? [pick(around.random, [0, 1, 4])] : []),
      ],
    }),
    (around) => ({ round: [known(around, 'money'), digits(around)] }),
    call('abs', knownOf('money')),
    branch('money'),
    first('money'),
    extreme('money'),
    related('sum', 'money'),
    (around) => ({
      convert: [
        known(around, pick(around.random, ['money', 'number'])),
        pick(around.random, [{ var: 'name' }, choiceField(around)?.path ?? null, 'USD', 'JPY', 'EUR', 'CNY', null]),
        ...(around.random() < 0.7 ? [day(around)] : []),
      ],
    }),
    related('avg', 'money'),
    related('min_of', 'money'),
    related('max_of', 'money'),
  ),
  text: oneOf(
    call('lower', of('text')),
    (around) => ({ cn_amount: [around.random() < 0.7 ? known(around, 'money') : generate(around, 'number')] }),
    call('trim', of('text')),
    call('left', of('text'), whole),
    call('right', of('text'), whole),
    (around) => ({ left: [generate(around, 'text'), generate(around, 'number')] }),
    (around) => ({
      cat: [
        known(around, pick(around.random, ['text', 'number', 'money', 'date', 'datetime'])),
        generate(around, 'text'),
        variable(around, 'money') ?? null,
      ],
    }),
    branch('text'),
    first('text'),
  ),
  date: oneOf(
    () => ({ today: [] }),
    call('date_of', day),
    call('add_days', knownOf('date'), whole),
    call('add_days', knownOf('date'), of('number')),
    call('add_months', day, whole),
    call('add_months', day, of('number')),
    (around) => ({ start_of: [day(around), pick(around.random, ['week', 'month', 'quarter', 'year'])] }),
    branch('date'),
    first('date'),
    extreme('date'),
    related('min_of', 'date'),
    related('max_of', 'date'),
  ),
  datetime: oneOf(
    () => ({ now: [] }),
    (around) => ({ add_days: [variable(around, 'datetime') ?? { now: [] }, whole(around)] }),
    branch('datetime'),
    first('datetime'),
    extreme('datetime'),
    related('min_of', 'datetime'),
  ),
  choice: (around): Json => {
    const field = choiceField(around)?.path ?? null;
    return around.random() < 0.5 ? { coalesce: [field, null] } : { if: [condition(around), field, null] };
  },
  link: (around) => ({ if: [condition(around), variable(around, 'link') ?? null, null] }),
  list: (around): Json =>
    around.random() < 0.5
      ? (variable(around, 'list') ?? [])
      : { if: [condition(around), variable(around, 'list') ?? [], constant(around, 'list')] },
};

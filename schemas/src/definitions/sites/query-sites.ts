import type { RuleType } from '../../base/rule-type.ts';
import type { Label } from '../../base/text.ts';
import { fieldTypeOf } from '../../field-types/field.ts';
import type { Measure } from '../../queries/measure.ts';
import type { Query } from '../../queries/query.ts';
import { checkRule } from '../../rules/check-rule.ts';
import type { ObjectDefinition } from '../object.ts';
import type { ObjectField } from '../object-fields.ts';
import type { Part } from '../part.ts';
import { pointer } from '../pointer.ts';
import { condition, objectAt, pathSites, repeatedKeys, ruleAt, type Sites, type Walk, wrong } from './site.ts';

interface QueryPlace {
  readonly part: Part;
  readonly at: string;
}

/** What a query that is kept in a definition points at. */
export function* querySites(walk: Walk, { part, at }: QueryPlace, query: Query): Sites {
  const object = yield* objectAt(walk, part, `${at}/object`, query.object);
  if (!object) return;
  const place = { model: walk.model, entity: object.key, expected: condition };
  yield* ruleAt(part, `${at}/filter`, query.filter, place);
  const paths = [
    ...(query.sort ?? [])
      .filter(({ field }) => !isColumn(query, field))
      .map(({ field }, index) => [pointer('sort', index, 'field'), field] as const),
    ...(query.fields ?? []).map((field, index) => [pointer('fields', index), field] as const),
    ...(query.group ?? []).flatMap(({ field, since }, index) => [
      [pointer('group', index, 'field'), field] as const,
      ...(since === undefined ? [] : [[pointer('group', index, 'since'), since] as const]),
    ]),
  ];
  for (const [where, path] of paths) yield* pathSites(walk, { part, at: at + where }, { object, path });
  yield* repeatedKeys(`${at}/measures`, query.measures ?? []);
  for (const [index, measure] of (query.measures ?? []).entries()) {
    yield* measureSites(walk, { part, at: at + pointer('measures', index) }, { object, measure });
  }
  yield* overMeasures(walk, at, { object, query });
}

/** Formulas, shares and `having` speak about the measures beside them, which no reference leads to. */
function* overMeasures(
  { model }: Walk,
  at: string,
  { object, query }: { readonly object: ObjectDefinition; readonly query: Query },
): Sites {
  const { measures = [], having } = query;
  const isPlain = ({ fn }: Measure) => !made.includes(fn);
  const types = measures.filter(isPlain).map((measure) => [measure.key, measureType(model, object, measure)] as const);
  const entity = { key: 'group', fields: Object.fromEntries(types), related: {} };
  const place = {
    model: { context: model.context, entity: (key: string) => (key === entity.key ? entity : undefined) },
    entity: entity.key,
  };
  const rules = [
    ...measures.map(({ fn, rule }, index) => ({
      rule,
      isAsked: fn === 'formula',
      where: pointer('measures', index, 'rule'),
    })),
    { rule: having, isAsked: having !== undefined && having !== null, where: '/having' },
  ];
  for (const { rule, isAsked, where } of rules) {
    if (!isAsked) continue;
    const checked = checkRule(rule ?? null, place);
    if (checked.ok) continue;
    const { path = '' } = checked.problems[0] ?? {};
    yield wrong(`${at}${where}${path}`, '公式只能用直接算出的指标', 'A formula speaks about measures made of records');
  }
  for (const [index, { fn, of }] of measures.entries()) {
    const isKnown = measures.some((other) => other.key === of && other.fn !== 'share');
    if (fn === 'share' && !isKnown)
      yield wrong(at + pointer('measures', index, 'of'), '要选另一个指标', 'Another measure is needed');
  }
}

function measureType(model: Walk['model'], object: ObjectDefinition, { fn, field, value }: Measure): RuleType {
  if (fn === 'count' || fn === 'distinct') return { kind: 'number' };
  const checked = checkRule(field === undefined ? (value ?? null) : { var: field }, { model, entity: object.key });
  return checked.ok && checked.type.kind !== 'null' ? checked.type : { kind: 'number' };
}

/** An aggregate is sorted by its own columns. */
const isColumn = ({ group = [], measures = [] }: Query, name: string): boolean =>
  measures.some(({ key }) => key === name) || group.some(({ key }) => key === name);

const made: readonly Measure['fn'][] = ['formula', 'share'];

function* measureSites(
  walk: Walk,
  { part, at }: QueryPlace,
  { object, measure }: { readonly object: ObjectDefinition; readonly measure: Measure },
): Sites {
  const { fn, field, value, stay, where } = measure;
  const place = { model: walk.model, entity: object.key };
  yield* ruleAt(part, `${at}/where`, where, { ...place, expected: condition });
  yield* ruleAt(part, `${at}/value`, value, place);
  const isGiven = field !== undefined || (value !== undefined && value !== null) || stay === true;
  if (!isGiven && fn !== 'count' && !made.includes(fn)) yield wrong(at, '要选一个字段', 'A field is needed');
  const refuses = fn === 'sum' || fn === 'avg' ? refuseUnlessNumber : undefined;
  if (field !== undefined) yield* pathSites(walk, { part, at: `${at}/field`, refuses }, { object, path: field });
}

export function refuseUnlessNumber(field: ObjectField): Label | undefined {
  if (['number', 'money'].includes(fieldTypeOf(field).ruleType(field.options).kind)) return undefined;
  return { zh: `“${field.key}”不是数字`, en: `“${field.key}” is not a number` };
}

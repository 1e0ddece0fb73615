import type { RuleEntity } from '../../base/rule-type.ts';
import { type Field, type FieldOf, fieldTypeOf } from '../../field-types/field.ts';
import { objectOf } from '../app.ts';
import type { ObjectDefinition } from '../object.ts';
import type { Part } from '../part.ts';
import { pathSites, refer, ruleAt, type Sites, type Walk, wrong } from './site.ts';

interface Place<F extends Field = Field> {
  readonly object: ObjectDefinition;
  readonly field: F;
  readonly part: Part;
}

/** What a computed field is made of: all of it is referred to, so that nothing is deleted under it unseen. */
export function* computedSites(walk: Walk, { object, field, part }: Place): Sites {
  if (field.type === 'formula') yield* formulaSites(walk, { object, field, part });
  if (field.type === 'lookup') yield* lookupSites(walk, { object, field, part });
  if (field.type === 'rollup') yield* rollupSites(walk, { object, field, part });
}

/** The same value for all who see it: nothing of who asks. */
const ownModel = ({ model }: Walk) => ({ ...model, context: {} });

function* formulaSites(walk: Walk, { object, field, part }: Place<FieldOf<'formula'>>): Sites {
  const at = `${part.at}/options/rule`;
  const { rule } = field.options;
  if (rule === undefined || rule === null) yield wrong(at, '请写公式', 'Write the formula');
  const expected = fieldTypeOf(field).ruleType(field.options);
  yield* ruleAt(part, at, rule, { model: ownModel(walk), entity: object.key, expected });
}

function* lookupSites(walk: Walk, { object, field, part }: Place<FieldOf<'lookup'>>): Sites {
  const { link, field: path } = field.options;
  if (link === '') yield wrong(`${part.at}/options/link`, '请选关联字段', 'Choose a link');
  else if (path === '') yield wrong(`${part.at}/options/field`, '请选要带出的字段', 'Choose a field');
  else {
    const at = `${part.at}/options/field`;
    yield* pathSites(walk, { part, at }, { object, path: `${link}.${path}` });
    if (leadsSomewhere(walk, object.key, `${link}.${path}`)) yield* itself(walk, { object, field, part }, at);
  }
}

function* rollupSites(walk: Walk, { object, field, part }: Place<FieldOf<'rollup'>>): Sites {
  const { list, fold, field: path, where } = field.options;
  const at = `${part.at}/options`;
  if (list === '') return yield wrong(`${at}/list`, '请选相关记录', 'Choose the related records');
  const related = listOf(walk.model.entity(object.key), list);
  if (!related) return yield wrong(`${at}/list`, `没有相关列表“${list}”`, `There is no related list “${list}”`);
  const holder = related.many === 'ours' ? object.key : related.entity;
  if (objectOf(walk.app, holder)) yield refer(part, `${at}/list`, { object: holder, field: related.field });
  const target = objectOf(walk.app, related.entity);
  if (fold !== 'count' && !path) return yield wrong(`${at}/field`, '请选要汇总的字段', 'Choose a field');
  if (fold !== 'count' && target)
    yield* pathSites(walk, { part, at: `${at}/field` }, { object: target, path: path ?? '' });
  const condition = { kind: 'boolean' } as const;
  yield* ruleAt(part, `${at}/where`, where, { model: ownModel(walk), entity: related.entity, expected: condition });
  if (fold === 'count' || leadsSomewhere(walk, related.entity, path ?? ''))
    yield* itself(walk, { object, field, part }, at);
}

/** What is not there is told by name already. */
function leadsSomewhere({ model }: Walk, entity: string, path: string): boolean {
  let here: string | undefined = entity;
  for (const segment of path.split('.')) {
    const fields: RuleEntity['fields'] = (here === undefined ? undefined : model.entity(here)?.fields) ?? {};
    const type = Object.hasOwn(fields, segment) ? fields[segment] : undefined;
    if (!type) return false;
    here = type.kind === 'link' && type.to.length === 1 ? type.to[0] : undefined;
  }
  return true;
}

/** The whole field as a rule would use it: finds circles and summaries that do not suit the field. */
function* itself({ model }: Walk, { object, field, part }: Place, at: string): Sites {
  const own = model.entity(object.key)?.computed?.[field.key];
  if (own)
    yield* ruleAt(part, at, { '!!': { var: field.key } }, { model: { ...model, context: {} }, entity: object.key });
}

const listOf = (entity: RuleEntity | undefined, list: string) =>
  entity && Object.hasOwn(entity.related, list) ? entity.related[list] : undefined;

import type { RelatedList, RuleEntity, RuleType } from '../base/rule-type.ts';
import { checkComputed } from './check-computed.ts';
import { type Checking, contextNode, type Place, refer, refuse, refuseSize } from './checking.ts';
import { ruleLimits } from './rule-limits.ts';
import type { FieldNode, Hop, Route, RuleNode } from './rule-tree.ts';

/** The record a path leads to, before its last segment. */
interface Owner {
  readonly entity: RuleEntity;
  readonly route: Route;
}

/** A `var`: `field`, `link.field`, `$user.id`, `$record.account.owner`. Own keys only, so `constructor` is as unknown as any other. */
export function checkVariable(checking: Checking, path: string, at: Place): RuleNode | undefined {
  if (path.startsWith('$') && Object.hasOwn(checking.model.context, path)) {
    const record = `${path.slice(0, path.lastIndexOf('.'))}.id`;
    const own = computedOf(checking, record);
    // what is worked out is not handed along with a record's values: it is worked out from the record
    if (own && Object.hasOwn(own, lastOf(path))) return checkVariable(checking, `${record}.${lastOf(path)}`, at);
    return contextNode(path, checking.model.context[path]!);
  }
  const part = checkPart(checking, path, at);
  if (part) return part;
  const owner = findOwner(checking, path, at);
  if (!owner) return undefined;
  const field = lastOf(path);
  const type = typeOf(owner.entity, field);
  if (!type) return refuseUnknown(checking, owner.entity, field, at);
  refer(checking, { entity: owner.entity.key, field });
  const { computed = {} } = owner.entity;
  const plain: FieldNode = Object.freeze({ kind: 'field', type, route: owner.route, field });
  if (!Object.hasOwn(computed, field)) return plain;
  return checkComputed(checking, { field: plain, entity: owner.entity.key, computed: computed[field]! }, at);
}

/** `address.province`, `account.address.city`: a part of what a field holds. Undefined where the path is none. */
function checkPart(checking: Checking, path: string, at: Place): RuleNode | undefined {
  const segments = path.split('.');
  const [holder = '', name = ''] = segments.slice(-2);
  if (segments.length < 2 || (path.startsWith('$') && segments.length < 4)) return undefined;
  // whether this is a part at all is asked without a word to whoever wrote the rule
  const quiet = { ...checking, problems: [], references: new Map() };
  const owner = findOwner(quiet, segments.slice(0, -1).join('.'), at);
  const type = owner && typeOf(owner.entity, holder);
  const parts = type?.kind === 'data' ? (type.parts ?? {}) : {};
  const found = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (!owner || !found) return undefined;
  findOwner(checking, segments.slice(0, -1).join('.'), at);
  refer(checking, { entity: owner.entity.key, field: holder });
  return Object.freeze({ kind: 'field', type: found, route: owner.route, field: `${holder}.${name}` });
}

/** The `var` in front of some, all, none, count and sum: a related list of the record or of one its links lead to. */
export function checkRelated(
  checking: Checking,
  path: string,
  at: Place,
):
  | {
      readonly route: Route;
      readonly list: RelatedList;
      readonly entity: RuleEntity;
    }
  | undefined {
  const owner = findOwner(checking, path, at);
  if (!owner) return undefined;
  const name = lastOf(path);
  const related = Object.hasOwn(owner.entity.related, name) ? owner.entity.related[name] : undefined;
  const entity = related && checking.model.entity(related.entity);
  if (!related || !entity)
    return refuse(checking, at, {
      zh: `没有相关列表“${shorten(name)}”`,
      en: `there is no related list “${shorten(name)}”`,
    });
  refer(checking, { entity: related.many === 'ours' ? owner.entity.key : related.entity, field: related.field });
  return { route: owner.route, list: related, entity };
}

function findOwner(checking: Checking, path: string, at: Place): Owner | undefined {
  const segments = path.split('.');
  if (segments.length > ruleLimits.hops + 4)
    return refuseSize(checking, at, { zh: `${ruleLimits.hops} 次关联`, en: `${ruleLimits.hops} links` });
  let owner = path.startsWith('$') ? startInContext(checking, segments, at) : startAtRecord(checking, at);
  const from = path.startsWith('$') ? (owner?.route.start?.split('.').length ?? 0) : 0;
  for (const segment of segments.slice(from, -1)) owner = owner && follow(checking, owner, segment, at);
  if (owner && owner.route.hops.filter(({ field }) => field !== null).length > ruleLimits.hops) {
    return refuseSize(checking, at, { zh: `${ruleLimits.hops} 次关联`, en: `${ruleLimits.hops} links` });
  }
  return owner;
}

function startAtRecord(checking: Checking, at: Place): Owner | undefined {
  const { entity } = checking;
  if (!entity) return refuse(checking, at, { zh: '这里没有记录可用', en: 'there is no record here' });
  return { entity, route: freeze({ start: null, from: entity.key, hops: [] }) };
}

/** The longest beginning of the path that is a link among the context variables. */
function startInContext(checking: Checking, segments: readonly string[], at: Place): Owner | undefined {
  for (let length = segments.length - 1; length > 0; length -= 1) {
    const start = segments.slice(0, length).join('.');
    const type = Object.hasOwn(checking.model.context, start) ? checking.model.context[start] : undefined;
    if (!type) continue;
    const entity = targetOf(checking, type, start, at);
    return (
      entity && { entity, route: freeze({ start, from: null, hops: [freezeHop({ field: null, to: entity.key })] }) }
    );
  }
  const path = shorten(segments.join('.'));
  return refuse(checking, at, { zh: `没有变量“${path}”`, en: `there is no variable “${path}”` });
}

function follow(checking: Checking, owner: Owner, segment: string, at: Place): Owner | undefined {
  const type = typeOf(owner.entity, segment);
  if (!type) return refuseUnknown(checking, owner.entity, segment, at);
  const entity = targetOf(checking, type, segment, at);
  if (!entity) return undefined;
  refer(checking, { entity: owner.entity.key, field: segment });
  const hops = [...owner.route.hops, freezeHop({ field: segment, to: entity.key })];
  return { entity, route: freeze({ ...owner.route, hops }) };
}

/** The one entity a link leads to. */
function targetOf(checking: Checking, type: RuleType, name: string, at: Place): RuleEntity | undefined {
  const [target, ...others] = type.kind === 'link' ? type.to : [];
  const entity = target !== undefined && others.length === 0 ? checking.model.entity(target) : undefined;
  if (entity) return entity;
  return refuse(checking, at, {
    zh: `“${shorten(name)}”不是指向单个对象的关联，不能继续取字段`,
    en: `“${shorten(name)}” is not a link to one object, so no field can follow it`,
  });
}

/** The computed fields of the record that a context variable names by its id. */
function computedOf({ model }: Checking, record: string): RuleEntity['computed'] {
  const type = Object.hasOwn(model.context, record) ? model.context[record] : undefined;
  const [target, ...others] = type?.kind === 'link' ? type.to : [];
  return target !== undefined && others.length === 0 ? model.entity(target)?.computed : undefined;
}

const typeOf = (entity: RuleEntity, field: string): RuleType | undefined =>
  Object.hasOwn(entity.fields, field) ? entity.fields[field] : undefined;

function refuseUnknown(checking: Checking, entity: RuleEntity, field: string, at: Place): undefined {
  return refuse(checking, at, {
    zh: `“${entity.key}”没有字段“${shorten(field)}”`,
    en: `“${entity.key}” has no field “${shorten(field)}”`,
  });
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const shorten = (text: string): string => text.slice(0, 100);
const freezeHop = (hop: Hop): Hop => Object.freeze(hop);
const freeze = (route: Route): Route => Object.freeze({ ...route, hops: Object.freeze(route.hops) });

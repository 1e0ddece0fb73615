import {
  type EffectiveGrant,
  isOrganisationEntity,
  type RelatedList,
  type RuleEntity,
  type RuleModel,
} from '@kehuan/schemas';
import type { Snapshot } from '../database/context.ts';
import { type Acting, effectiveGrants } from './grants.ts';
import { rememberByRoles } from './grants-cache.ts';

const modelOf = rememberByRoles(
  (snapshot: Snapshot, roles): RuleModel => narrowModel(snapshot.model, effectiveGrants(snapshot.app, roles)),
);

/**
 * The app as the actor's queries may speak about it: objects that may be read, without hidden fields and without related lists through
 * them. What is not here does not exist for the actor: it is refused like a misspelt name, so nobody can probe for it.
 */
export function grantedModel({ snapshot, actor }: Acting): RuleModel {
  return actor.kind === 'system' ? snapshot.model : modelOf(snapshot, actor.roles);
}

/** A rule model without what these grants hide. */
export function narrowModel(model: RuleModel, grants: { readonly [object: string]: EffectiveGrant }): RuleModel {
  const entities = new Map<string, RuleEntity>();
  const isVisible = (object: string, field: string) => {
    const grant = Object.hasOwn(grants, object) ? grants[object] : undefined;
    return (
      grant !== undefined &&
      grant.read !== 'none' &&
      !(Object.hasOwn(grant.fields, field) && grant.fields[field] === 'hidden')
    );
  };
  const isListed = (holder: string, name: string, { entity, field, many, own }: RelatedList) => {
    if (own && !isVisible(holder, name)) return false;
    if (many !== 'ours') return isVisible(entity, field);
    return isVisible(holder, field) && (isOrganisationEntity(entity) || isVisible(entity, 'id'));
  };
  const narrow = ({ key, fields, related, computed }: RuleEntity): RuleEntity => ({
    key,
    // who may see a computed field sees its values, whatever they are made of
    ...(computed ? { computed } : {}),
    fields: Object.fromEntries(Object.entries(fields).filter(([field]) => field === 'id' || isVisible(key, field))),
    related: Object.fromEntries(Object.entries(related).filter(([name, list]) => isListed(key, name, list))),
  });
  return {
    context: model.context,
    entity: (key) => {
      if (isOrganisationEntity(key)) return model.entity(key);
      if (!Object.hasOwn(grants, key) || grants[key]!.read === 'none') return undefined;
      const known = entities.get(key) ?? model.entity(key);
      if (!known || entities.has(key)) return known;
      const entity = narrow(known);
      entities.set(key, entity);
      return entity;
    },
  };
}

import {
  type App,
  both,
  fieldOf,
  fieldsOf,
  type Label,
  type ObjectDefinition,
  objectOf,
  type RuleType,
  ruleModelOf,
  text,
} from '@kehuan/schemas';

export interface Choice {
  readonly value: string;
  readonly label: Label;
}

/** Links to one record of one object, people among them. */
export function linkChoices(app: App, object: ObjectDefinition): readonly Choice[] {
  return fieldsOf(object).flatMap(({ key, label }) =>
    targetOfLink(app, object, key) === undefined ? [] : [{ value: key, label }],
  );
}

/** The entity a link leads to, as rules know it. */
export function targetOfLink(app: App, object: ObjectDefinition, link: string): string | undefined {
  const fields = ruleModelOf(app).entity(object.key)?.fields ?? {};
  const type = Object.hasOwn(fields, link) ? fields[link] : undefined;
  return type?.kind === 'link' && type.to.length === 1 ? type.to[0] : undefined;
}

const personFields: readonly Choice[] = [
  { value: 'name', label: { zh: '姓名', en: 'Name' } },
  { value: 'email', label: { zh: '邮箱', en: 'E-mail' } },
];

/** The fields of an entity whose values fit, the title first. */
export function linkedChoices(app: App, entity: string, fits: (type: RuleType) => boolean): readonly Choice[] {
  const fields = ruleModelOf(app).entity(entity)?.fields ?? {};
  const object = objectOf(app, entity);
  if (!object) return personFields.filter(({ value }) => Object.hasOwn(fields, value) && fits({ kind: 'text' }));
  const own = fieldsOf(object).filter(({ key }) => Object.hasOwn(fields, key) && fits(fields[key]!));
  const title = own.filter(({ key }) => key === object.title);
  return [...title, ...own.filter(({ key }) => key !== object.title)].map(({ key, label }) => ({ value: key, label }));
}

/** Lists of records that belong to one of this object: 合同（客户）. */
export function listChoices(app: App, object: ObjectDefinition): readonly Choice[] {
  const related = ruleModelOf(app).entity(object.key)?.related ?? {};
  return Object.entries(related).flatMap(([value, { entity, field, many }]) => {
    const target = objectOf(app, entity);
    const link = target && fieldOf(many === 'ours' ? object : target, field);
    if (!target || !link) return [];
    return [{ value, label: both((language) => `${text(target.label, language)} · ${text(link.label, language)}`) }];
  });
}

export function targetOfList(app: App, object: ObjectDefinition, list: string): string | undefined {
  const related = ruleModelOf(app).entity(object.key)?.related ?? {};
  return Object.hasOwn(related, list) ? related[list]?.entity : undefined;
}

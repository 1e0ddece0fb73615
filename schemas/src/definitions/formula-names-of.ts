import type { RuleModel } from '../base/rule-type.ts';
import { type Label, type Language, text } from '../base/text.ts';
import { userEntity } from '../field-types/user.ts';
import type { FormulaNames } from '../formulas/formula-names.ts';
import { type App, objectOf } from './app.ts';
import { fieldsOf } from './object-fields.ts';

/** Where a formula stands: the app, what rules may talk about there, the object it is about and the reader's language. */
export interface FormulaPlace {
  readonly app: App;
  readonly model: RuleModel;
  readonly object: string | null;
  readonly language: Language;
}

/** The labels of an app's fields and related lists as names in formulas. A label that two things share names neither. */
export function formulaNamesOf({ app, model, object, language }: FormulaPlace): FormulaNames {
  const known = new Map<string, Names>();
  const namesIn = (entity: string): Names => {
    const found = known.get(entity) ?? makeNames(entity, { app, model, language });
    known.set(entity, found);
    return found;
  };
  return {
    entity: object,
    keyOf: (entity, name) => {
      const { keys, byLabel } = namesIn(entity);
      return keys.has(name) ? name : (byLabel.get(name) ?? undefined);
    },
    labelOf: (entity, key) => {
      const { keys, labels, byLabel } = namesIn(entity);
      const label = labels.get(key);
      return label !== undefined && !keys.has(label) && byLabel.get(label) === key ? label : undefined;
    },
    target: (entity, key) => {
      const about = model.entity(entity);
      const list = about && Object.hasOwn(about.related, key) ? about.related[key] : undefined;
      if (list) return list.entity;
      const type = about && Object.hasOwn(about.fields, key) ? about.fields[key] : undefined;
      return type?.kind === 'link' && type.to.length === 1 ? type.to[0] : undefined;
    },
    namesOf: (entity) => {
      const { keys, byLabel } = namesIn(entity);
      return [...byLabel.keys(), ...keys];
    },
  };
}

interface Names {
  readonly keys: ReadonlySet<string>;
  readonly labels: ReadonlyMap<string, string>;
  /** null: several things have this label */
  readonly byLabel: ReadonlyMap<string, string | null>;
}

const people: { readonly [field: string]: Label } = {
  name: { zh: '姓名', en: 'Name' },
  email: { zh: '邮箱', en: 'E-mail' },
};

function makeNames(entity: string, { app, model, language }: Omit<FormulaPlace, 'object'>): Names {
  const about = model.entity(entity);
  const keys = new Set([...Object.keys(about?.fields ?? {}), ...Object.keys(about?.related ?? {})]);
  const labels = new Map<string, string>();
  const object = objectOf(app, entity);
  if (entity === userEntity) for (const [key, label] of Object.entries(people)) labels.set(key, text(label, language));
  for (const { key, label } of object ? fieldsOf(object) : []) labels.set(key, text(label, language));
  for (const [name, list] of Object.entries(about?.related ?? {})) {
    const from = objectOf(app, list.entity);
    if (from && !labels.has(name)) labels.set(name, text(from.label, language));
  }
  const byLabel = new Map<string, string | null>();
  for (const [key, label] of labels) if (keys.has(key)) byLabel.set(label, byLabel.has(label) ? null : key);
  return { keys, labels, byLabel };
}

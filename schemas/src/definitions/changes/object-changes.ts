import { text } from '../../base/text.ts';
import type { Field } from '../../field-types/field.ts';
import { type App, objectOf } from '../app.ts';
import type { ObjectDefinition } from '../object.ts';
import { fieldOf } from '../object-fields.ts';
import { both, quote } from '../part.ts';
import type { Change } from '../review.ts';
import { behaviourChanges } from './behaviour-changes.ts';
import {
  added,
  aspect,
  change,
  isSame,
  match,
  otherwise,
  type Pair,
  removed,
  renamed,
  type Subject,
  without,
} from './difference.ts';
import { fieldChanges, kindName } from './field-changes.ts';

/** Objects that came and went, and everything that differs in those that stayed. */
export function objectChanges(apps: Pair<App>): readonly Change[] {
  const objects = match(apps.before.objects, apps.after.objects);
  return [
    ...objects.added.map((object) => added(subjectOf(object), object, countFields(object))),
    ...objects.removed.map((object) => removed(subjectOf(object), object)),
    ...objects.kept.flatMap((pair) => insideObject(apps, pair)),
  ];
}

const subjectOf = ({ key }: ObjectDefinition): Subject => ({ noun: 'object', path: [key], object: key });

function countFields({ fields }: ObjectDefinition) {
  return { zh: `，${fields.length} 个字段`, en: ` with ${fields.length} field(s)` };
}

function insideObject(apps: Pair<App>, pair: Pair<ObjectDefinition>): readonly Change[] {
  const { before, after } = pair;
  const subject = subjectOf(after);
  const about = (field: Field): Subject => ({ noun: 'field', path: [after.key, field.key], object: after.key });
  const fields = match(before.fields, after.fields);
  const order = (list: readonly Field[], others: readonly Field[]) =>
    list.map(({ key }) => key).filter((key) => others.some((other) => other.key === key));
  return [
    ...renamed(subject, pair),
    ...titleChange(subject, pair),
    ...fields.added.map((field) => added(about(field), field, describeNew(apps.after, after, field))),
    ...fields.removed.map((field) => removed(about(field), field)),
    ...fields.kept.flatMap((fieldPair) => fieldChanges({ apps, subject: about(fieldPair.after) }, fieldPair)),
    ...behaviourChanges(pair),
    ...validityChanges(subject, pair),
    ...otherwise(subject, after, {
      before: { ...rest(before), order: order(before.fields, after.fields), uses: behaviourOrder(before, after) },
      after: { ...rest(after), order: order(after.fields, before.fields), uses: behaviourOrder(after, before) },
    }),
  ];
}

const rest = (object: ObjectDefinition) => without(object, ['label', 'title', 'fields', 'behaviours', 'validity']);

function behaviourOrder(object: ObjectDefinition, other: ObjectDefinition): readonly string[] {
  return object.behaviours.map(({ type }) => type).filter((type) => other.behaviours.some((use) => use.type === type));
}

/** ，单选，放在“需求与预算”里 */
function describeNew(app: App, object: ObjectDefinition, field: Field) {
  const kind = kindName(field, app);
  const sections = app.forms.filter((form) => form.object === object.key).flatMap((form) => form.sections);
  const section = sections.find(({ items }) => items.some((item) => item.kind === 'field' && item.field === field.key));
  const place = section?.label;
  return {
    zh: `，${text(kind, 'zh')}${place ? `，放在${quote(place, 'zh')}里` : ''}`,
    en: `, ${text(kind, 'en').toLowerCase()}${place ? `, placed in ${quote(place, 'en')}` : ''}`,
  };
}

function titleChange(subject: Subject, { before, after }: Pair<ObjectDefinition>): readonly Change[] {
  if (before.title === after.title) return [];
  const sentence = both((language) => {
    const from = quote(fieldOf(before, before.title)?.label ?? before.title, language);
    const to = quote(fieldOf(after, after.title)?.label ?? after.title, language);
    const name = quote(after.label, language);
    return language === 'zh' ? `${name}的标题：${from} → ${to}` : `${name}, title: ${from} → ${to}`;
  });
  return [change('changed', aspect(subject, 'title'), { sentence, before: before.title, after: after.title })];
}

function validityChanges(subject: Subject, { before, after }: Pair<ObjectDefinition>): readonly Change[] {
  if (isSame(before.validity ?? [], after.validity ?? [])) return [];
  const sentence = both((language) => {
    const name = quote(after.label, language);
    return language === 'zh' ? `${name}的校验规则有改动` : `${name}: the rules that must hold changed`;
  });
  return [change('changed', aspect(subject, 'validity'), { sentence, before: before.validity, after: after.validity })];
}

/** `<object> <field>` of the fields that only one of the apps has: what uses them needs no sentence of its own. */
export function comingAndGoing(apps: Pair<App>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { before, after } of match(apps.before.objects, apps.after.objects).kept) {
    const fields = match(before.fields, after.fields);
    for (const field of [...fields.added, ...fields.removed]) keys.add(`${after.key} ${field.key}`);
  }
  return keys;
}

/** Objects that only one of the apps has: their forms and views need no sentences of their own either. */
export function comingAndGoingObjects(apps: Pair<App>): ReadonlySet<string> {
  const objects = match(apps.before.objects, apps.after.objects);
  return new Set([...objects.added, ...objects.removed].map(({ key }) => key));
}

export function fieldName(apps: Pair<App>, object: string, key: string) {
  const found = [apps.after, apps.before].map((app) => {
    const definition = objectOf(app, object);
    return definition && fieldOf(definition, key)?.label;
  });
  return found[0] ?? found[1] ?? key;
}

import { type Label, text } from '../../base/text.ts';
import { type App, objectOf } from '../app.ts';
import { both, quote } from '../part.ts';
import type { Change } from '../review.ts';
import type { FieldLevel, ObjectGrant, Role, Scope } from '../role.ts';
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
import { fieldName } from './object-changes.ts';

export function roleChanges(apps: Pair<App>): readonly Change[] {
  const roles = match(apps.before.roles, apps.after.roles);
  const subject = ({ key }: Role): Subject => ({ noun: 'role', path: [key] });
  return [
    ...roles.added.map((role) => added(subject(role), role)),
    ...roles.removed.map((role) => removed(subject(role), role)),
    ...roles.kept.flatMap((pair) => [
      ...renamed(subject(pair.after), pair),
      ...grantChanges(apps, subject(pair.after), pair),
      ...otherwise(subject(pair.after), pair.after, {
        before: without(pair.before, ['label', 'objects']),
        after: without(pair.after, ['label', 'objects']),
      }),
    ]),
  ];
}

const scopeNames: { readonly [S in Scope]: Label } = {
  none: { zh: '看不到', en: 'none' },
  own: { zh: '只看自己的', en: 'own records' },
  subordinates: { zh: '自己和下属的', en: 'own and subordinates’ records' },
  department: { zh: '本部门的', en: 'records of the department' },
  departments: { zh: '本部门和下级部门的', en: 'records of the department and those below' },
  all: { zh: '看全部', en: 'all records' },
};

const levelNames: { readonly [L in FieldLevel]: Label } = {
  hidden: { zh: '看不到', en: 'cannot see' },
  read: { zh: '只能看', en: 'can only read' },
  write: { zh: '可以改', en: 'can change' },
};

interface Place {
  readonly apps: Pair<App>;
  readonly subject: Subject;
  readonly role: Role;
  readonly object: string;
}

function grantChanges(apps: Pair<App>, subject: Subject, { before, after }: Pair<Role>): readonly Change[] {
  const keys = [...new Set([...Object.keys(before.objects), ...Object.keys(after.objects)])];
  return keys.flatMap((object) => {
    const grants = { before: grantOf(before, object), after: grantOf(after, object) };
    if (isSame(grants.before, grants.after)) return [];
    const place = { apps, subject: { ...aspect(subject, object), object }, role: after, object };
    const fields = levelChanges(place, grants);
    const isScopeOther = (grants.before?.read ?? 'none') !== (grants.after?.read ?? 'none');
    const isRestOther = !isSame(restOf(grants.before), restOf(grants.after)) || (fields.length === 0 && !isScopeOther);
    return [
      ...(isScopeOther ? [scopeChange(place, grants)] : []),
      ...fields,
      ...(isRestOther ? [actionsChange(place, grants)] : []),
    ];
  });
}

function grantOf(role: Role, object: string): ObjectGrant | undefined {
  return Object.hasOwn(role.objects, object) ? role.objects[object] : undefined;
}

function restOf(grant: ObjectGrant | undefined): object {
  return without(grant ?? {}, ['read', 'fields']);
}

type Grants = Pair<ObjectGrant | undefined>;

function objectName({ apps, object }: Place): Label | string {
  return objectOf(apps.after, object)?.label ?? objectOf(apps.before, object)?.label ?? object;
}

function scopeChange(place: Place, { before, after }: Grants): Change {
  const sentence = both((language) => {
    const [role, object] = [quote(place.role.label, language), quote(objectName(place), language)];
    const [from, to] = [before, after].map((grant) => text(scopeNames[grant?.read ?? 'none'], language));
    return language === 'zh' ? `${role}对${object}：${from} → ${to}` : `${role} on ${object}: ${from} → ${to}`;
  });
  return change('changed', aspect(place.subject, 'read'), { sentence, before: before?.read, after: after?.read });
}

function actionsChange(place: Place, { before, after }: Grants): Change {
  const sentence = both((language) => {
    const [role, object] = [quote(place.role.label, language), quote(objectName(place), language)];
    return language === 'zh' ? `${role}能对${object}做的事有改动` : `What ${role} may do with ${object} changed`;
  });
  return change('changed', aspect(place.subject, 'actions'), { sentence, before, after });
}

/** 销售看不到商机的“成本” */
function levelChanges(place: Place, { before, after }: Grants): readonly Change[] {
  const [old, now] = [new Map(Object.entries(before?.fields ?? {})), new Map(Object.entries(after?.fields ?? {}))];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key) => {
    const levels = { before: old.get(key) ?? 'write', after: now.get(key) ?? 'write' } as const;
    if (levels.before === levels.after) return [];
    const sentence = both((language) => {
      const [role, object] = [quote(place.role.label, language), quote(objectName(place), language)];
      const field = quote(fieldName(place.apps, place.object, key), language);
      const level = text(levelNames[levels.after], language);
      return language === 'zh' ? `${role}${level}${object}的${field}` : `${role} ${level} ${field} of ${object}`;
    });
    return [change('changed', aspect(place.subject, key), { sentence, ...levels })];
  });
}

import {
  type Field,
  fieldOf,
  fieldsOf,
  fieldTypeOf,
  type ObjectDefinition,
  objectOf,
  resultField,
} from '@kehuan/schemas';
import type { useText } from '../../client/language.ts';
import { ruleModelFor } from '../../client/rule-scope.ts';
import type { WorkspaceApp } from '../../client/workspace-app.ts';
import { partsOf } from './value-parts.ts';

/** Something a condition can be about: a field, perhaps behind links, or a list of related records. */
export interface Subject {
  readonly path: string;
  readonly label: string;
  readonly field?: Field;
  /** the object a link leads on to: its fields can be asked about as well */
  readonly leadsTo?: ObjectDefinition;
  /** the object whose records are on the list */
  readonly lists?: ObjectDefinition;
}

type Text = ReturnType<typeof useText>;

/** Links a path may follow, see the limits of rules. */
const mostHops = 4;

/** What can be asked about the records a path leads to, in the order of the object: its fields, then what is related to it. */
export function subjectsOf(
  { app, grants }: WorkspaceApp,
  { object, prefix, text }: { readonly object: ObjectDefinition; readonly prefix: string; readonly text: Text },
): readonly Subject[] {
  const isHidden = (key: string, field: string) => grants[key]?.fields[field] === 'hidden';
  const canFollow = prefix.split('.').length <= mostHops;
  const isFilterable = ruleModelFor(app).entity(object.key)?.fields ?? {};
  const fields = fieldsOf(object)
    .filter(({ key }) => !isHidden(object.key, key) && Object.hasOwn(isFilterable, key))
    .map((field): Subject => {
      const target = canFollow ? onlyTarget(field) : undefined;
      const leadsTo = target === undefined ? undefined : objectOf(app, target);
      return {
        path: prefix + field.key,
        label: text(field.label),
        field: resultField(field),
        ...(leadsTo ? { leadsTo } : {}),
      };
    });
  const related = Object.entries(ruleModelFor(app).entity(object.key)?.related ?? {});
  const lists = related.flatMap(([name, { entity, field }]): readonly Subject[] => {
    const target = objectOf(app, entity);
    if (!target || isHidden(name.includes('__') ? entity : object.key, field)) return [];
    return [{ path: prefix + name, label: listLabel(object, name, { target, field, text }), lists: target }];
  });
  const withParts = fields.flatMap((subject) => [subject, ...partSubjects(subject, { prefix, text })]);
  return [...withParts, ...lists];
}

/** 地址 › 省: what a value is made of. */
function partSubjects(
  { field, label }: Subject,
  { prefix, text }: { readonly prefix: string; readonly text: Text },
): readonly Subject[] {
  return (field ? partsOf(field) : []).map((part) => ({
    path: prefix + part.key,
    label: `${label} › ${text(part.label)}`,
    field: part.field,
  }));
}

function onlyTarget(field: Field): string | undefined {
  const type = fieldTypeOf(field).ruleType(field.options);
  return type.kind === 'link' && type.to.length === 1 ? type.to[0] : undefined;
}

function listLabel(
  object: ObjectDefinition,
  name: string,
  { target, field, text }: { readonly target: ObjectDefinition; readonly field: string; readonly text: Text },
): string {
  const own = name.includes('__') ? undefined : fieldOf(object, name);
  if (own) return text(own.label);
  const pointing = fieldOf(target, field);
  const label = text(target.label);
  const links = fieldsOf(target).filter((one) => one.type === 'link' && one.options.to.includes(object.key));
  return links.length > 1 && pointing
    ? text({ zh: `${label}（${text(pointing.label)}）`, en: `${label} (${text(pointing.label)})` })
    : label;
}

/** What stands at the end of a path, and how it reads: 客户 › 行业. Undefined: it is gone, or not for this person. */
export function subjectAt(
  workspace: WorkspaceApp,
  { object, path, text }: { readonly object: ObjectDefinition; readonly path: string; readonly text: Text },
): Subject | undefined {
  const labels: string[] = [];
  let here: ObjectDefinition | undefined = object;
  let found: Subject | undefined;
  let prefix = '';
  for (const segment of path.split('.')) {
    const subjects: readonly Subject[] = here ? subjectsOf(workspace, { object: here, prefix, text }) : [];
    // a field that is a list as well is meant as the field
    found = subjects.find((subject) => subject.path === path || subject.path === prefix + segment);
    if (!found) return undefined;
    // a part of a value is one step
    const part = subjects.find((subject) => subject.path === path);
    labels.push((part ?? found).label);
    if (part) return { ...part, label: labels.join(' › ') };
    here = found.leadsTo;
    prefix += `${segment}.`;
  }
  return found && { ...found, label: labels.join(' › ') };
}

/** The list at the end of a path. A field of several links has the same name as its list: here the list is meant. */
export function listAt(
  workspace: WorkspaceApp,
  { object, path, text }: { readonly object: ObjectDefinition; readonly path: string; readonly text: Text },
): Subject | undefined {
  const cut = path.lastIndexOf('.');
  const before = cut < 0 ? undefined : subjectAt(workspace, { object, path: path.slice(0, cut), text });
  const here = cut < 0 ? object : before?.leadsTo;
  const found =
    here &&
    subjectsOf(workspace, { object: here, prefix: path.slice(0, cut + 1), text }).find(
      (subject) => subject.path === path && subject.lists,
    );
  return found && { ...found, label: before ? `${before.label} › ${found.label}` : found.label };
}

import { type Label, type Language, text } from '../../base/text.ts';
import { viewTypeOf } from '../../view-types/registry.ts';
import { type App, objectOf } from '../app.ts';
import type { Form, FormSection } from '../form.ts';
import type { ObjectDefinition } from '../object.ts';
import { fieldOf, type ObjectField } from '../object-fields.ts';
import { both, quote } from '../part.ts';
import type { Change } from '../review.ts';
import { ruleSentence } from '../rule-sentence.ts';
import type { View } from '../view.ts';
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
import { comingAndGoing, comingAndGoingObjects, fieldName } from './object-changes.ts';

/** Forms: those of an object that came or went go without saying. */
export function formChanges(apps: Pair<App>): readonly Change[] {
  const forms = match(apps.before.forms, apps.after.forms);
  const subject = ({ key, object }: Form): Subject => ({ noun: 'form', path: [object, key], object });
  const silent = comingAndGoingObjects(apps);
  const isTold = ({ object }: Form) => !silent.has(object);
  return [
    ...forms.added.filter(isTold).map((form) => added(subject(form), form)),
    ...forms.removed.filter(isTold).map((form) => removed(subject(form), form)),
    ...forms.kept.flatMap((pair) => [
      ...renamed(subject(pair.after), pair),
      ...placementChanges(apps, subject(pair.after), pair),
      ...sectionChanges(subject(pair.after), pair),
      ...otherwise(subject(pair.after), pair.after, {
        before: restOfForm(pair.before, pair.after),
        after: restOfForm(pair.after, pair.before),
      }),
    ]),
  ];
}

/** Field → label of the section it stands in. */
function placementsOf({ sections }: Form): ReadonlyMap<string, FormSection> {
  const items = sections.flatMap((section) => section.items.map((item) => ({ item, section })));
  return new Map(items.flatMap(({ item, section }) => (item.kind === 'field' ? [[item.field, section] as const] : [])));
}

function placementChanges(apps: Pair<App>, subject: Subject, { before, after }: Pair<Form>): readonly Change[] {
  const [old, now] = [placementsOf(before), placementsOf(after)];
  const silent = comingAndGoing(apps);
  const tell = (key: string, zh: string, en: string): Label =>
    both((language) => {
      const [form, field] = [quote(after.label, language), quote(fieldName(apps, after.object, key), language)];
      const section = now.get(key)?.label;
      const place = section
        ? language === 'zh'
          ? `的${quote(section, language)}`
          : `, ${quote(section, language)}`
        : '';
      return (language === 'zh' ? zh : en).replace('{form}', () => form + place).replace('{field}', () => field);
    });
  const list: Change[] = [];
  for (const [key, section] of now) {
    const from = old.get(key);
    if (!from && !silent.has(`${after.object} ${key}`)) {
      const sentence = tell(key, '{field}放到表单{form}里', '{field} placed on the form {form}');
      list.push(change('added', aspect(subject, key), { sentence }));
    } else if (from && from.key !== section.key) {
      const sentence = tell(key, '{field}移到表单{form}里', '{field} moved on the form {form}');
      list.push(change('changed', aspect(subject, key), { sentence, before: from.key, after: section.key }));
    }
  }
  for (const key of old.keys()) {
    if (now.has(key) || silent.has(`${after.object} ${key}`)) continue;
    const sentence = tell(key, '{field}从表单{form}上拿掉', '{field} taken off the form {form}');
    list.push(change('removed', aspect(subject, key), { sentence }));
  }
  return list;
}

function sectionChanges(subject: Subject, { before, after }: Pair<Form>): readonly Change[] {
  const sections = match(before.sections, after.sections);
  const tell = (section: FormSection, zh: string, en: string): Label =>
    both((language) => {
      const [form, name] = [quote(after.label, language), quote(section.label ?? section.key, language)];
      return (language === 'zh' ? zh : en).replace('{form}', () => form).replace('{section}', () => name);
    });
  return [
    ...sections.added.map((section) =>
      change('added', aspect(subject, section.key), {
        sentence: tell(section, '表单{form}加上分组{section}', 'The form {form} gets the section {section}'),
      }),
    ),
    ...sections.removed.map((section) =>
      change('removed', aspect(subject, section.key), {
        sentence: tell(section, '表单{form}去掉分组{section}', 'The form {form} loses the section {section}'),
      }),
    ),
    ...sections.kept.flatMap((pair) =>
      isSame(pair.before.label, pair.after.label)
        ? []
        : [
            change('changed', aspect(subject, pair.after.key, 'label'), {
              sentence: tell(
                pair.after,
                '表单{form}的分组改名为{section}',
                'A section of the form {form} is now called {section}',
              ),
              before: pair.before.label,
              after: pair.after.label,
            }),
          ],
    ),
  ];
}

/** Order, widths, notes, conditions: what is left once placements and sections of both have been told. */
function restOfForm(form: Form, other: Form): unknown {
  const theirs = placementsOf(other);
  const mine = placementsOf(form);
  const sections = form.sections.filter(({ key }) => other.sections.some((section) => section.key === key));
  const stays = (field: string, section: FormSection) =>
    theirs.get(field)?.key === section.key && mine.get(field) === section;
  return {
    ...without(form, ['label', 'sections']),
    sections: sections.map((section) => ({
      ...without(section, ['label', 'items']),
      items: section.items.filter((item) => item.kind !== 'field' || stays(item.field, section)),
    })),
  };
}

export function viewChanges(apps: Pair<App>): readonly Change[] {
  const views = match<View>(apps.before.views, apps.after.views);
  const subject = ({ key, object }: View): Subject => ({ noun: 'view', path: [object, key], object });
  const kind = (view: View): Label => ({
    zh: `（${text(viewTypeOf(view).label, 'zh')}）`,
    en: ` (${text(viewTypeOf(view).label, 'en').toLowerCase()})`,
  });
  const silent = comingAndGoingObjects(apps);
  const isTold = ({ object }: View) => !silent.has(object);
  return [
    ...views.added.filter(isTold).map((view) => added(subject(view), view, kind(view))),
    ...views.removed.filter(isTold).map((view) => removed(subject(view), view)),
    ...views.kept.flatMap((pair) => insideView(apps, subject(pair.after), pair)),
  ];
}

function insideView(apps: Pair<App>, subject: Subject, pair: Pair<View>): readonly Change[] {
  const { before, after } = pair;
  const columns = { before: columnsOf(before), after: columnsOf(after) };
  const silent = comingAndGoing(apps);
  const moved = (kind: 'added' | 'removed', path: string) => {
    const sentence = both((language) => {
      const [view, name] = [
        quote(after.label, language),
        quote(pathName(apps, after.object, path, language), language),
      ];
      if (language === 'zh') return kind === 'added' ? `视图${view}加上${name}` : `视图${view}去掉${name}`;
      return kind === 'added' ? `The view ${view} shows ${name}` : `The view ${view} no longer shows ${name}`;
    });
    return change(kind, aspect(subject, path), { sentence });
  };
  const isTold = (path: string) => !silent.has(`${after.object} ${path.split('.')[0]}`);
  const isShared = (path: string) => columns.before.includes(path) && columns.after.includes(path);
  const rest = (view: View) => ({
    ...without(view, ['label', 'filter', 'options']),
    options:
      view.type === 'table'
        ? view.options.columns.filter(({ field }) => isShared(field))
        : { ...without(view.options, ['card']), card: view.options.card.filter(isShared) },
  });
  return [
    ...renamed(subject, pair),
    ...columns.after
      .filter((path) => !columns.before.includes(path) && isTold(path))
      .map((path) => moved('added', path)),
    ...columns.before
      .filter((path) => !columns.after.includes(path) && isTold(path))
      .map((path) => moved('removed', path)),
    ...filterChange(apps, subject, pair),
    ...otherwise(subject, after, { before: rest(before), after: rest(after) }),
  ];
}

function columnsOf(view: View): readonly string[] {
  return view.type === 'table' ? view.options.columns.map(({ field }) => field) : view.options.card;
}

function pathName(apps: Pair<App>, object: string, path: string, language: Language): string {
  const labels: string[] = [];
  let here: string | undefined = object;
  for (const segment of path.split('.')) {
    const label: Label | string = here === undefined ? segment : fieldName(apps, here, segment);
    labels.push(typeof label === 'string' ? label : text(label, language));
    const definition: ObjectDefinition | undefined =
      here === undefined ? undefined : (objectOf(apps.after, here) ?? objectOf(apps.before, here));
    const field: ObjectField | undefined = definition && fieldOf(definition, segment);
    here = field?.type === 'link' ? field.options.to[0] : undefined;
  }
  return labels.join(language === 'zh' ? '的' : ' › ');
}

function filterChange(apps: Pair<App>, subject: Subject, { before, after }: Pair<View>): readonly Change[] {
  if (isSame(before.filter, after.filter)) return [];
  const shown = ruleSentence(after.filter ?? null, { app: apps.after, object: after.object });
  const sentence = both((language) => {
    const view = quote(after.label, language);
    if (after.filter === undefined)
      return language === 'zh' ? `视图${view}不再筛选` : `The view ${view} is no longer filtered`;
    return language === 'zh'
      ? `视图${view}只显示${text(shown, language)}的`
      : `The view ${view} shows only: ${text(shown, language)}`;
  });
  return [change('changed', aspect(subject, 'filter'), { sentence, before: before.filter, after: after.filter })];
}

export function dashboardChanges(apps: Pair<App>): readonly Change[] {
  const dashboards = match(apps.before.dashboards, apps.after.dashboards);
  const subject = ({ key }: { readonly key: string }): Subject => ({ noun: 'dashboard', path: [key] });
  return [
    ...dashboards.added.map((dashboard) => added(subject(dashboard), dashboard)),
    ...dashboards.removed.map((dashboard) => removed(subject(dashboard), dashboard)),
    ...dashboards.kept.flatMap((pair) => [
      ...renamed(subject(pair.after), pair),
      ...otherwise(subject(pair.after), pair.after, {
        before: without(pair.before, ['label']),
        after: without(pair.after, ['label']),
      }),
    ]),
  ];
}

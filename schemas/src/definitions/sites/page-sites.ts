import type { Label } from '../../base/text.ts';
import { fieldTypeOf } from '../../field-types/field.ts';
import type { ViewOptions, ViewTypeId } from '../../view-types/registry.ts';
import { type App, objectOf } from '../app.ts';
import type { Dashboard } from '../dashboard.ts';
import type { Form } from '../form.ts';
import type { ObjectDefinition } from '../object.ts';
import type { ObjectField } from '../object-fields.ts';
import type { Part } from '../part.ts';
import { pointer } from '../pointer.ts';
import type { View } from '../view.ts';
import { querySites, refuseUnlessNumber } from './query-sites.ts';
import {
  blankLabel,
  condition,
  objectAt,
  pathSites,
  refer,
  relatedSites,
  repeatedKeys,
  ruleAt,
  type Site,
  type Sites,
  type Walk,
  wrong,
} from './site.ts';

export function* formSites(walk: Walk, form: Form, at: string): Sites {
  const part: Part = { noun: 'form', path: [form.object, form.key], label: form.label, at, object: form.object };
  yield* blankLabel(at, form.label);
  const object = yield* objectAt(walk, part, `${at}/object`, form.object);
  yield* repeatedKeys(`${at}/sections`, form.sections);
  if (!object) return;
  const placed = new Set<string>();
  const notes = new Set<string>();
  for (const [index, section] of form.sections.entries()) {
    const where = at + pointer('sections', index);
    const place = { model: walk.model, entity: object.key, expected: condition };
    yield* ruleAt(part, `${where}/visible`, section.visible, place);
    for (const [position, item] of section.items.entries()) {
      const here = where + pointer('items', position);
      if (item.kind === 'field') yield refer(part, `${here}/field`, { object: object.key, field: item.field });
      const [seen, key] = item.kind === 'field' ? [placed, item.field] : [notes, item.key];
      if (seen.has(key)) yield wrong(here, `“${key}”在表单上放了两次`, `“${key}” stands on the form twice`);
      seen.add(key);
    }
  }
  for (const [index, field] of (form.facts ?? []).entries()) {
    yield refer(part, at + pointer('facts', index), { object: object.key, field });
  }
  for (const [index, list] of (form.related ?? []).entries()) {
    yield* relatedSites(part, at + pointer('related', index), list, object.key);
  }
  if (form.composer !== undefined) yield* relatedSites(part, `${at}/composer`, form.composer, object.key);
}

export function* viewSites(walk: Walk, view: View, at: string): Sites {
  const part: Part = { noun: 'view', path: [view.object, view.key], label: view.label, at, object: view.object };
  yield* blankLabel(at, view.label);
  const object = yield* objectAt(walk, part, `${at}/object`, view.object);
  if (!object) return;
  const place = { model: walk.model, entity: object.key, expected: condition };
  yield* ruleAt(part, `${at}/filter`, view.filter, place);
  for (const [index, { field }] of (view.sort ?? []).entries()) {
    yield* pathSites(walk, { part, at: at + pointer('sort', index, 'field') }, { object, path: field });
  }
  yield* viewOptionSites[view.type]({ walk, part, object }, view.options as never);
}

interface ViewPlace {
  readonly walk: Walk;
  readonly part: Part;
  readonly object: ObjectDefinition;
}

/** What the options of each view type point at. */
const viewOptionSites = {
  table: function* ({ walk, part, object }, { columns, group = [], foot = [] }) {
    for (const [list, items] of Object.entries({ columns, group, foot })) {
      for (const [index, { field }] of items.entries()) {
        const at = part.at + pointer('options', list, index, 'field');
        yield* pathSites(walk, { part, at }, { object, path: field });
      }
    }
  },
  board: function* ({ walk, part, object }, { group, card, sum, folded }) {
    const at = `${part.at}/options`;
    yield refer(part, `${at}/group`, { object: object.key, field: group }, refuseUnlessSingleChoice);
    for (const [index, path] of card.entries()) {
      yield* pathSites(walk, { part, at: at + pointer('card', index) }, { object, path });
    }
    if (sum !== undefined) yield refer(part, `${at}/sum`, { object: object.key, field: sum }, refuseUnlessNumber);
    for (const [index, option] of (folded ?? []).entries()) {
      yield refer(part, at + pointer('folded', index), { object: object.key, field: group, option });
    }
  },
} as const satisfies { [K in ViewTypeId]: (place: ViewPlace, options: ViewOptions<K>) => Generator<Site, void> };

function kindOf(field: ObjectField) {
  return fieldTypeOf(field).ruleType(field.options).kind;
}

function refuseUnlessSingleChoice(field: ObjectField): Label | undefined {
  if (kindOf(field) === 'choice') return undefined;
  return { zh: '分列字段要是单选', en: 'The columns need a single-choice field' };
}

export function* dashboardSites(walk: Walk, dashboard: Dashboard, at: string): Sites {
  const part: Part = { noun: 'dashboard', path: [dashboard.key], label: dashboard.label, at };
  yield* blankLabel(at, dashboard.label);
  yield* repeatedKeys(`${at}/widgets`, dashboard.widgets);
  const controls = dashboard.filters ?? [];
  yield* repeatedKeys(`${at}/filters`, controls);
  for (const [index, { kind, object: key, field, label }] of controls.entries()) {
    const here = at + pointer('filters', index);
    yield* blankLabel(here, label);
    if (kind === 'period') continue;
    if (key === undefined || field === undefined) {
      yield wrong(here, '要选一个字段', 'A field is needed');
      continue;
    }
    const object = yield* objectAt(walk, part, `${here}/object`, key);
    if (object) yield* pathSites(walk, { part, at: `${here}/field` }, { object, path: field });
  }
  for (const [index, widget] of dashboard.widgets.entries()) {
    const here = at + pointer('widgets', index);
    yield* blankLabel(here, widget.label);
    if (widget.type === 'text') continue;
    const { query } = widget;
    if (!query) {
      yield wrong(here, '要选数据来源', 'A source of data is needed');
      continue;
    }
    yield* querySites(walk, { part, at: `${here}/query` }, query);
    const object = objectOf(walk.app, query.object);
    for (const [place, { filter, field }] of (widget.filters ?? []).entries()) {
      const there = here + pointer('filters', place);
      if (!controls.some(({ key }) => key === filter)) {
        yield wrong(`${there}/filter`, `没有筛选“${filter}”`, `There is no filter “${filter}”`);
      }
      if (object) yield* pathSites(walk, { part, at: `${there}/field` }, { object, path: field });
    }
  }
}

export function* navigationSites({ navigation }: App): Sites {
  yield* repeatedKeys('/navigation', navigation);
  for (const [index, group] of navigation.entries()) {
    const at = pointer('navigation', index);
    const part: Part = {
      noun: 'navigation',
      path: [group.key],
      label: group.label ?? { zh: '导航', en: 'Navigation' },
      at,
    };
    for (const [position, item] of group.items.entries()) {
      const here = at + pointer('items', position, item.kind);
      yield refer(part, here, item.kind === 'object' ? { object: item.object } : { dashboard: item.dashboard });
    }
  }
}

import { type Field, type Json, objectOf, type Rule, type View } from '@kehuan/schemas';
import type { WorkspaceApp } from '../client/workspace-app.ts';
import { todayIn } from '../field-types/show-date.ts';
import { fieldAt } from './field-path.ts';

/** A view of one's own records in the order of a date: what the app itself calls somebody's agenda. */
export interface Agenda {
  readonly view: View;
  /** key of the date field */
  readonly date: string;
}

/** Whether a rule keeps to the reader's own records. */
function isMine(rule: Rule | undefined): boolean {
  return JSON.stringify(rule ?? null).includes('{"var":"$user.id"}');
}

/** The agendas of an app, those of its navigation first. */
export function agendasOf(workspace: WorkspaceApp): readonly Agenda[] {
  const { app } = workspace;
  const found = app.views.flatMap((view): Agenda[] => {
    const [first] = view.sort ?? [];
    const object = objectOf(app, view.object);
    const field = first && object && !first.descending ? fieldAt(workspace, object, first.field)?.field : undefined;
    return field?.type === 'date' && !field.system && isMine(view.filter) ? [{ view, date: field.key }] : [];
  });
  const order = app.navigation.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'object' ? [item.object] : [])),
  );
  const rank = ({ view }: Agenda) => (order.includes(view.object) ? order.indexOf(view.object) : order.length);
  return [...found].sort((a, b) => rank(a) - rank(b));
}

/** The date fields of an object that say until when something is due: those its agendas are sorted by. */
export function dueFieldsOf(workspace: WorkspaceApp, object: string): ReadonlySet<string> {
  return new Set(agendasOf(workspace).flatMap(({ view, date }) => (view.object === object ? [date] : [])));
}

/** The field in which the stages behaviour keeps when a record was closed. */
export const closedField = 'closed_at';

/** Whether a date is past, counted in the organisation's zone. */
export function isPast(field: Field, value: Json | undefined, zone: string): boolean {
  if (field.type !== 'date' || typeof value !== 'string') return false;
  return field.options.precision === 'datetime' ? Date.parse(value) < Date.now() : value < todayIn(zone);
}

import {
  fieldOf,
  type ObjectDefinition,
  type Query,
  queryOfView,
  type Rule,
  type Sort,
  type Values,
  type View,
  type ViewOptions,
  type ViewTypeId,
} from '@kehuan/schemas';
import type { FC, ReactNode } from 'react';
import type { WorkspaceApp } from '../client/workspace-app.ts';
import { closedField, dueFieldsOf } from './due-fields.ts';
import { fieldAt } from './field-path.ts';
import { type FilterGroup, ruleOfFilter } from './filter/conditions.ts';
import { readFilter } from './filter/read-filter.ts';

export type ViewOf<K extends ViewTypeId> = Extract<View, { readonly type: K }>;

/** What one reader changed on a view for now; absent parts are the view's own. */
export interface PersonalView {
  readonly filter?: FilterGroup;
  readonly sort?: Sort;
  readonly search?: string;
  /** columns, groups, foot and the like */
  readonly options?: Partial<ViewOptions<'table'>>;
}

export interface SlotProps {
  /** what the designer may lay a handle on */
  readonly part: 'column' | 'card-field' | 'board-column';
  /** field path, or key of the option a board column stands for */
  readonly name: string;
  readonly children: ReactNode;
}

/** Wraps parts of a view; the designer's way in. The runtime itself leaves it out. */
export type ViewSlot = FC<SlotProps>;

export interface ViewProps<K extends ViewTypeId> {
  readonly view: ViewOf<K>;
  readonly object: ObjectDefinition;
  readonly personal: PersonalView;
  readonly onPersonalChange: (personal: PersonalView) => void;
  readonly onOpen: (id: string) => void;
  /** absent: this person may not create records */
  readonly onCreate?: ((values: Values) => void) | undefined;
  readonly slot?: ViewSlot;
}

/** The view's own filter as people set it. */
export function ownFilter(view: View): FilterGroup {
  return readFilter(view.filter);
}

/** Which records a view shows to this reader. */
export function filterOf(view: View, personal: PersonalView): Rule | undefined {
  return personal.filter ? ruleOfFilter(personal.filter) : view.filter;
}

/** The view as this reader has made it: what they would save. */
export function personalView<V extends View>(view: V, personal: PersonalView): V {
  const { filter: _, sort: __, ...rest } = view;
  const filter = filterOf(view, personal);
  const sort = personal.sort ?? view.sort;
  return {
    ...rest,
    ...(filter === undefined ? {} : { filter }),
    ...(sort === undefined || sort.length === 0 ? {} : { sort }),
    options: view.type === 'table' ? { ...view.options, ...personal.options } : view.options,
    // TypeScript does not keep the union together through the spread
  } as unknown as V;
}

/** The query of a view with what its reader changed; fields that are gone are left out. */
export function viewQuery(
  workspace: WorkspaceApp,
  object: ObjectDefinition,
  { view, personal }: { readonly view: View; readonly personal: PersonalView },
): Query {
  const filter = filterOf(view, personal);
  const { fields = [] } = queryOfView(personalView(view, personal));
  const search = personal.search?.trim();
  const sort = (personal.sort ?? view.sort ?? []).filter(({ field }) => fieldAt(workspace, object, field));
  const title = fieldOf(object, object.title) ? [object.title] : [];
  const hasDue = dueFieldsOf(workspace, object.key).size > 0;
  const closed = hasDue && fieldAt(workspace, object, closedField) ? [closedField] : [];
  return {
    object: object.key,
    fields: [
      ...new Set([
        ...title,
        ...fields.filter((path) => fieldAt(workspace, object, path)),
        // what is closed is not overdue
        ...closed,
      ]),
    ],
    ...(filter === undefined ? {} : { filter }),
    ...(sort.length > 0 ? { sort } : {}),
    ...(search ? { search } : {}),
  };
}

export function isPersonal({ filter, sort, options }: PersonalView): boolean {
  return filter !== undefined || sort !== undefined || options !== undefined;
}

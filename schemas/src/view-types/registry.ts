import type { TypeOf } from '../base/type-of.ts';
import { boardView } from './board.ts';
import { tableView } from './table.ts';
import type { ViewType } from './view-type.ts';

/** Every view type. The runtime keys its components by `ViewTypeId`. */
export const viewTypes = { table: tableView, board: boardView } as const;

export type ViewTypeId = keyof typeof viewTypes;
export type ViewOptions<K extends ViewTypeId> = TypeOf<(typeof viewTypes)[K]['options']>;

export function viewTypeOf(view: { readonly type: ViewTypeId }): ViewType<ViewOptions<ViewTypeId>> {
  return viewTypes[view.type] as unknown as ViewType<ViewOptions<ViewTypeId>>;
}

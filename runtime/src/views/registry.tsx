import type { ViewTypeId } from '@kehuan/schemas';
import { type ComponentType, lazy } from 'react';
import { usePhone } from '../kit/use-phone.ts';
import type { ViewProps } from './view-props.ts';

const WideTable = lazy(() => import('./table/table-view.tsx'));
const PhoneTable = lazy(() => import('./list/phone-list.tsx'));

/** A grid where there is room for one, a list of cards on a phone. */
function Table(props: ViewProps<'table'>) {
  return usePhone() ? <PhoneTable {...props} /> : <WideTable {...props} />;
}

/** The component of every view type; each comes in a chunk of its own. */
export const viewUi = {
  table: Table,
  board: lazy(() => import('./board/board-view.tsx')),
} satisfies { readonly [K in ViewTypeId]: ComponentType<ViewProps<K>> };

/** The component of a view: the one registry look-up. View and component belong together by the view's `type`. */
export function viewUiOf(view: { readonly type: ViewTypeId }): ComponentType<ViewProps<ViewTypeId>> {
  return viewUi[view.type] as unknown as ComponentType<ViewProps<ViewTypeId>>;
}

import type { Label } from '../base/text.ts';
import type { Query } from '../queries/query.ts';

/** A leaf of the view type registry. The server knows only the query it makes. */
export interface ViewType<O> {
  readonly label: Label;
  readonly icon: string;
  readonly options: object;
  /** the part of the query that comes from the options; object, filter, sort and page are the view's own */
  readonly query: (options: O) => Pick<Query, 'fields'>;
}

export function defineViewType<O>() {
  return <const S extends object>(leaf: ViewType<O> & { readonly options: S }) => leaf;
}

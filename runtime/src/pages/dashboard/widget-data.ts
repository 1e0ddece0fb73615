import type { Json, Query, References, Widget } from '@kehuan/schemas';

/** One row of an aggregate's answer. */
export type WidgetRow = { readonly [key: string]: Json };

/** What the body of a widget draws. */
export interface WidgetData {
  readonly widget: Widget;
  /** with the page's controls applied */
  readonly query: Query;
  readonly rows: readonly WidgetRow[];
  readonly references: References;
  /** the address of the records behind a group or all of them */
  readonly drill: (row?: WidgetRow, measure?: string) => string;
  /** its question over the period before */
  readonly before?: Query | undefined;
  /** its question cut into days, weeks or months, from the period before to the end of this one */
  readonly course?: Query | undefined;
}

/** The measures a widget shows; the first of its query where it names none. */
export function shownMeasures({ values, query }: Widget): readonly string[] {
  const [first] = query?.measures ?? [];
  return values && values.length > 0 ? values : first ? [first.key] : [];
}

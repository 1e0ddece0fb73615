import { useText } from '../../client/language.ts';
import { DrillLink } from './drill-link.tsx';
import { ScrollArea } from './scroll-area.tsx';
import { shownMeasures, type WidgetData, type WidgetRow } from './widget-data.ts';
import { useWidgetWords } from './widget-words.ts';

/** Rows by columns with sums on both sides. What is beyond the largest stands together as “others”. */
export default function PivotWidget({ widget, rows, references, query, drill }: WidgetData) {
  const text = useText();
  const words = useWidgetWords(widget, references);
  const [key = ''] = shownMeasures(widget);
  const keys = (query.group ?? []).map((group) => group.key ?? group.field);
  const isAbout = (row: WidgetRow, wanted: readonly number[]) => {
    const of = Array.isArray(row.$of) ? (row.$of as readonly string[]) : keys;
    return of.length === wanted.length && wanted.every((index) => of.includes(keys[index] ?? ''));
  };
  const sideKey = (row: WidgetRow, index: number) =>
    `${Array.isArray(row.$rest) && (row.$rest as readonly string[]).includes(keys[index] ?? '') ? 'rest' : 'is'} ${String(row[keys[index] ?? ''])}`;
  const cells = new Map(
    rows.filter((row) => isAbout(row, [0, 1])).map((row) => [`${sideKey(row, 0)}\n${sideKey(row, 1)}`, row]),
  );
  const sums = (wanted: readonly number[]) => rows.filter((row) => isAbout(row, wanted));
  // the queries without subtotals have no sums: sides are read from the cells
  const side = (index: number) => {
    const found = sums([index]);
    const source = found.length > 0 ? found : [...cells.values()];
    return [...new Map(source.map((row) => [sideKey(row, index), row])).entries()];
  };
  const columns = side(1);
  const hasSums = query.subtotals === 'all';
  const [whole] = sums([]);
  const cell = (row: WidgetRow | undefined) =>
    row ? (
      <DrillLink to={drill(row, key)}>{words.value(key, row[key])}</DrillLink>
    ) : (
      <span className="kh-secondary">–</span>
    );
  const total = text({ zh: '合计', en: 'Total' });
  return (
    <ScrollArea label={text(widget.label)}>
      <table className="kh-board-table">
        <thead>
          <tr>
            <th>{words.groupName(0)}</th>
            {columns.map(([name, row]) => (
              <th key={name} className="kh-right">
                {words.groupLabel(1, row)}
              </th>
            ))}
            {hasSums ? <th className="kh-right">{total}</th> : null}
          </tr>
        </thead>
        <tbody>
          {side(0).map(([name, row]) => (
            <tr key={name}>
              <th scope="row">{words.groupLabel(0, row)}</th>
              {columns.map(([column]) => (
                <td key={column} className="kh-right">
                  {cell(cells.get(`${name}\n${column}`))}
                </td>
              ))}
              {hasSums ? <td className="kh-right kh-strong">{cell(row)}</td> : null}
            </tr>
          ))}
        </tbody>
        {hasSums ? (
          <tfoot>
            <tr>
              <th scope="row">{total}</th>
              {columns.map(([name, row]) => (
                <td key={name} className="kh-right">
                  {cell(row)}
                </td>
              ))}
              <td className="kh-right kh-strong">{cell(whole)}</td>
            </tr>
          </tfoot>
        ) : null}
      </table>
    </ScrollArea>
  );
}

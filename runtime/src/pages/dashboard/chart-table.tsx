import type { Json } from '@kehuan/schemas';
import type { ChartSeries } from './chart.tsx';
import { DrillLink } from './drill-link.tsx';
import type { WidgetData } from './widget-data.ts';

interface ChartTableProps {
  readonly head: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly drill: WidgetData['drill'];
  readonly show: (measure: string, value: Json | undefined) => string;
}

/** The numbers of a chart, each a way to its records. */
export function ChartTable({ head, categories, series, drill, show }: ChartTableProps) {
  return (
    <div className="kh-pivot kh-chart-table">
      <table className="kh-board-table">
        <thead>
          <tr>
            <th>{head}</th>
            {series.map(({ name }) => (
              <th key={name} className="kh-right">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, index) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {series.map(({ name, measure, rows }) => {
                const row = rows[index];
                return (
                  <td key={name} className="kh-right">
                    {row ? <DrillLink to={drill(row, measure)}>{show(measure, row[measure])}</DrillLink> : '–'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

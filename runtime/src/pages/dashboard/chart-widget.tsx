import { lazy, Suspense, useMemo, useState } from 'react';
import { useText } from '../../client/language.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { Skeleton } from '../../kit/state.tsx';
import type { ChartSeries } from './chart.tsx';
import { ChartTable } from './chart-table.tsx';
import { shownMeasures, type WidgetData, type WidgetRow } from './widget-data.ts';
import { useWidgetWords } from './widget-words.ts';

const Chart = lazy(() => import('./chart.tsx'));

/** Bars, lines, areas and pies. The same numbers are there as a table, for those who cannot or would rather not read a drawing. */
export default function ChartWidget(data: WidgetData) {
  const { widget, rows, references, query, drill } = data;
  const text = useText();
  const words = useWidgetWords(widget, references);
  const [isTable, setTable] = useState(false);
  const measures = shownMeasures(widget);
  const [first = ''] = measures;
  const { categories, series } = useMemo(() => {
    const groups = query.group ?? [];
    const labels = rows.map((row) => words.groupLabel(0, row));
    const names = [...new Set(labels)];
    const make = (name: string, measure: string, at: (category: string) => WidgetRow | undefined): ChartSeries => ({
      name,
      measure,
      rows: names.map(at),
    });
    if (groups.length > 1) {
      const inner = [...new Set(rows.map((row) => words.groupLabel(1, row)))];
      const byPlace = new Map(rows.map((row, index) => [`${labels[index]}\n${words.groupLabel(1, row)}`, row]));
      return {
        categories: names,
        series: inner.map((name) => make(name, first, (category) => byPlace.get(`${category}\n${name}`))),
      };
    }
    const byLabel = new Map(rows.map((row, index) => [labels[index] ?? '', row]));
    return {
      categories: names,
      series: measures.map((key) => make(words.measureLabel(key), key, (category) => byLabel.get(category))),
    };
  }, [rows, words, query.group, measures, first]);
  const label = text(isTable ? { zh: '看图表', en: 'Show the chart' } : { zh: '看表格', en: 'Show as a table' });
  return (
    <>
      <span className="kh-widget-switch">
        <IconButton
          icon={isTable ? 'chart-column' : 'table-2'}
          label={label}
          size={28}
          iconSize={14}
          aria-pressed={isTable}
          onClick={() => setTable(!isTable)}
        />
      </span>
      {isTable ? (
        <ChartTable
          head={words.groupName(0)}
          categories={categories}
          series={series}
          drill={drill}
          show={words.value}
        />
      ) : (
        <Suspense fallback={<Skeleton width="100%" height={220} />}>
          <Chart
            type={widget.type}
            label={text(widget.label)}
            isStacked={widget.stacked === true}
            isHorizontal={widget.horizontal === true}
            categories={categories}
            series={series}
            show={words.axis}
            drill={drill}
          />
        </Suspense>
      )}
    </>
  );
}

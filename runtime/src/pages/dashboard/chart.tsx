import type { WidgetType } from '@kehuan/schemas';
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useOpenPath } from '../../client/open-path.ts';
import { useAppearance } from '../../kit/appearance.ts';
import type { WidgetData, WidgetRow } from './widget-data.ts';

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export interface ChartSeries {
  readonly name: string;
  readonly measure: string;
  /** one for each category; undefined: nothing there */
  readonly rows: readonly (WidgetRow | undefined)[];
}

interface ChartProps {
  readonly type: WidgetType;
  readonly label: string;
  readonly isStacked: boolean;
  readonly isHorizontal: boolean;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly show: (measure: string, value: number) => string;
  readonly drill: WidgetData['drill'];
}

/** Draws with ECharts, in the colours of the page. A click opens the records behind what was clicked. */
export default function Chart(props: ChartProps) {
  const { label, series, drill } = props;
  const place = useRef<HTMLDivElement>(null);
  const { isDark, accent } = useAppearance();
  const open = useOpenPath();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, which these two change
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const chart = init(element, null, { renderer: 'svg' });
    chart.setOption(optionOf(props, coloursOf(element)));
    chart.on('click', ({ seriesIndex = 0, dataIndex }) => {
      const one = series[props.type === 'pie' ? 0 : seriesIndex];
      const row = one?.rows[dataIndex];
      if (one && row) open(drill(row, one.measure));
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [props, isDark, accent, open]);
  return <div ref={place} className="kh-chart" role="img" aria-label={label} />;
}

interface Colours {
  readonly text: string;
  readonly line: string;
  readonly ground: string;
  readonly font: string;
  readonly marks: string[];
}

function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const marks = [
    '--accent',
    '--teal-mark',
    '--violet-mark',
    '--amber-mark',
    '--green-mark',
    '--red-mark',
    '--grey-mark',
    '--blue-mark',
  ];
  return {
    text: read('--text-secondary'),
    line: read('--border'),
    ground: read('--elevated'),
    font: style.fontFamily,
    marks: marks.map(read),
  };
}

function optionOf(props: ChartProps, colours: Colours): EChartsCoreOption {
  const { type, series } = props;
  const words = { color: colours.text, fontFamily: colours.font, fontSize: 12 };
  return {
    animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300,
    color: colours.marks,
    textStyle: words,
    tooltip: {
      trigger: type === 'pie' ? 'item' : 'axis',
      axisPointer: { type: type === 'bar' ? 'shadow' : 'line' },
      backgroundColor: colours.ground,
      borderColor: colours.line,
      textStyle: words,
      confine: true,
      valueFormatter: (value: unknown) =>
        typeof value === 'number' ? props.show(series[0]?.measure ?? '', value) : '–',
    },
    ...(type === 'pie' ? pieOption(props, { words, colours }) : axisOption(props, { words, colours })),
  };
}

interface Look {
  readonly words: object;
  readonly colours: Colours;
}

const numberAt = (row: WidgetRow | undefined, measure: string): number | null => {
  const value = row?.[measure];
  return value === null || value === undefined ? null : Number(value);
};

function pieOption({ categories, series, label }: ChartProps, { words, colours }: Look): EChartsCoreOption {
  const [only] = series;
  return {
    legend: {
      type: 'scroll',
      orient: 'vertical',
      right: 0,
      top: 'middle',
      textStyle: words,
      icon: 'roundRect',
      itemWidth: 10,
      itemHeight: 10,
    },
    series: [
      {
        type: 'pie',
        name: label,
        radius: ['48%', '76%'],
        center: ['34%', '50%'],
        label: { show: false },
        itemStyle: { borderColor: colours.ground, borderWidth: 2 },
        data: categories.map((name, index) => ({ name, value: numberAt(only?.rows[index], only?.measure ?? '') ?? 0 })),
      },
    ],
  };
}

const tints = [1, 0.66, 0.42, 0.26, 0.16];

function axisOption(props: ChartProps, { words, colours }: Look): EChartsCoreOption {
  const { type, categories, series, isStacked, isHorizontal, show } = props;
  const measure = series[0]?.measure ?? '';
  const categoryAxis = {
    type: 'category',
    data: categories,
    axisLabel: { ...words, hideOverlap: true, ...(isHorizontal ? { width: 90, overflow: 'truncate' } : {}) },
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
    ...(isHorizontal ? { inverse: true } : {}),
  };
  const valueAxis = {
    type: 'value',
    splitNumber: 3,
    axisLabel: { ...words, formatter: (value: number) => show(measure, value) },
    splitLine: { lineStyle: { color: colours.line } },
  };
  const hasLegend = series.length > 1;
  return {
    ...(hasLegend
      ? { legend: { top: 0, left: 0, textStyle: words, icon: 'roundRect', itemWidth: 10, itemHeight: 10 } }
      : {}),
    grid: { left: 4, right: 12, top: hasLegend ? 34 : 12, bottom: 4, containLabel: true },
    xAxis: isHorizontal ? valueAxis : categoryAxis,
    yAxis: isHorizontal ? categoryAxis : valueAxis,
    series: series.map(({ name, measure: key, rows }, index) => ({
      name,
      type: type === 'bar' ? 'bar' : 'line',
      data: rows.map((row) => numberAt(row, key)),
      barMaxWidth: 32,
      // parts of one whole: one hue, weaker step by step
      ...(isStacked && series.length <= tints.length ? { color: colours.marks[0] } : {}),
      itemStyle: {
        ...(isStacked && series.length <= tints.length ? { opacity: tints[index] } : {}),
        borderRadius: isStacked && index < series.length - 1 ? 0 : isHorizontal ? [0, 4, 4, 0] : [4, 4, 0, 0],
      },
      ...(isStacked ? { stack: 'all' } : {}),
      ...(type === 'area' ? { areaStyle: { opacity: 0.18 } } : {}),
      ...(type === 'bar' ? {} : { smooth: false, symbolSize: 6, lineStyle: { width: 2 } }),
    })),
  };
}

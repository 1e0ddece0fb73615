import type { Query } from '@kehuan/schemas';
import { useRecords } from '../../client/records.ts';

const [width, height, margin] = [76, 30, 4];

/** How a number came to be what it is, without axes: the words beside it say what it is now. */
export function Sparkline({ query, measure }: { readonly query: Query; readonly measure: string }) {
  const { data } = useRecords(query);
  const values = (data?.rows ?? []).map((row) => Number(row[measure] ?? 0));
  if (values.length < 3) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (index: number) => margin + (index / (values.length - 1)) * (width - 2 * margin);
  const y = (value: number) => height - margin - ((value - least) / (most - least || 1)) * (height - 2 * margin);
  const points = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`);
  const last = values.at(-1) ?? 0;
  return (
    <svg className="kh-spark" width={width} height={height} aria-hidden>
      <polyline points={points.join(' ')} />
      <circle cx={x(values.length - 1)} cy={y(last)} r={2.5} />
    </svg>
  );
}

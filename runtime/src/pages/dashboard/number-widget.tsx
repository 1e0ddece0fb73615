import { useLanguage, useText } from '../../client/language.ts';
import { useRecords } from '../../client/records.ts';
import { Icon } from '../../kit/icon.tsx';
import { DrillLink } from './drill-link.tsx';
import { Sparkline } from './sparkline.tsx';
import { shownMeasures, type WidgetData } from './widget-data.ts';
import { useWidgetWords } from './widget-words.ts';

/** One big number, and whether it is more than in the period before. */
export default function NumberWidget({ widget, rows, references, drill, before, course }: WidgetData) {
  const words = useWidgetWords(widget, references);
  const text = useText();
  const [key = '', ...others] = shownMeasures(widget);
  const [row] = rows;
  const target = widget.target;
  return (
    <>
      {course ? <Sparkline query={course} measure={key} /> : null}
      <p className="kh-widget-number">
        <DrillLink to={drill(undefined, key)}>{words.value(key, row?.[key])}</DrillLink>
      </p>
      <p className="kh-widget-under">
        {before ? <Trend widget={widget} query={before} now={row?.[key]} measure={key} /> : null}
        {others.map((other) => (
          <span key={other}>
            {words.measureLabel(other)} {words.value(other, row?.[other])}
          </span>
        ))}
        {target === undefined ? null : (
          <span>
            {text({ zh: '目标', en: 'Target' })} {words.value(key, target)}
          </span>
        )}
      </p>
    </>
  );
}

interface TrendProps {
  readonly widget: WidgetData['widget'];
  readonly query: NonNullable<WidgetData['before']>;
  readonly now: unknown;
  readonly measure: string;
}

function Trend({ widget, query, now, measure }: TrendProps) {
  const text = useText();
  const language = useLanguage();
  const result = useRecords(query);
  const then = result.data?.rows[0]?.[measure];
  const isKnown = result.data !== undefined && now !== null && now !== undefined && then !== null && then !== undefined;
  const words = text({ zh: '较上期', en: 'vs the period before' });
  if (!isKnown) return result.data ? <span>– {words}</span> : null;
  const [current, earlier] = [Number(now), Number(then)];
  // of a percentage the difference in points says more than a percentage of it
  const isPoints = widget.format === 'percent';
  const change = isPoints
    ? (current - earlier) * 100
    : earlier === 0
      ? null
      : ((current - earlier) / Math.abs(earlier)) * 100;
  if (change === null) return <span>– {words}</span>;
  const rounded = Math.round(change * 10) / 10;
  const isUp = rounded > 0;
  const isGood = rounded === 0 || isUp !== (widget.inverse === true);
  const unit = isPoints ? (language === 'zh' ? ' 个点' : ' pts') : '%';
  return (
    <span>
      <span className={isGood ? 'kh-trend kh-trend-good' : 'kh-trend kh-trend-bad'}>
        {rounded === 0 ? null : <Icon name={isUp ? 'trending-up' : 'trending-down'} size={14} />}
        {isUp ? '+' : ''}
        {rounded}
        {unit}
      </span>{' '}
      {words}
    </span>
  );
}

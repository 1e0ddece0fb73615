import { useText } from '../../client/language.ts';
import { DrillLink } from './drill-link.tsx';
import { shownMeasures, type WidgetData } from './widget-data.ts';
import { useWidgetWords } from './widget-words.ts';

const radius = 70;
const length = Math.PI * radius;

/** How much of the target is reached, on a half circle. */
export default function GaugeWidget({ widget, rows, references, drill }: WidgetData) {
  const text = useText();
  const words = useWidgetWords(widget, references);
  const [key = ''] = shownMeasures(widget);
  const raw = rows[0]?.[key];
  const target = widget.target ?? (widget.format === 'percent' ? 1 : 0);
  const part = raw === null || raw === undefined || target === 0 ? null : Number(raw) / target;
  const filled = Math.max(0, Math.min(1, part ?? 0)) * length;
  const arc = `M 20 90 A ${radius} ${radius} 0 0 1 160 90`;
  return (
    <div className="kh-gauge">
      <svg viewBox="0 0 180 100" aria-hidden>
        <path d={arc} className="kh-gauge-track" />
        <path d={arc} className="kh-gauge-value" strokeDasharray={`${filled} ${length}`} />
      </svg>
      <p className="kh-widget-number">
        <DrillLink to={drill(undefined, key)}>{words.value(key, raw)}</DrillLink>
      </p>
      <p className="kh-widget-under">
        <span>
          {text({ zh: '目标', en: 'Target' })} {words.value(key, target)}
        </span>
        <span>
          {text({ zh: '达成', en: 'Reached' })} {part === null ? '–' : `${Math.round(part * 1000) / 10}%`}
        </span>
      </p>
    </div>
  );
}

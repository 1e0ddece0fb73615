import { useText } from '../../client/language.ts';
import { Icon } from '../../kit/icon.tsx';
import { DrillLink } from './drill-link.tsx';
import { shownMeasures, type WidgetData, type WidgetRow } from './widget-data.ts';
import { useWidgetWords } from './widget-words.ts';

/** One bar for each stage, as long as what came to it, and between two how many went on. x/0 shows “–”. */
export default function FunnelWidget({ widget, rows, references, drill }: WidgetData) {
  const text = useText();
  const words = useWidgetWords(widget, references);
  const [key = '', second] = shownMeasures(widget);
  const numberOf = (row: WidgetRow) => Number(row[key] ?? 0);
  const largest = Math.max(1, ...rows.map(numberOf));
  return (
    <ol className="kh-funnel">
      {rows.map((row, index) => {
        const value = numberOf(row);
        const before = index === 0 ? undefined : rows[index - 1];
        const from = before ? numberOf(before) : 0;
        const label = words.groupLabel(0, row);
        return (
          <li key={label}>
            {before ? (
              <span className="kh-funnel-step" title={text({ zh: '转化率', en: 'Conversion' })}>
                <Icon name="arrow-down" size={12} />
                {from === 0 ? '–' : `${Math.round((value / from) * 1000) / 10}%`}
              </span>
            ) : null}
            <span className="kh-funnel-line">
              <span className="kh-cut">{label}</span>
              <span className="kh-funnel-bar">
                <i style={{ width: `${(value / largest) * 100}%`, opacity: 0.4 + (0.6 * (index + 1)) / rows.length }} />
              </span>
              <DrillLink to={drill(row, key)}>{words.value(key, value)}</DrillLink>
              {second === undefined ? null : <small>{words.value(second, row[second])}</small>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

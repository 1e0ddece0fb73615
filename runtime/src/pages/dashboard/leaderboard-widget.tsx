import { useMe } from '../../client/workspace-app.ts';
import { Avatar } from '../../kit/avatar.tsx';
import { DrillLink } from './drill-link.tsx';
import { shownMeasures, type WidgetData, type WidgetRow } from './widget-data.ts';
import { useWidgetWords } from './widget-words.ts';

/** Who is first: the groups in the order of the query, with a bar for the measure that decides. Equals share a place. */
export default function LeaderboardWidget({ widget, rows, references, query, drill }: WidgetData) {
  const words = useWidgetWords(widget, references);
  const me = useMe();
  const measures = shownMeasures(widget);
  const [key = ''] = measures;
  const [group] = query.group ?? [];
  const groupKey = group?.key ?? group?.field ?? '';
  const numberOf = (row: WidgetRow) => Number(row[key] ?? 0);
  const largest = Math.max(1, ...rows.map(numberOf));
  // dense rank: 1, 2, 2, 3
  const places = [...new Set(rows.map(numberOf))];
  return (
    <table className="kh-board-table">
      <thead>
        <tr>
          <th>#</th>
          <th>{words.groupName(0)}</th>
          {measures.map((measure) => (
            <th key={measure} className="kh-right">
              {words.measureLabel(measure)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const label = words.groupLabel(0, row);
          const isPerson = references[String(row[groupKey])]?.object === '$user';
          return (
            <tr key={String(row[groupKey] ?? label)} className={row[groupKey] === me.id ? 'kh-mine' : undefined}>
              <td className="kh-secondary">{places.indexOf(numberOf(row)) + 1}</td>
              <td>
                <span className="kh-person">
                  {isPerson ? <Avatar name={label} /> : null}
                  <span className="kh-cut">{label}</span>
                </span>
                <span className="kh-place-bar" aria-hidden>
                  <i style={{ width: `${(numberOf(row) / largest) * 100}%` }} />
                </span>
              </td>
              {measures.map((measure) => (
                <td key={measure} className="kh-right">
                  <DrillLink to={drill(row, measure)}>{words.value(measure, row[measure])}</DrillLink>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

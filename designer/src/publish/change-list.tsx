import { Icon, useText } from '@kehuan/runtime';
import type { ReviewChange } from '@kehuan/schemas';

const icons = { added: 'plus', changed: 'pencil', removed: 'trash-2' } as const;

/** Changes by object, each a sentence with its effect on the data. */
export function ChangeList({
  changes,
  labelOf,
}: {
  readonly changes: readonly ReviewChange[];
  readonly labelOf: (object: string) => string;
}) {
  const text = useText();
  const groups = new Map<string, ReviewChange[]>();
  for (const change of changes) {
    const group = change.object ?? '';
    groups.set(group, [...(groups.get(group) ?? []), change]);
  }
  return [...groups].map(([object, group]) => (
    <section key={object}>
      <h2 className="kd-change-group">
        {object === '' ? text({ zh: '应用', en: 'App' }) : labelOf(object)}{' '}
        <span className="kd-secondary">{text({ zh: `${group.length} 处`, en: String(group.length) })}</span>
      </h2>
      <ul className="kd-card">
        {group.map((change) => (
          <li
            key={`${change.kind} ${change.noun} ${change.path.join('.')} ${change.sentence.zh}`}
            className={`kd-change is-${change.kind}`}
          >
            <Icon name={icons[change.kind]} size={14} />
            <span>{text(change.sentence)}</span>
            <span className="kd-secondary">{text(change.effect)}</span>
          </li>
        ))}
      </ul>
    </section>
  ));
}

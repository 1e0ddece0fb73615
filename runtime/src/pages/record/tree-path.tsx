import { fieldsOf, ruleLimits } from '@kehuan/schemas';
import { useText } from '../../client/language.ts';
import { useRecords } from '../../client/records.ts';
import { RecordLink } from '../../field-types/record-link.tsx';
import { Icon } from '../../kit/icon.tsx';
import type { RecordPartProps } from './record-part.ts';

/** Where a record stands in its tree: what is above it, the top first, as far as the person may see it. */
export function TreePath({ object, reply: { record } }: RecordPartProps) {
  const text = useText();
  const tree = fieldsOf(object).find((field) => field.type === 'link' && field.options.tree === true);
  const isBelow = tree !== undefined && typeof record[tree.key] === 'string';
  // each step is one link more; as many as a path may have
  const paths = Array.from({ length: ruleLimits.hops + 1 }, (_, step) =>
    Array(step + 1)
      .fill(tree?.key ?? '')
      .join('.'),
  );
  const { data } = useRecords(
    isBelow
      ? { object: object.key, filter: { '==': [{ var: 'id' }, record.id] }, fields: paths, page: { size: 1 } }
      : null,
  );
  const row = data?.rows[0];
  if (!isBelow || !row) return null;
  const ids = paths.map((path) => row[path]).filter((id) => typeof id === 'string');
  const steps = ids.slice(0, ruleLimits.hops).map((id) => ({ id, title: data.references[id]?.title }));
  return (
    <nav className="kh-tree-path" aria-label={text({ zh: '上级', en: 'Stands below' })}>
      {ids.length > ruleLimits.hops ? <span className="kh-secondary">…</span> : null}
      {steps.reverse().map(({ id, title }) => (
        <span key={id} className="kh-tree-step">
          {title ? (
            <RecordLink object={object.key} id={id}>
              {title}
            </RecordLink>
          ) : (
            <span className="kh-secondary">{text({ zh: '无权查看', en: 'Not visible to you' })}</span>
          )}
          <Icon name="chevron-right" size={14} />
        </span>
      ))}
    </nav>
  );
}

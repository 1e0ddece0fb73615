import type { Json, References } from '@kehuan/schemas';
import { useText } from '../client/language.ts';
import { Avatar } from '../kit/avatar.tsx';
import type { DisplayProps } from './field-ui.ts';
import { RecordLink } from './record-link.tsx';

interface ManyProps {
  readonly ids: readonly Json[];
  readonly references: References;
  readonly dense?: boolean | undefined;
}

/** Several linked records; those out of sight are only counted. */
export function LinksDisplay({ ids, references, dense }: ManyProps) {
  const text = useText();
  const shown = ids.map(String).filter((id) => references[id]?.title);
  // just chosen ones get their titles with the next answer
  const hidden = ids.map(String).filter((id) => references[id]?.title === null).length;
  const others =
    hidden === 0
      ? ''
      : shown.length === 0
        ? text({ zh: `${hidden} 条没有权限查看`, en: `${hidden} not visible to you` })
        : text({ zh: `另有 ${hidden} 条没有权限查看`, en: `${hidden} more not visible to you` });
  if (dense) {
    const names = [...shown.map((id) => references[id]?.title ?? ''), ...(others ? [others] : [])];
    return <span className="kh-value">{names.join(text({ zh: '、', en: ', ' }))}</span>;
  }
  return (
    <span className="kh-many">
      {shown.map((id) => (
        <RecordLink key={id} object={references[id]?.object ?? ''} id={id}>
          {references[id]?.title}
        </RecordLink>
      ))}
      {others ? <span className="kh-secondary">{others}</span> : null}
    </span>
  );
}

/** Several people. */
export function PeopleDisplay({ ids, references, dense }: ManyProps) {
  const text = useText();
  const names = ids.map((id) => {
    const person = references[String(id)];
    return { id: String(id), name: person ? (person.title ?? text({ zh: '已离开的成员', en: 'Former member' })) : '…' };
  });
  if (dense)
    return <span className="kh-value">{names.map(({ name }) => name).join(text({ zh: '、', en: ', ' }))}</span>;
  return (
    <span className="kh-many">
      {names.map(({ id, name }) => (
        <span key={id} className="kh-person">
          <Avatar name={name} />
          <span className="kh-cut">{name}</span>
        </span>
      ))}
    </span>
  );
}

/** Departments and teams by name. */
export function DepartmentDisplay({ value, references }: DisplayProps<'department'>) {
  const text = useText();
  const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
  if (ids.length === 0) return <span className="kh-secondary">–</span>;
  const names = ids.map((id) => {
    const unit = references[id];
    return unit ? (unit.title ?? text({ zh: '已删除的部门', en: 'Deleted' })) : '…';
  });
  return <span className="kh-value">{names.join(text({ zh: '、', en: ', ' }))}</span>;
}

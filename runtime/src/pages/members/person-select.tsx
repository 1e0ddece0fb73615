import { Select } from 'antd';
import { useText } from '../../client/language.ts';
import type { Member } from './member.ts';

interface PersonSelectProps {
  readonly id: string;
  readonly members: readonly Member[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

const optionsOf = (members: readonly Member[]) => members.map(({ id, name }) => ({ value: id, label: name }));

/** One member, or nobody. */
export function PersonSelect({ id, members, value, onChange }: PersonSelectProps) {
  const text = useText();
  return (
    <Select
      id={id}
      allowClear
      value={value}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? null)}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={text({ zh: '没有', en: 'Nobody' })}
      options={optionsOf(members)}
    />
  );
}

interface PeopleSelectProps {
  readonly id: string;
  readonly members: readonly Member[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Several members. */
export function PeopleSelect({ id, members, value, onChange }: PeopleSelectProps) {
  const text = useText();
  return (
    <Select
      id={id}
      mode="multiple"
      value={[...value]}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={text({ zh: '选择成员', en: 'Choose people' })}
      options={optionsOf(members)}
    />
  );
}

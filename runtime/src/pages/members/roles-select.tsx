import { Select } from 'antd';
import { useText } from '../../client/language.ts';
import { useApp } from '../../client/workspace-app.ts';

export interface RolesSelectProps {
  readonly id: string;
  readonly value: readonly string[];
  readonly onChange: (roles: readonly string[]) => void;
}

/** One or several roles of the app. */
export function RolesSelect({ id, value, onChange }: RolesSelectProps) {
  const text = useText();
  const { app } = useApp();
  return (
    <Select
      id={id}
      mode="multiple"
      value={[...value]}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={text({ zh: '选择角色', en: 'Choose roles' })}
      options={app.roles.map(({ key, label }) => ({ value: key, label: text(label) }))}
    />
  );
}

import { Select } from 'antd';
import { useText } from '../client/language.ts';
import { usePeople } from '../client/workspace-app.ts';
import { Avatar } from '../kit/avatar.tsx';
import { controlOf, type EditorProps } from './field-ui.ts';

export default function UserEditor(props: EditorProps<'user'>) {
  const { value, onChange, references } = props;
  const text = useText();
  const { data: people = [], isLoading } = usePeople();
  const held = typeof value === 'string' ? value : null;
  // somebody who has left stays where they are named, but is not offered
  const known = people
    .filter(({ id, active }) => active || id === held)
    .map(({ id, name }) => ({ value: id, label: name }));
  const title = held ? references?.[held]?.title : undefined;
  const options =
    held && title && !known.some((person) => person.value === held) ? [...known, { value: held, label: title }] : known;
  return (
    <Select
      {...controlOf(props)}
      className="kh-editor-wide"
      {...(props.opens ? { defaultOpen: true } : {})}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={isLoading}
      options={options}
      optionRender={({ data }) => (
        <span className="kh-person">
          <Avatar name={data.label} /> {data.label}
        </span>
      )}
      placeholder={text({ zh: '请选择成员', en: 'Choose a person' })}
      value={held}
      onChange={(id: string | null | undefined) => onChange(id ?? null)}
    />
  );
}

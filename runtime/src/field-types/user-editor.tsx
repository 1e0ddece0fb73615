import { Select } from 'antd';
import { useText } from '../client/language.ts';
import { usePeople } from '../client/workspace-app.ts';
import { Avatar } from '../kit/avatar.tsx';
import { controlOf, type EditorProps } from './field-ui.ts';

/** One person, or several where the field says so. */
export default function UserEditor(props: EditorProps<'user'>) {
  const { field, value, onChange, references } = props;
  const text = useText();
  const { data: people = [], isLoading } = usePeople();
  const held = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
  // somebody who has left stays where they are named, but is not offered
  const known = people
    .filter(({ id, active }) => active || held.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const others = held.flatMap((id) => {
    const title = references?.[id]?.title;
    return title && !known.some((person) => person.value === id) ? [{ value: id, label: title }] : [];
  });
  const shared = {
    ...controlOf(props),
    className: 'kh-editor-wide',
    ...(props.opens ? { defaultOpen: true } : {}),
    allowClear: true,
    showSearch: { optionFilterProp: 'label' },
    loading: isLoading,
    options: [...known, ...others],
    optionRender: ({ data }: { readonly data: { readonly label: string } }) => (
      <span className="kh-person">
        <Avatar name={data.label} /> {data.label}
      </span>
    ),
    placeholder: text({ zh: '请选择成员', en: 'Choose a person' }),
  };
  if (field.options.many) {
    return <Select {...shared} mode="multiple" value={held} onChange={(ids: readonly string[]) => onChange(ids)} />;
  }
  return (
    <Select {...shared} value={held[0] ?? null} onChange={(id: string | null | undefined) => onChange(id ?? null)} />
  );
}

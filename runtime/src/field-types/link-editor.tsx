import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useText } from '../client/language.ts';
import { Icon } from '../kit/icon.tsx';
import { controlOf, type EditorProps } from './field-ui.ts';
import { LinksEditor } from './links-editor.tsx';
import { useLinkable, useLinkTitles } from './use-linkable.ts';

/** Finds a record of the linked objects by what its title and searchable fields say; the newest where nothing is typed. */
export default function LinkEditor(props: EditorProps<'link'>) {
  return props.field.options.many ? <LinksEditor {...props} /> : <OneLinkEditor {...props} />;
}

function OneLinkEditor(props: EditorProps<'link'>) {
  const { field, value, onChange, references } = props;
  const { to } = field.options;
  const text = useText();
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(props.opens === true);
  const words = useDeferredValue(search.trim());
  const [picked, setPicked] = useState<{ readonly id: string; readonly title: string }>();
  const { choices, isFetching, nothing } = useLinkable({ to, words, isOpen });
  const held = typeof value === 'string' ? value : null;
  const isPicked = picked !== undefined && picked.id === held;
  const { titleOf } = useLinkTitles(to, held && !isPicked ? [held] : [], references);
  return (
    <Select
      {...controlOf(props)}
      className="kh-editor-wide"
      {...(props.opens ? { defaultOpen: true } : {})}
      allowClear
      labelInValue
      showSearch={{ filterOption: false, onSearch: setSearch }}
      onOpenChange={setOpen}
      loading={isFetching}
      options={[...choices]}
      optionRender={({ data }) => (
        <span className="kh-option">
          <Icon name={data.icon ?? 'file'} size={14} /> {data.label}
        </span>
      )}
      placeholder={text({ zh: '搜索并选择', en: 'Search and choose' })}
      notFoundContent={nothing}
      value={held ? { value: held, label: isPicked ? picked.title : titleOf(held) } : null}
      onChange={(choice: { value: string; label: unknown } | null | undefined) => {
        if (choice) setPicked({ id: choice.value, title: String(choice.label) });
        setSearch('');
        onChange(choice?.value ?? null);
      }}
    />
  );
}

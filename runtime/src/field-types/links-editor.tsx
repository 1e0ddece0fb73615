import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useText } from '../client/language.ts';
import { Icon } from '../kit/icon.tsx';
import { controlOf, type EditorProps } from './field-ui.ts';
import { useLinkable, useLinkTitles } from './use-linkable.ts';

/** Several records, in the order they were picked. What the person may not see stays on the list. */
export function LinksEditor(props: EditorProps<'link'>) {
  const { field, value, onChange, references } = props;
  const { to } = field.options;
  const text = useText();
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(props.opens === true);
  const [picked, setPicked] = useState<{ readonly [id: string]: string }>({});
  const words = useDeferredValue(search.trim());
  const ids: readonly string[] = Array.isArray(value) ? value.map(String) : [];
  const { choices, isFetching, nothing } = useLinkable({ to, words, isOpen });
  const { titleOf } = useLinkTitles(
    to,
    ids.filter((id) => picked[id] === undefined),
    references,
  );
  return (
    <Select
      {...controlOf(props)}
      className="kh-editor-wide"
      {...(props.opens ? { defaultOpen: true } : {})}
      mode="multiple"
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
      value={ids.map((id) => ({ value: id, label: picked[id] ?? titleOf(id) }))}
      onChange={(chosen: readonly { value: string; label: unknown }[]) => {
        setPicked((before) => ({
          ...before,
          ...Object.fromEntries(
            chosen.flatMap(({ value: id, label }) => (ids.includes(id) ? [] : [[id, String(label)]])),
          ),
        }));
        setSearch('');
        onChange(chosen.map(({ value: id }) => id));
      }}
    />
  );
}

import { objectOf } from '@kehuan/schemas';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useText } from '../client/language.ts';
import { recordQuery, recordsQuery } from '../client/records.ts';
import { useApp } from '../client/workspace-app.ts';
import { Icon } from '../kit/icon.tsx';
import { controlOf, type EditorProps } from './field-ui.ts';

const offered = 20;

interface Choice {
  readonly label: string;
  readonly value?: string;
  readonly icon?: string;
  readonly options?: readonly Choice[];
}

/** Finds a record of the linked objects by what its title and searchable fields say; the newest where nothing is typed. */
export default function LinkEditor(props: EditorProps<'link'>) {
  const { field, value, onChange, references } = props;
  const text = useText();
  const { app } = useApp();
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(props.opens === true);
  const words = useDeferredValue(search.trim());
  const [picked, setPicked] = useState<{ readonly id: string; readonly title: string }>();
  const objects = field.options.to.flatMap((key) => objectOf(app, key) ?? []);
  const results = useQueries({
    queries: objects.map((object) => ({
      ...recordsQuery(app, {
        object: object.key,
        fields: [object.title],
        page: { size: offered },
        ...(words ? { search: words } : {}),
      }),
      enabled: isOpen,
      placeholderData: keepPreviousData,
    })),
  });
  const groups = objects.map((object, index) => ({
    label: text(object.label),
    title: object.key,
    options: (results[index]?.data?.rows ?? []).map((row) => ({
      value: String(row.id),
      label: String(row[object.title] ?? '–'),
      icon: object.icon ?? 'file',
    })),
  }));
  // one object needs no heading
  const shown: readonly Choice[] =
    groups.length === 1 ? (groups[0]?.options ?? []) : groups.filter(({ options }) => options.length > 0);
  const held = typeof value === 'string' ? value : null;
  const known = held ? (references?.[held]?.title ?? (picked?.id === held ? picked.title : undefined)) : undefined;
  // a value that came with the form (a related list, a kept draft) brings no title along
  const found = useQueries({
    queries: objects.map((object) => ({ ...recordQuery(object.key, held ?? ''), enabled: held !== null && !known })),
  });
  const isLooking = found.some(({ isLoading }) => isLoading);
  const title =
    known ?? objects.map((object, index) => found[index]?.data?.record[object.title]).find((name) => Boolean(name));
  return (
    <Select
      {...controlOf(props)}
      className="kh-editor-wide"
      {...(props.opens ? { defaultOpen: true } : {})}
      allowClear
      labelInValue
      showSearch={{ filterOption: false, onSearch: setSearch }}
      onOpenChange={setOpen}
      loading={results.some(({ isFetching }) => isFetching)}
      options={[...shown]}
      optionRender={({ data }) => (
        <span className="kh-option">
          <Icon name={data.icon ?? 'file'} size={14} /> {data.label}
        </span>
      )}
      placeholder={text({ zh: '搜索并选择', en: 'Search and choose' })}
      notFoundContent={text(
        isOpen && results.every(({ isFetching }) => !isFetching)
          ? { zh: '没有找到', en: 'Nothing found' }
          : { zh: '正在查找…', en: 'Searching…' },
      )}
      value={
        held
          ? { value: held, label: title ? String(title) : isLooking ? '…' : text({ zh: '无权查看', en: 'No access' }) }
          : null
      }
      onChange={(choice: { value: string; label: unknown } | null | undefined) => {
        if (choice) setPicked({ id: choice.value, title: String(choice.label) });
        setSearch('');
        onChange(choice?.value ?? null);
      }}
    />
  );
}

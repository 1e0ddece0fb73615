import { type Field, fieldTypeOf, type ObjectDefinition, objectOf } from '@kehuan/schemas';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { Modal } from 'antd';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react';
import { useLanguage, useText } from '../../client/language.ts';
import { useOpenPath } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { recordsQuery } from '../../client/records.ts';
import { useApp, useMe } from '../../client/workspace-app.ts';
import { Icon } from '../../kit/icon.tsx';
import { navigationOf } from './navigation-entries.ts';
import { useCreatable } from './use-creatable.ts';
import './palette.css';

interface Found {
  readonly key: string;
  readonly label: string;
  readonly note?: string;
  readonly icon: string;
  readonly run: () => void;
}

interface Group {
  readonly key: string;
  readonly label: string;
  readonly found: readonly Found[];
}

const perObject = 5;

/** Finds records of all objects, pages and actions by what is typed; arrows and Enter choose. */
export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const [search, setSearch] = useState('');
  const words = useDeferredValue(search.trim());
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const groups = [useRecordGroups(words), usePageGroup(words), useActionGroup(words)].flat();
  const all = groups.flatMap(({ found }) => found);
  const at = Math.min(chosen, Math.max(0, all.length - 1));
  const current = all[at];
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const choose = (found: Found | undefined) => {
    if (!found) return;
    onClose();
    found.run();
  };
  const handleKeys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setChosen((at + 1) % Math.max(1, all.length));
    else if (event.key === 'ArrowUp') setChosen((at - 1 + all.length) % Math.max(1, all.length));
    else if (event.key === 'Enter') choose(current);
    else return;
    event.preventDefault();
  };
  let index = -1;
  return (
    <Modal
      open
      className="kh-palette"
      width={600}
      title={null}
      footer={null}
      closable={false}
      onCancel={onClose}
      aria-label={text({ zh: '搜索', en: 'Search' })}
    >
      <div className="kh-palette-field">
        <Icon name="search" />
        <input
          // biome-ignore lint/a11y/noAutofocus: opened to type into it
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? `${id}-${at}` : undefined}
          aria-label={text({ zh: '搜索记录、视图或操作', en: 'Search records, views or actions' })}
          placeholder={text({ zh: '搜索记录、视图或操作', en: 'Search records, views or actions' })}
          value={search}
          maxLength={200}
          onChange={({ target }) => {
            setSearch(target.value);
            setChosen(0);
          }}
          onKeyDown={handleKeys}
        />
        <kbd>Esc</kbd>
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={text({ zh: '结果', en: 'Results' })}
        className="kh-palette-list"
      >
        {groups.map(({ key, label, found }) =>
          found.length > 0 ? (
            <div key={key} role="group" aria-label={label}>
              <p className="kh-palette-heading" aria-hidden>
                {label}
              </p>
              {found.map((item) => {
                index += 1;
                const place = index;
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field above
                  <div
                    key={item.key}
                    id={`${id}-${place}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={place === at}
                    className="kh-palette-item"
                    onMouseMove={() => setChosen(place)}
                    onClick={() => choose(item)}
                  >
                    <Icon name={item.icon} />
                    <span className="kh-cut">{item.label}</span>
                    {item.note ? <span className="kh-palette-note kh-cut">{item.note}</span> : null}
                  </div>
                );
              })}
            </div>
          ) : null,
        )}
        {words !== '' && all.length === 0 ? (
          <p className="kh-palette-none">{text({ zh: '没有找到', en: 'Nothing found' })}</p>
        ) : null}
      </div>
    </Modal>
  );
}

/** Records of every object this person can read, the objects of the navigation first. */
function useRecordGroups(words: string): readonly Group[] {
  const text = useText();
  const language = useLanguage();
  const openPath = useOpenPath();
  const { app, grants } = useApp();
  const order = app.navigation.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'object' ? [item.object] : [])),
  );
  const keys = [...new Set([...order, ...app.objects.map(({ key }) => key)])];
  const objects = keys
    .filter((key) => grants[key] && grants[key].read !== 'none')
    .map((key) => objectOf(app, key))
    .filter((object): object is ObjectDefinition => object !== undefined);
  const results = useQueries({
    queries: objects.map((object) => ({
      ...recordsQuery(app, {
        object: object.key,
        search: words,
        fields: [object.title, ...noteFieldOf(object).map(({ key }) => key)],
        page: { size: perObject },
      }),
      enabled: words !== '',
      placeholderData: keepPreviousData,
    })),
  });
  if (words === '') return [];
  return objects.map((object, index) => ({
    key: object.key,
    label: text(object.label),
    found: (results[index]?.data?.rows ?? []).map((row) => {
      const [note] = noteFieldOf(object);
      const value = note && row[note.key];
      return {
        key: String(row.id),
        label: String(row[object.title] ?? '–'),
        ...(note && typeof value === 'string' && value !== ''
          ? { note: fieldTypeOf(note).format(value, note.options, { language, zone: app.zone }) }
          : {}),
        icon: object.icon ?? 'box',
        run: () => openPath(paths.record(object.key, String(row.id))),
      };
    }),
  }));
}

/** A searchable text beside the title tells two of the same name apart. */
function noteFieldOf(object: ObjectDefinition): readonly Field[] {
  const note = object.fields.find(({ key, type, searchable }) => key !== object.title && type === 'text' && searchable);
  return note ? [note] : [];
}

function usePageGroup(words: string): readonly Group[] {
  const text = useText();
  const openPath = useOpenPath();
  const { app } = useApp();
  const me = useMe();
  const pages: Found[] = [
    ...navigationOf(app, text)
      .flatMap(({ entries }) => entries)
      .map(({ key, label, icon, path }) => ({ key, label, icon, run: () => openPath(path) })),
    ...app.views.map((view) => ({
      key: `view.${view.key}`,
      label: text(view.label),
      note: text(objectOf(app, view.object)?.label),
      icon: view.type === 'board' ? 'square-kanban' : 'table-2',
      run: () => openPath(paths.view(view.key)),
    })),
    ...(me.admin
      ? [
          {
            key: 'members',
            label: text({ zh: '成员', en: 'Members' }),
            icon: 'users',
            run: () => openPath(paths.members),
          },
        ]
      : []),
  ];
  const found = pages.filter(({ label }) => fits(label, words));
  return [
    {
      key: 'pages',
      label: text({ zh: '前往', en: 'Go to' }),
      found: words === '' ? found.slice(0, 8) : found.slice(0, 6),
    },
  ];
}

function useActionGroup(words: string): readonly Group[] {
  const text = useText();
  const { entries } = useCreatable();
  const found = entries.map(({ key, label, run }) => ({
    key: `new.${key}`,
    label: text({ zh: `新建${label}`, en: `New: ${label}` }),
    icon: 'plus',
    run,
  }));
  return [
    {
      key: 'actions',
      label: text({ zh: '操作', en: 'Actions' }),
      found: found.filter(({ label }) => fits(label, words)).slice(0, 6),
    },
  ];
}

const fits = (label: string, words: string): boolean => label.toLowerCase().includes(words.toLowerCase());

import type { ObjectDefinition, View } from '@kehuan/schemas';
import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useState } from 'react';
import { useText } from '../client/language.ts';
import { Icon } from '../kit/icon.tsx';
import { Menu } from '../kit/menu.tsx';
import type { MenuEntry } from '../kit/menu-entry.ts';
import { SearchInput } from '../kit/text-input.tsx';
import { countConditions } from './filter/conditions.ts';
import { isPersonal, ownFilter, type PersonalView } from './view-props.ts';
import './view-toolbar.css';

// its pop-ups come when the conditions are looked at
const FilterBar = lazy(() => import('./filter/filter-bar.tsx'));

export interface SortableField {
  /** what the server sorts by */
  readonly path: string;
  readonly label: string;
}

export interface ViewToolbarProps {
  readonly view: View;
  readonly object: ObjectDefinition;
  readonly personal: PersonalView;
  readonly onChange: (personal: PersonalView) => void;
  readonly sortable: readonly SortableField[];
  /** further tools of this kind of view */
  readonly children?: ReactNode;
  /** at the right end, before the search */
  readonly summary?: ReactNode;
}

/** What a reader can change on any view: which records, in which order, found by which words. */
export function ViewToolbar({ view, object, personal, onChange, sortable, children, summary }: ViewToolbarProps) {
  const text = useText();
  const conditions = countConditions(personal.filter ?? ownFilter(view));
  const [isFilterOpen, setFilterOpen] = useState(conditions > 0);
  const sort = personal.sort ?? view.sort ?? [];
  const sortEntries = sortable.map(({ path, label }): MenuEntry => {
    const known = sort.find(({ field }) => field === path);
    const next = !known ? [{ field: path }] : known.descending ? [] : [{ field: path, descending: true }];
    return {
      key: path,
      label,
      icon: known ? (known.descending ? 'arrow-down' : 'arrow-up') : 'arrow-up-down',
      isChosen: known !== undefined,
      run: () => onChange({ ...personal, sort: next }),
    };
  });
  return (
    <>
      <div className="kh-toolbar" role="toolbar" aria-label={text({ zh: '视图工具', en: 'View tools' })}>
        <button
          type="button"
          className={conditions > 0 ? 'kh-tool kh-tool-on' : 'kh-tool'}
          aria-expanded={isFilterOpen}
          onClick={() => setFilterOpen(!isFilterOpen)}
        >
          <Icon name="list-filter" />
          {text({ zh: '筛选', en: 'Filter' })} {conditions > 0 ? conditions : ''}
        </button>
        <Menu entries={sortEntries} placement="bottomLeft">
          <button type="button" className={sort.length > 0 ? 'kh-tool kh-tool-on' : 'kh-tool'}>
            <Icon name="arrow-up-down" />
            {text({ zh: '排序', en: 'Sort' })} {sort.length > 0 ? sort.length : ''}
          </button>
        </Menu>
        {children}
        <span className="kh-toolbar-end">
          {summary}
          <SearchBox search={personal.search ?? ''} onSearch={(search) => onChange({ ...personal, search })} />
        </span>
      </div>
      {isFilterOpen || isPersonal(personal) ? (
        <Suspense fallback={<div className="kh-filter-bar" />}>
          <FilterBar view={view} object={object} personal={personal} onChange={onChange} isFolded={!isFilterOpen} />
        </Suspense>
      ) : null}
    </>
  );
}

export interface SearchBoxProps {
  readonly search: string;
  readonly onSearch: (search: string | undefined) => void;
}

/** Looks while somebody types, a moment after the last letter. */
export function SearchBox({ search, onSearch }: SearchBoxProps) {
  const text = useText();
  const [words, setWords] = useState(search);
  const settled = useDeferredValue(words);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed counts
  useEffect(() => {
    if (settled === search) return;
    const timer = setTimeout(() => onSearch(settled === '' ? undefined : settled), 250);
    return () => clearTimeout(timer);
  }, [settled]);
  return (
    <span className="kh-view-search">
      <SearchInput
        label={text({ zh: '在此视图中查找', en: 'Search in this view' })}
        value={words}
        maxLength={200}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setWords('')}
      />
    </span>
  );
}

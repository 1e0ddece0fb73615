import { Modal } from 'antd';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useText } from '../../client/language.ts';
import { useSearch } from '../../client/search.ts';
import { Icon } from '../../kit/icon.tsx';
import { Marked } from '../../kit/marked.tsx';
import { EmptyState, ErrorState, SkeletonLines } from '../../kit/state.tsx';
import { usePhone } from '../../kit/use-phone.ts';
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts';
import { usePlaces } from './palette-places.ts';
import { useFoundRecords, useRecentRecords } from './palette-records.ts';
import './palette.css';

/** Finds records of all objects, pages and actions by what is typed; arrows and Enter choose. */
export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const isPhone = usePhone();
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const { hits, isSearching, error, retry } = useSearch(words);
  const groups = [useRecentRecords(words === ''), useFoundRecords(hits), usePlaces(words)]
    .flat()
    .filter(({ entries }) => entries.length > 0);
  const all = groups.flatMap(({ entries }) => entries);
  const at = Math.min(chosen, Math.max(0, all.length - 1));
  const current = all[at];
  const isOpen = all.length > 0;
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const handleKeys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = Math.max(0, all.length - 1);
    if (event.key === 'ArrowDown') setChosen(at === last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') setChosen(at === 0 ? last : at - 1);
    else if (event.key === 'Enter') choose(current);
    else return;
    event.preventDefault();
  };
  const label = text({ zh: '搜索记录、视图或操作', en: 'Search records, views or actions' });
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
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? `${id}-${at}` : undefined}
          aria-label={label}
          placeholder={label}
          value={typed}
          maxLength={200}
          enterKeyHint="go"
          onChange={({ target }) => {
            setTyped(target.value);
            setChosen(0);
          }}
          onKeyDown={handleKeys}
        />
        {isPhone ? (
          <button type="button" className="kh-palette-cancel" onClick={onClose}>
            {text({ zh: '取消', en: 'Cancel' })}
          </button>
        ) : (
          <kbd>Esc</kbd>
        )}
      </div>
      <p role="status" className="kh-hidden">
        {words === '' || isSearching ? '' : text({ zh: `${all.length} 条结果`, en: `${all.length} results` })}
      </p>
      <div className="kh-palette-list" aria-busy={isSearching}>
        {error ? <ErrorState error={error} onRetry={retry} /> : null}
        <div id={`${id}-list`} role="listbox" aria-label={text({ zh: '结果', en: 'Results' })}>
          <Groups groups={groups} id={id} at={at} onPoint={setChosen} onChoose={choose} />
        </div>
        {isSearching && hits.length === 0 ? <SkeletonLines count={3} /> : null}
        {words !== '' && !isSearching && !error && !isOpen ? (
          <EmptyState
            icon="search"
            title={text({ zh: `没有找到“${words}”`, en: `Nothing found for “${words}”` })}
            words={text({
              zh: '可以试试名称里的两个字、拼音首字母，或手机号后四位。',
              en: 'Try two characters of a name, the initials of its pinyin, or the last four figures of a phone number.',
            })}
          />
        ) : null}
      </div>
    </Modal>
  );
}

interface GroupsProps {
  readonly groups: readonly PaletteGroup[];
  readonly id: string;
  /** the chosen entry, counted over all groups */
  readonly at: number;
  readonly onPoint: (place: number) => void;
  readonly onChoose: (entry: PaletteEntry) => void;
}

function Groups({ groups, id, at, onPoint, onChoose }: GroupsProps) {
  let next = 0;
  return groups.map(({ key, label, entries }) => (
    <div key={key} role="group" aria-label={label}>
      <p className="kh-palette-heading" aria-hidden>
        {label}
      </p>
      {entries.map((entry) => {
        const place = next++;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field above
          <div
            key={entry.key}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            className="kh-palette-item"
            onMouseMove={() => onPoint(place)}
            onClick={() => onChoose(entry)}
          >
            <Icon name={entry.icon} />
            <span className="kh-cut">
              <Marked text={entry.label} marks={entry.marks} />
            </span>
            {entry.note ? (
              <span className="kh-palette-note kh-cut">
                <Marked text={entry.note} marks={entry.noteMarks ?? []} />
              </span>
            ) : null}
          </div>
        );
      })}
    </div>
  ));
}

import { fieldTypeOf, type ObjectDefinition } from '@kehuan/schemas';
import { Popover } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../client/language.ts';
import { useApp } from '../../client/workspace-app.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { type Subject, subjectsOf } from './filter-paths.ts';

export interface FieldPickerProps {
  readonly object: ObjectDefinition;
  /** the words of what is chosen */
  readonly label: string;
  readonly onPick: (subject: Subject) => void;
  /** also lists of related records */
  readonly hasLists?: boolean;
}

/** Finds a field: of the object, or of what its links lead to, one step after the other. Arrows right and left go in and out. */
export function FieldPicker({ object, label, onPick, hasLists = true }: FieldPickerProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const name = text({ zh: '字段', en: 'Field' });
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      open={isOpen}
      onOpenChange={setOpen}
      content={
        <FieldList
          object={object}
          hasLists={hasLists}
          onClose={() => setOpen(false)}
          onPick={(subject) => {
            setOpen(false);
            onPick(subject);
          }}
        />
      }
    >
      <button
        type="button"
        className="kh-field-picker"
        aria-label={`${name}: ${label}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
      >
        <span className="kh-cut">{label}</span>
        <Icon name="chevron-down" size={14} />
      </button>
    </Popover>
  );
}

interface Step {
  readonly object: ObjectDefinition;
  readonly prefix: string;
  readonly label: string;
}

interface FieldListProps {
  readonly object: ObjectDefinition;
  readonly hasLists: boolean;
  readonly onPick: (subject: Subject) => void;
  readonly onClose: () => void;
}

function FieldList({ object, hasLists, onPick, onClose }: FieldListProps) {
  const text = useText();
  const workspace = useApp();
  const id = useId();
  const [trail, setTrail] = useState<readonly Step[]>([{ object, prefix: '', label: text(object.label) }]);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const here = trail.at(-1) ?? { object, prefix: '', label: '' };
  const wanted = words.trim().toLowerCase();
  const shown = subjectsOf(workspace, { object: here.object, prefix: here.prefix, text }).filter(
    ({ label, lists }) => (hasLists || !lists) && label.toLowerCase().includes(wanted),
  );
  const current = Math.min(at, shown.length - 1);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const move = (next: readonly Step[]) => {
    setTrail(next);
    setWords('');
    setAt(0);
  };
  const enter = ({ path, label, leadsTo }: Subject) => {
    if (leadsTo) move([...trail, { object: leadsTo, prefix: `${path}.`, label }]);
  };
  const handleKeys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const subject = shown[current];
    if (event.key === 'ArrowDown') setAt(Math.min(shown.length - 1, current + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, current - 1));
    else if (event.key === 'ArrowRight' && words === '' && subject?.leadsTo) enter(subject);
    else if ((event.key === 'ArrowLeft' || event.key === 'Backspace') && words === '' && trail.length > 1) {
      move(trail.slice(0, -1));
    } else if (event.key === 'Enter' && subject) onPick(subject);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    // Escape leaves this list only, not what it stands in
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the search field inside
    <div className="kh-field-list" onKeyDown={handleKeys}>
      <TextInput
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-${current}` : undefined}
        aria-label={text({ zh: '查找字段', en: 'Find a field' })}
        placeholder={text({ zh: '查找字段', en: 'Find a field' })}
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
          setAt(0);
        }}
      />
      {trail.length > 1 ? (
        <div className="kh-field-trail">
          <IconButton
            icon="arrow-left"
            size={28}
            iconSize={14}
            label={text({ zh: '返回', en: 'Back' })}
            onClick={() => move(trail.slice(0, -1))}
          />
          <span className="kh-cut">{trail.map(({ label }) => label).join(' › ')}</span>
        </div>
      ) : null}
      <div ref={list} role="listbox" id={`${id}-list`} aria-label={here.label} className="kh-field-options">
        {shown.map((subject, index) => (
          <FieldOption
            key={`${subject.path}${subject.lists ? '-list' : ''}`}
            id={`${id}-${index}`}
            index={index}
            subject={subject}
            isCurrent={index === current}
            isFirstList={subject.lists !== undefined && shown[index - 1]?.lists === undefined}
            onPick={() => onPick(subject)}
            onEnter={() => enter(subject)}
          />
        ))}
        {shown.length === 0 ? (
          <p className="kh-secondary kh-field-none">{text({ zh: '没有这样的字段', en: 'No such field' })}</p>
        ) : null}
      </div>
    </div>
  );
}

interface FieldOptionProps {
  readonly id: string;
  readonly index: number;
  readonly subject: Subject;
  readonly isCurrent: boolean;
  readonly isFirstList: boolean;
  readonly onPick: () => void;
  readonly onEnter: () => void;
}

function FieldOption({ id, index, subject, isCurrent, isFirstList, onPick, onEnter }: FieldOptionProps) {
  const text = useText();
  const { label, field, leadsTo, lists } = subject;
  return (
    <>
      {isFirstList ? (
        <div className="kh-field-heading" role="presentation">
          {text({ zh: '相关列表', en: 'Related lists' })}
        </div>
      ) : null}
      <div className={isCurrent ? 'kh-field-option kh-field-current' : 'kh-field-option'} data-at={index}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the search field above has the keys */}
        <div id={id} role="option" aria-selected={isCurrent} className="kh-field-name" onClick={onPick}>
          <Icon name={field ? fieldTypeOf(field).icon : (lists?.icon ?? 'layers')} size={14} />
          <span className="kh-cut">{label}</span>
        </div>
        {leadsTo ? (
          <span
            aria-hidden
            className="kh-field-enter"
            title={text({ zh: `${label}的字段`, en: `Fields of ${label}` })}
            onClick={onEnter}
          >
            <Icon name="chevron-right" size={14} />
          </span>
        ) : null}
      </div>
    </>
  );
}

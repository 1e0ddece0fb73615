import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Dot, Icon, IconButton, Menu, useText } from '@kehuan/runtime';
import { type ChoiceOption, type Colour, colours } from '@kehuan/schemas';
import { useState } from 'react';
import { moveWithin } from '../draft/change-list.ts';
import { makeUnique, newKey } from '../draft/new-key.ts';
import { useDragWords } from './drag-words.ts';
import { LabelInput } from './label-input.tsx';

export interface OptionsEditorProps {
  readonly options: readonly ChoiceOption[];
  /** keys that records may hold already: they can be retired, not removed */
  readonly released: readonly string[];
  readonly onChange: (options: readonly ChoiceOption[]) => void;
}

export const colourNames: { readonly [C in Colour]: { readonly zh: string; readonly en: string } } = {
  grey: { zh: '灰', en: 'Grey' },
  blue: { zh: '蓝', en: 'Blue' },
  teal: { zh: '青', en: 'Teal' },
  green: { zh: '绿', en: 'Green' },
  amber: { zh: '橙', en: 'Amber' },
  red: { zh: '红', en: 'Red' },
  violet: { zh: '紫', en: 'Violet' },
};

/** The options of a choice: drag to reorder, rename in place, colour. One that records may hold is retired rather than deleted. */
export function OptionsEditor({ options, released, onChange }: OptionsEditorProps) {
  const text = useText();
  const [added, setAdded] = useState<string>();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const dragWords = useDragWords((id) => text(options.find(({ key }) => key === id)?.label) || String(id));
  const drop = ({ active, over }: DragEndEvent) => {
    const index = (id: unknown) => options.findIndex(({ key }) => key === id);
    if (over && active.id !== over.id) onChange(moveWithin(options, index(active.id), index(over.id)));
  };
  const change = (key: string, patch: Partial<ChoiceOption>) =>
    onChange(options.map((option) => (option.key === key ? { ...option, ...patch } : option)));
  const rename = async (option: ChoiceOption, label: ChoiceOption['label']) => {
    if (released.includes(option.key)) return change(option.key, { label });
    // nobody holds it yet, so its key may still follow its name
    const key = await newKey(
      label,
      options.filter((one) => one !== option).map((one) => one.key),
    );
    onChange(options.map((one) => (one.key === option.key ? { ...one, key, label } : one)));
  };
  const add = () => {
    const key = makeUnique(
      'option',
      options.map((option) => option.key),
    );
    onChange([...options, { key, label: { zh: `选项 ${options.length + 1}`, en: `Option ${options.length + 1}` } }]);
    setAdded(key);
  };
  return (
    <div className="kd-options">
      <DndContext sensors={sensors} collisionDetection={closestCenter} accessibility={dragWords} onDragEnd={drop}>
        <SortableContext items={options.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
          <ul>
            {options.map((option) => (
              <OptionRow
                key={option.key}
                option={option}
                isAdded={option.key === added}
                canRemove={!released.includes(option.key)}
                onRename={(label) => void rename(option, label)}
                onColour={(colour) => change(option.key, { colour })}
                onRemove={() =>
                  released.includes(option.key)
                    ? change(option.key, { retired: !option.retired })
                    : onChange(options.filter((one) => one !== option))
                }
              />
            ))}
          </ul>
        </SortableContext>
      </DndContext>
      <button type="button" className="kd-add" onClick={add}>
        <Icon name="plus" size={14} /> {text({ zh: '加一个选项', en: 'Add an option' })}
      </button>
    </div>
  );
}

interface OptionRowProps {
  readonly option: ChoiceOption;
  readonly isAdded: boolean;
  readonly canRemove: boolean;
  readonly onRename: (label: ChoiceOption['label']) => void;
  readonly onColour: (colour: Colour) => void;
  readonly onRemove: () => void;
}

function OptionRow({ option, isAdded, canRemove, onRename, onColour, onRemove }: OptionRowProps) {
  const text = useText();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({
    id: option.key,
  });
  const name = text(option.label);
  const removal = canRemove
    ? text({ zh: `删除「${name}」`, en: `Delete “${name}”` })
    : option.retired
      ? text({ zh: `重新启用「${name}」`, en: `Offer “${name}” again` })
      : text({ zh: `停用「${name}」，已有记录保留`, en: `Retire “${name}”; records keep it` });
  return (
    <li
      ref={setNodeRef}
      className={option.retired ? 'kd-option is-retired' : 'kd-option'}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        ref={setActivatorNodeRef}
        type="button"
        className="kd-grip"
        aria-label={text({ zh: `移动「${name}」`, en: `Move “${name}”` })}
        {...attributes}
        {...listeners}
      >
        <Icon name="grip-vertical" size={14} />
      </button>
      <Menu
        placement="bottomLeft"
        entries={colours.map((colour) => ({
          key: colour,
          label: text(colourNames[colour]),
          isChosen: option.colour === colour,
          run: () => onColour(colour),
        }))}
      >
        <button
          type="button"
          className="kd-option-colour"
          aria-label={text({ zh: `「${name}」的颜色`, en: `Colour of “${name}”` })}
        >
          <Dot colour={option.colour ?? 'grey'} />
        </button>
      </Menu>
      <LabelInput
        value={option.label}
        onChange={onRename}
        name={text({ zh: '选项名称', en: 'Option name' })}
        isRequired
        isNew={canRemove}
        autoFocus={isAdded}
      />
      <IconButton
        icon={canRemove ? 'trash-2' : option.retired ? 'rotate-ccw' : 'archive'}
        size={24}
        iconSize={14}
        label={removal}
        onClick={onRemove}
      />
    </li>
  );
}

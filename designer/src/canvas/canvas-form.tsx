import { useDraggable, useDroppable } from '@dnd-kit/core';
import { FormField, FormLayout, Icon, IconButton, useText } from '@kehuan/runtime';
import { type Form, type FormItem, type FormSection, fieldOf, type ObjectDefinition } from '@kehuan/schemas';
import type { KeyboardEvent, ReactNode } from 'react';
import { type FormPlace, itemKey } from '../draft/command.ts';
import { fieldIcon } from './field-icon.ts';
import type { SampleRecord } from './sample-values.ts';

export interface CanvasFormProps {
  readonly object: ObjectDefinition;
  readonly form: Form;
  readonly sample: SampleRecord;
  readonly selected: string | null;
  readonly picked: string | null;
  readonly place: FormPlace | null;
  readonly draggedLabel: string | null;
  readonly onSelect: (item: string | null) => void;
  readonly onKey: (event: KeyboardEvent, item: string) => void;
  readonly onTake: (item: string) => void;
  readonly onSection: (section: string) => void;
}

/** The form people will use, with handles: every field can be selected, dragged and moved by keyboard. Its controls only show. */
export function CanvasForm(props: CanvasFormProps) {
  const { object, form, sample, place, draggedLabel } = props;
  const text = useText();
  const { setNodeRef } = useDroppable({ id: 'canvas' });
  const slot = draggedLabel === null ? null : <DropSlot key="slot" label={draggedLabel} />;
  const isHere = (section: FormSection, index: number) => place?.section === section.key && place.index === index;
  return (
    <div ref={setNodeRef} className="kd-form-card">
      <h2 className="kd-form-title">{text(object.label)}</h2>
      <FormLayout
        form={form}
        renderField={(key) => {
          const field = fieldOf(object, key);
          if (!field) return null;
          return (
            <div className="kd-inert" inert>
              <FormField
                field={field}
                value={sample.values[key]}
                references={sample.references}
                onChange={() => {}}
                required={field.required === true}
                isReadonly={field.system === true}
              />
            </div>
          );
        }}
        slots={{
          item: ({ section, item, index }, node) => [
            isHere(section, index) ? slot : null,
            <CanvasItem key={itemKey(item)} {...props} section={section} item={item}>
              {node}
            </CanvasItem>,
          ],
          section: ({ section }, node) => (
            <div key={section.key} className="kd-section">
              <button
                type="button"
                className="kd-section-handle"
                aria-label={text({
                  zh: `设置分组「${text(section.label)}」`,
                  en: `Settings of section “${text(section.label)}”`,
                })}
                onClick={() => props.onSection(section.key)}
              >
                <Icon name="settings-2" size={14} />
              </button>
              {node}
            </div>
          ),
          sectionEnd: ({ section }) => (
            <SectionEnd section={section} slot={isHere(section, section.items.length) ? slot : null} />
          ),
        }}
      />
    </div>
  );
}

function DropSlot({ label }: { readonly label: string }) {
  const text = useText();
  return (
    <div className="kd-slot">
      <Icon name="corner-down-right" size={14} /> {text({ zh: '松手，放在这里', en: 'Let go to place it here' })}
      <span className="kd-visually-hidden">{label}</span>
    </div>
  );
}

function SectionEnd({ section, slot }: { readonly section: FormSection; readonly slot: ReactNode }) {
  const text = useText();
  const { setNodeRef } = useDroppable({ id: `end:${section.key}` });
  return (
    <div ref={setNodeRef} className={section.items.length === 0 ? 'kd-section-end is-empty' : 'kd-section-end'}>
      {slot ?? (section.items.length === 0 ? text({ zh: '把字段拖到这里', en: 'Drag fields here' }) : null)}
    </div>
  );
}

interface CanvasItemProps extends CanvasFormProps {
  readonly section: FormSection;
  readonly item: FormItem;
  readonly children: ReactNode;
}

function CanvasItem({ object, section, item, selected, picked, onSelect, onKey, onTake, children }: CanvasItemProps) {
  const text = useText();
  const key = itemKey(item);
  const field = fieldOf(object, key);
  const label = item.kind === 'note' ? text(item.text) : text(field?.label);
  const source = { kind: 'item', item: key } as const;
  const drag = useDraggable({ id: `item:${key}`, data: { source, label, icon: field ? fieldIcon(field) : 'info' } });
  const drop = useDroppable({ id: `over:${key}` });
  const isSelected = selected === key;
  const isFull = item.kind === 'note' || item.width === 'full' || section.columns === 1;
  const classes = [
    'kd-item',
    isFull ? 'is-full' : '',
    isSelected ? 'is-selected' : '',
    picked === key ? 'is-picked' : '',
    drag.isDragging ? 'is-dragging' : '',
  ];
  return (
    <div ref={drop.setNodeRef} className={classes.filter(Boolean).join(' ')}>
      {children}
      {/* the whole field is the handle, which lies over it: its own controls are only shown here */}
      <div
        ref={drag.setNodeRef}
        {...drag.listeners}
        className="kd-item-handle"
        role="button"
        tabIndex={0}
        data-item={key}
        aria-pressed={isSelected}
        aria-roledescription={text({ zh: '可移动的字段', en: 'Movable field' })}
        aria-label={label}
        onClick={() => onSelect(key)}
        onKeyDown={(event) => onKey(event, key)}
      />
      {field?.visible === undefined ? null : (
        <span className="kd-item-mark">
          <Icon name="eye" size={14} /> {text({ zh: '有条件显示', en: 'Conditional' })}
        </span>
      )}
      {isSelected ? (
        <div className="kd-item-tools">
          <IconButton
            icon="x"
            size={26}
            iconSize={14}
            label={text({ zh: '从表单拿下', en: 'Take off the form' })}
            onClick={() => onTake(key)}
          />
        </div>
      ) : null}
    </div>
  );
}

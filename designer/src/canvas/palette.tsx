import { useDraggable } from '@dnd-kit/core';
import { Icon, SearchInput, useText } from '@kehuan/runtime';
import type { Form, ObjectDefinition } from '@kehuan/schemas';
import { useState } from 'react';
import { fieldIcon } from './field-icon.ts';
import { paletteGroups, unplacedFields } from './palette-entries.ts';

export type DragSource =
  | { readonly kind: 'preset'; readonly id: string }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'item'; readonly item: string };

interface PaletteProps {
  readonly object: ObjectDefinition;
  readonly form: Form;
  /** Enter or a click puts it after what is selected */
  readonly onAdd: (source: DragSource) => void;
  readonly onAddSection: () => void;
}

/** What can be dragged onto the form: fields that are not on it yet, and kinds of new ones. */
export function Palette({ object, form, onAdd, onAddSection }: PaletteProps) {
  const text = useText();
  const [search, setSearch] = useState('');
  const fits = (label: string) => label.toLowerCase().includes(search.trim().toLowerCase());
  const unplaced = unplacedFields(object, form).filter((field) => fits(text(field.label)));
  return (
    <aside className="kd-palette" aria-label={text({ zh: '字段', en: 'Fields' })}>
      <SearchInput
        label={text({ zh: '找字段，如“手机”', en: 'Find a field, e.g. “Phone”' })}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {unplaced.length > 0 ? (
        <section>
          <h2>
            {text({ zh: '还没放上来', en: 'Not on the form' })} <span className="kd-count">{unplaced.length}</span>
          </h2>
          <div className="kd-palette-list">
            {unplaced.map((field) => (
              <Tile
                key={field.key}
                source={{ kind: 'field', field: field.key }}
                icon={fieldIcon(field)}
                label={text(field.label)}
                isWide
                onAdd={onAdd}
              />
            ))}
          </div>
        </section>
      ) : null}
      {paletteGroups().map((group) => {
        const entries = group.entries.filter(({ preset }) => fits(text(preset.label)));
        if (entries.length === 0) return null;
        return (
          <section key={group.key}>
            <h2>{text(group.label)}</h2>
            <div className="kd-palette-grid">
              {entries.map(({ id, preset }) => (
                <Tile
                  key={id}
                  source={{ kind: 'preset', id }}
                  icon={preset.icon}
                  label={text(preset.label)}
                  onAdd={onAdd}
                />
              ))}
            </div>
          </section>
        );
      })}
      <section>
        <h2>{text({ zh: '排版', en: 'Layout' })}</h2>
        <div className="kd-palette-grid">
          <button type="button" className="kd-tile" onClick={onAddSection}>
            <Icon name="heading" /> {text({ zh: '分组', en: 'Section' })}
          </button>
        </div>
      </section>
    </aside>
  );
}

interface TileProps {
  readonly source: DragSource;
  readonly icon: string;
  readonly label: string;
  readonly isWide?: boolean;
  readonly onAdd: (source: DragSource) => void;
}

function Tile({ source, icon, label, isWide, onAdd }: TileProps) {
  const id =
    source.kind === 'preset'
      ? `preset:${source.id}`
      : source.kind === 'field'
        ? `field:${source.field}`
        : `item:${source.item}`;
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, data: { source, label, icon } });
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={isDragging ? 'kd-tile is-dragging' : 'kd-tile'}
      data-tile={id}
      {...listeners}
      onClick={() => onAdd(source)}
    >
      <Icon name={icon} /> <span className="kd-tile-label">{label}</span>
      {isWide ? <Icon name="plus" size={14} className="kd-tile-plus" /> : null}
    </button>
  );
}

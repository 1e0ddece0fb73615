import { DndContext, DragOverlay } from '@dnd-kit/core';
import { EmptyState, formOf, Icon, useText } from '@kehuan/runtime';
import { type Form, type FormItem, fieldOf, objectOf } from '@kehuan/schemas';
import { Segmented } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { type FormPlace, itemKey } from '../draft/command.ts';
import { run, undo, useDraft } from '../draft/draft-store.ts';
import { makeUnique } from '../draft/new-key.ts';
import { useDragWords } from '../editors/drag-words.ts';
import { CanvasForm } from './canvas-form.tsx';
import { nearestSlot } from './drop-place.ts';
import { placeAfter, placeOf, stepPlace } from './form-places.ts';
import { Inspector } from './inspector.tsx';
import { type DragSource, Palette } from './palette.tsx';
import { newField, paletteEntry } from './palette-entries.ts';
import { useSampleRecord } from './sample-values.ts';
import { SectionInspector } from './section-inspector.tsx';
import { useFormDrag } from './use-form-drag.ts';
import './canvas.css';

type Selection = { readonly kind: 'item' | 'section'; readonly key: string; readonly isNew?: boolean } | null;

/** Palette, canvas and inspector of an object's standard form. */
export function FormDesigner({ objectKey }: { readonly objectKey: string }) {
  const text = useText();
  const { app, released } = useDraft();
  const object = objectOf(app, objectKey);
  const form = object && app.forms.find((one) => one.object === objectKey);
  if (!object || !form) {
    return (
      <EmptyState title={text({ zh: '这个对象还没有表单', en: 'This object has no form yet' })}>
        {object ? (
          <MakeForm
            form={{
              ...formOf(app, object),
              key: makeUnique(
                `${objectKey}_form`,
                app.forms.map(({ key }) => key),
              ),
            }}
          />
        ) : null}
      </EmptyState>
    );
  }
  return <Designer key={form.key} object={object} form={form} released={objectOf(released, objectKey)} />;
}

function MakeForm({ form }: { readonly form: Form }) {
  const text = useText();
  return (
    <button type="button" className="kh-link" onClick={() => run({ kind: 'add-form', form })}>
      {text({ zh: '建一个', en: 'Make one' })}
    </button>
  );
}

interface DesignerProps {
  readonly object: NonNullable<ReturnType<typeof objectOf>>;
  readonly form: Form;
  readonly released: ReturnType<typeof objectOf>;
}

function Designer({ object, form, released }: DesignerProps) {
  const text = useText();
  const { app } = useDraft();
  const [selection, setSelection] = useState<Selection>(null);
  const [isPhone, setPhone] = useState(false);
  const [picked, setPicked] = useState<{ readonly item: string; readonly moves: number } | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const sample = useSampleRecord(object, released);
  const itemOf = (key: string): FormItem =>
    form.sections.flatMap(({ items }) => items).find((item) => itemKey(item) === key) ?? { kind: 'field', field: key };
  const labelOf = (key: string) => {
    const item = itemOf(key);
    return item.kind === 'note' ? text(item.text) : text(fieldOf(object, key)?.label) || key;
  };

  const put = (source: DragSource, place: FormPlace) => {
    if (source.kind === 'preset') {
      const entry = paletteEntry(source.id);
      if (!entry) return;
      const field = newField(app, object, entry);
      run({ kind: 'add-field', object: object.key, field, place });
      setSelection({ kind: 'item', key: field.key, isNew: true });
      return;
    }
    const key = source.kind === 'field' ? source.field : source.item;
    run({ kind: 'place-item', item: itemOf(key), place });
    setSelection({ kind: 'item', key });
    setAnnouncement(text({ zh: `「${labelOf(key)}」放好了`, en: `“${labelOf(key)}” is placed` }));
  };
  const drag = useFormDrag(form, put);
  const dragWords = useDragWords((id) => (String(id).split(':')[0] === 'item' ? labelOf(String(id).slice(5)) : ''));
  const add = (source: DragSource) => {
    const place = placeAfter(form, selection?.kind === 'item' ? selection.key : null);
    if (place) put(source, place);
  };
  const addSection = () => {
    const key = makeUnique(
      'section',
      form.sections.map((section) => section.key),
    );
    run({
      kind: 'add-section',
      form: form.key,
      section: { key, label: { zh: '新分组', en: 'New section' }, columns: 2, items: [] },
      index: form.sections.length,
    });
    setSelection({ kind: 'section', key });
  };
  const take = (item: string) => {
    run({ kind: 'take-item', form: form.key, item });
    setSelection(null);
  };

  const onKey = (event: KeyboardEvent, item: string) => {
    const step =
      event.key === 'ArrowDown' || event.key === 'ArrowRight'
        ? 1
        : event.key === 'ArrowUp' || event.key === 'ArrowLeft'
          ? -1
          : null;
    if (event.key === ' ') {
      event.preventDefault();
      const isHeld = picked?.item === item;
      setPicked(isHeld ? null : { item, moves: 0 });
      setSelection({ kind: 'item', key: item });
      setAnnouncement(
        isHeld
          ? text({ zh: `已放下「${labelOf(item)}」`, en: `Dropped “${labelOf(item)}”` })
          : text({
              zh: `已拿起「${labelOf(item)}」，用方向键移动`,
              en: `Picked up “${labelOf(item)}”. Move with the arrow keys`,
            }),
      );
    } else if (event.key === 'Enter') {
      setSelection({ kind: 'item', key: item });
    } else if (event.key === 'Escape' && picked?.item === item) {
      for (let step = 0; step < picked.moves; step += 1) undo();
      setPicked(null);
      setAnnouncement(text({ zh: `「${labelOf(item)}」放回原处`, en: `“${labelOf(item)}” is back where it was` }));
    } else if (step !== null && picked?.item === item) {
      event.preventDefault();
      const place = stepPlace(form, item, step);
      if (!place) return;
      run({ kind: 'place-item', item: itemOf(item), place });
      setPicked({ item, moves: picked.moves + 1 });
      // the field keeps the focus wherever it goes
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-item="${item}"]`)?.focus());
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && !picked) {
      take(item);
    }
  };
  const held = picked ? placeOf(form, picked.item) : undefined;
  const heldSection = form.sections.find(({ key }) => key === held?.section);
  return (
    <DndContext sensors={drag.sensors} collisionDetection={nearestSlot} accessibility={dragWords} {...drag.handlers}>
      <div className="kd-designer">
        <Palette object={object} form={form} onAdd={add} onAddSection={addSection} />
        <div className="kd-canvas">
          <div className="kd-canvas-bar">
            <b>{text(form.label)}</b>
            <Segmented
              size="small"
              value={isPhone ? 'phone' : 'desktop'}
              onChange={(value) => setPhone(value === 'phone')}
              options={[
                { value: 'desktop', label: text({ zh: '电脑', en: 'Desktop' }) },
                { value: 'phone', label: text({ zh: '手机', en: 'Phone' }) },
              ]}
            />
          </div>
          {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a click beside the form only takes the selection away; Escape does the same */}
          <div
            className={isPhone ? 'kd-canvas-area is-phone' : 'kd-canvas-area'}
            onClick={(event) => event.target === event.currentTarget && setSelection(null)}
          >
            <CanvasForm
              object={object}
              form={form}
              sample={sample}
              selected={selection?.kind === 'item' ? selection.key : null}
              picked={picked?.item ?? null}
              place={drag.place}
              draggedLabel={drag.dragged?.label ?? null}
              onSelect={(key) => setSelection(key === null ? null : { kind: 'item', key })}
              onSection={(key) => setSelection({ kind: 'section', key })}
              onKey={onKey}
              onTake={take}
            />
          </div>
          {picked && held && heldSection ? (
            <p className="kd-picked">
              <Icon name="grip-vertical" size={14} />
              <b>{text({ zh: `已拿起“${labelOf(picked.item)}”`, en: `Holding “${labelOf(picked.item)}”` })}</b>
              <span>
                {text({
                  zh: `${text(heldSection.label)} · 第 ${held.index + 1} 个，共 ${heldSection.items.length} 个`,
                  en: `${text(heldSection.label)} · ${held.index + 1} of ${heldSection.items.length}`,
                })}
              </span>
              <span>
                <kbd>↑ ↓</kbd> {text({ zh: '移动', en: 'move' })}
              </span>
              <span>
                <kbd>{text({ zh: '空格', en: 'Space' })}</kbd> {text({ zh: '放下', en: 'drop' })}
              </span>
              <span>
                <kbd>Esc</kbd> {text({ zh: '放回原处', en: 'put back' })}
              </span>
            </p>
          ) : null}
          <p className="kd-visually-hidden" role="status" aria-live="assertive">
            {announcement}
          </p>
        </div>
        {selection?.kind === 'section' ? (
          <SectionInspector object={object} form={form} section={selection.key} onClose={() => setSelection(null)} />
        ) : (
          <Inspector
            object={object}
            form={form}
            released={released}
            item={selection?.key ?? null}
            isNew={selection?.isNew === true}
            onRenamedKey={(key) => setSelection({ kind: 'item', key })}
            onGone={() => setSelection(null)}
          />
        )}
      </div>
      <DragOverlay dropAnimation={null}>
        {drag.dragged ? (
          <div className="kd-overlay">
            <Icon name={drag.dragged.icon} /> {drag.dragged.label}
          </div>
        ) : null}
      </DragOverlay>
    </DndContext>
  );
}

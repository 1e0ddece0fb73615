import {
  type DragEndEvent,
  type DragMoveEvent,
  type DragStartEvent,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { Form } from '@kehuan/schemas';
import { useState } from 'react';
import type { FormPlace } from '../draft/command.ts';
import { dropPlace } from './drop-place.ts';
import type { DragSource } from './palette.tsx';

export interface Dragged {
  readonly source: DragSource;
  readonly label: string;
  readonly icon: string;
}

/** The pointer's way of moving things on a form: what is dragged, where it would land, and what happens at the drop. */
export function useFormDrag(form: Form, onDrop: (source: DragSource, place: FormPlace) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [place, setPlace] = useState<FormPlace | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
  );
  const placeAt = ({ over, activatorEvent, delta }: DragMoveEvent | DragEndEvent): FormPlace | null => {
    if (!over) return null;
    const start = pointerOf(activatorEvent);
    const pointer = { x: start.x + delta.x, y: start.y + delta.y };
    return dropPlace(form, { id: String(over.id), rect: over.rect }, pointer) ?? null;
  };
  const end = () => {
    setDragged(null);
    setPlace(null);
  };
  return {
    sensors,
    dragged,
    place,
    handlers: {
      // palette tiles and items say what they are in their data
      onDragStart: ({ active }: DragStartEvent) => setDragged(active.data.current as unknown as Dragged),
      onDragMove: (event: DragMoveEvent) => {
        const next = placeAt(event);
        setPlace((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
      },
      onDragEnd: (event: DragEndEvent) => {
        const target = placeAt(event);
        if (dragged && target) onDrop(dragged.source, target);
        end();
      },
      onDragCancel: end,
    },
  };
}

function pointerOf(event: Event): { readonly x: number; readonly y: number } {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY };
  const touch = 'touches' in event ? (event as TouchEvent).touches[0] : undefined;
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}

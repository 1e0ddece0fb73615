import {
  type Active,
  type Announcements,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';

/**
 * A mouse takes a card after a few pixels, a finger after a moment (so that a swipe still scrolls), the space bar at once.
 * One sensor for pointers of both kinds would break the long touch.
 */
export function useBoardSensors(columns: readonly string[]) {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: stepBetween(columns),
      keyboardCodes: {
        start: [KeyboardCode.Space],
        end: [KeyboardCode.Space, KeyboardCode.Enter],
        cancel: [KeyboardCode.Esc],
      },
    }),
  );
}

/** The arrow keys step from column to column in their order. */
function stepBetween(columns: readonly string[]): KeyboardCoordinateGetter {
  return (event, { context, currentCoordinates }) => {
    const step = event.code === KeyboardCode.Right ? 1 : event.code === KeyboardCode.Left ? -1 : 0;
    if (step === 0) return undefined;
    event.preventDefault();
    const { over, droppableRects, collisionRect } = context;
    const at = columns.indexOf(String(over?.id ?? ''));
    const target = columns[Math.max(0, Math.min(columns.length - 1, at + step))];
    const rect = target === undefined ? undefined : droppableRects.get(target);
    if (!rect || !collisionRect) return undefined;
    // the middle of the column, whatever its width
    return {
      x: rect.left + rect.width / 2 - collisionRect.width / 2,
      y: Math.max(rect.top + 60, Math.min(currentCoordinates.y, rect.bottom - 60)),
    };
  };
}

type Pick = (label: { readonly zh: string; readonly en: string }) => string;

/** What is said while a card moves. */
export function announcementsOf(
  text: Pick,
  nameOf: (active: Active) => string,
  columnOf: (id: string) => string,
): Announcements {
  return {
    onDragStart: ({ active }) => {
      const name = nameOf(active);
      return text({ zh: `已拿起“${name}”`, en: `Picked up ${name}` });
    },
    onDragOver: ({ over }) => {
      if (!over) return undefined;
      const column = columnOf(String(over.id));
      return text({ zh: `在“${column}”上方`, en: `Over ${column}` });
    },
    onDragEnd: ({ active, over }) => {
      const name = nameOf(active);
      if (!over) return text({ zh: `“${name}”放回原处`, en: `${name} is back where it was` });
      const column = columnOf(String(over.id));
      return text({ zh: `“${name}”移到“${column}”`, en: `${name} moved to ${column}` });
    },
    onDragCancel: ({ active }) => {
      const name = nameOf(active);
      return text({ zh: `已取消，“${name}”放回原处`, en: `Cancelled, ${name} is back where it was` });
    },
  };
}

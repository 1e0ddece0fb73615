import type { DndContextProps, UniqueIdentifier } from '@dnd-kit/core';
import { useText } from '@kehuan/runtime';

/** What is said aloud while something is dragged by keyboard, in the reader's language and by the names people see. */
export function useDragWords(nameOf: (id: UniqueIdentifier) => string): NonNullable<DndContextProps['accessibility']> {
  const text = useText();
  return {
    screenReaderInstructions: {
      draggable: text({
        zh: '按空格拿起，用方向键移动，再按空格放下，按 Esc 放回原处。',
        en: 'Press Space to pick up, move with the arrow keys, Space again to drop, Escape to put back.',
      }),
    },
    announcements: {
      onDragStart: ({ active }) =>
        text({ zh: `已拿起「${nameOf(active.id)}」`, en: `Picked up “${nameOf(active.id)}”` }),
      onDragOver: ({ over }) =>
        over ? text({ zh: `移到「${nameOf(over.id)}」的位置`, en: `At the place of “${nameOf(over.id)}”` }) : undefined,
      onDragEnd: ({ active }) => text({ zh: `已放下「${nameOf(active.id)}」`, en: `Dropped “${nameOf(active.id)}”` }),
      onDragCancel: ({ active }) =>
        text({ zh: `「${nameOf(active.id)}」放回原处`, en: `“${nameOf(active.id)}” is back where it was` }),
    },
  };
}

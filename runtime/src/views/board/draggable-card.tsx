import { useDraggable } from '@dnd-kit/core';
import type { RecordRow, References } from '@kehuan/schemas';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect } from 'react';
import { useText } from '../../client/language.ts';

/** What is taken when a card is. */
export interface Held {
  readonly row: RecordRow;
  readonly references: References;
  readonly from: string | null;
}

export interface DraggableCardProps {
  readonly held: Held;
  /** what it is called, for those who hear it */
  readonly label: string;
  /** false: this person may not move it, or it is already under way */
  readonly canMove: boolean;
  readonly isRefused: boolean;
  readonly isAsking: boolean;
  readonly onOpen: (id: string) => void;
  readonly children: ReactNode;
}

/** A card that can be taken: by mouse, by a long touch, by the space bar. A click or Enter opens the record. */
export function DraggableCard(props: DraggableCardProps) {
  const { held, label, canMove, isRefused, isAsking, onOpen, children } = props;
  const { row } = held;
  const text = useText();
  const { node, setNodeRef, attributes, listeners, isDragging } = useDraggable({
    id: row.id,
    data: { ...held },
    disabled: !canMove,
    attributes: { role: 'group', roleDescription: text({ zh: '可移动的卡片', en: 'movable card' }) },
  });
  // a card that cannot be moved can still be opened, and answered
  const { 'aria-disabled': _, ...handle } = attributes;
  useEffect(() => {
    // a question has to be in sight
    if (isAsking) node.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isAsking, node]);
  const open = (event: MouseEvent) => {
    const isOwnWork = (event.target as Element).closest('a, button, input, textarea, form, .ant-select');
    if (!isOwnWork && !event.defaultPrevented) onOpen(row.id);
  };
  const handleKeys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && !isDragging) onOpen(row.id);
    else listeners?.onKeyDown?.(event);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useAriaPropsSupportedByRole: its role comes with the attributes of dragging
    <div
      ref={setNodeRef}
      {...handle}
      {...(isAsking ? {} : listeners)}
      onKeyDown={handleKeys}
      onClick={open}
      aria-label={label}
      data-record={row.id}
      className={[
        'kh-card',
        isDragging ? 'kh-card-origin' : '',
        isRefused ? 'kh-card-refused' : '',
        isAsking ? 'kh-card-asking' : '',
      ].join(' ')}
    >
      {children}
    </div>
  );
}

import { type CollisionDetection, closestCenter, pointerWithin } from '@dnd-kit/core';
import type { Form } from '@kehuan/schemas';
import { type FormPlace, itemKey } from '../draft/command.ts';

/** The item or section end under the pointer; between them the nearest one of the section, else nothing. */
export const nearestSlot: CollisionDetection = (args) => {
  const within = pointerWithin(args);
  const exact = within.filter(({ id }) => !String(id).startsWith('canvas'));
  if (exact.length > 0) return exact;
  // over the form but in a gap
  return within.length > 0
    ? closestCenter({
        ...args,
        droppableContainers: args.droppableContainers.filter(({ id }) => !String(id).startsWith('canvas')),
      })
    : [];
};

interface Over {
  readonly id: string;
  readonly rect: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** Before or after the item the pointer is over: by its left half beside a half-wide item, by its upper half else. */
export function dropPlace(
  form: Form,
  over: Over,
  pointer: { readonly x: number; readonly y: number },
): FormPlace | undefined {
  const [kind, key = ''] = over.id.split(':');
  const at = (section: string, index: number): FormPlace => ({ form: form.key, section, index });
  if (kind === 'end') {
    const section = form.sections.find((one) => one.key === key);
    return section && at(key, section.items.length);
  }
  for (const section of form.sections) {
    const index = section.items.findIndex((item) => itemKey(item) === key);
    const item = section.items[index];
    if (!item) continue;
    const isBeside = section.columns === 2 && item.kind === 'field' && item.width !== 'full';
    const { left, top, width, height } = over.rect;
    const isAfter = isBeside ? pointer.x > left + width / 2 : pointer.y > top + height / 2;
    return at(section.key, isAfter ? index + 1 : index);
  }
  return undefined;
}

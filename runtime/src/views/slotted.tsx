import type { ReactNode } from 'react';
import type { SlotProps, ViewSlot } from './view-props.ts';

/** A part of a view that the designer may lay a handle on; without a designer just the part. */
export function Slotted({ slot: Slot, ...part }: SlotProps & { readonly slot: ViewSlot | undefined }): ReactNode {
  return Slot ? <Slot {...part} /> : part.children;
}

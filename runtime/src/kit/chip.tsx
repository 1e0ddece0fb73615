import type { ReactNode } from 'react';
import './chip.css';

export type ChipColour = 'grey' | 'blue' | 'teal' | 'green' | 'amber' | 'red' | 'violet';

/** A word with a colour that means something: a stage, a grade. The word always says it too. */
export function Chip({ colour = 'grey', children }: { readonly colour?: ChipColour; readonly children: ReactNode }) {
  return <span className={`kh-chip kh-chip-${colour}`}>{children}</span>;
}

/** The same colour as a dot before a name. */
export function Dot({ colour = 'grey' }: { readonly colour?: ChipColour }) {
  return <span className={`kh-dot kh-dot-${colour}`} aria-hidden />;
}

import { createContext } from 'react';

/** What can be done with a view somebody has changed for themselves. The page that knows saved views provides it. */
export interface Saving {
  /** into the saved view that is open; absent: it is no saved view, or not theirs to change */
  readonly save: (() => void) | undefined;
  readonly saveAs: () => void;
}

/** null: there is nowhere to save to (the designer's preview) */
export const SavingContext = createContext<Saving | null>(null);

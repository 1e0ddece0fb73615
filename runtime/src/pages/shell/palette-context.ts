import { createContext, useContext } from 'react';

/** Opens the search over everything. */
export const PaletteContext = createContext<() => void>(() => {});

export function usePalette(): () => void {
  return useContext(PaletteContext);
}

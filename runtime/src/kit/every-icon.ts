import type { LucideIcon } from 'lucide-react';

/** The whole set, for names none of the lists has: loaded only then. */
export const everyIcon = import.meta.glob<LucideIcon>(
  ['/node_modules/lucide-react/dist/esm/icons/*.mjs', '!/node_modules/lucide-react/dist/esm/icons/index.mjs'],
  { eager: true, import: 'default' },
);

import { cloneElement, lazy, type ReactElement, Suspense, useState } from 'react';
import type { DropdownMenuProps } from './dropdown-menu.tsx';
import type { MenuEntry } from './menu-entry.ts';

export interface MenuProps {
  readonly entries: readonly MenuEntry[];
  readonly placement?: DropdownMenuProps['placement'];
  /** the button that opens it */
  readonly children: ReactElement<{
    readonly onClick?: () => void;
    readonly onPointerEnter?: () => void;
    readonly 'aria-haspopup'?: 'menu';
    readonly 'aria-expanded'?: boolean;
  }>;
}

const load = () => import('./dropdown-menu.tsx');
const DropdownMenu = lazy(load);

/** A menu that opens from its button. What draws it is loaded when somebody reaches for the first one. */
export function Menu({ entries, placement = 'bottomRight', children }: MenuProps) {
  const [isWanted, setWanted] = useState(false);
  const button = cloneElement(children, {
    'aria-haspopup': 'menu',
    ...(isWanted ? {} : { onClick: () => setWanted(true), onPointerEnter: () => void load(), 'aria-expanded': false }),
  });
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <DropdownMenu entries={entries} placement={placement}>
        {button}
      </DropdownMenu>
    </Suspense>
  );
}

import { Dropdown, type DropdownProps } from 'antd';
import { type ReactElement, useState } from 'react';
import { Icon } from './icon.tsx';
import type { MenuEntry } from './menu-entry.ts';

export interface DropdownMenuProps {
  readonly entries: readonly MenuEntry[];
  readonly placement: DropdownProps['placement'];
  /** the button that opens it */
  readonly children: ReactElement;
}

type Items = NonNullable<NonNullable<DropdownProps['menu']>['items']>;

function itemsOf(entries: readonly MenuEntry[]): Items {
  return entries.map((entry): Items[number] => {
    if ('line' in entry) return { key: entry.key, type: 'divider' };
    if ('entries' in entry) {
      return { key: entry.key, type: 'group', label: entry.heading, children: itemsOf(entry.entries) };
    }
    return {
      key: entry.key,
      label: entry.label,
      danger: entry.isDangerous ?? false,
      disabled: entry.isDisabled ?? false,
      icon: entry.icon ? <Icon name={entry.icon} /> : null,
      extra: entry.isChosen ? <Icon name="check" size={14} /> : null,
      onClick: ({ domEvent }) => {
        domEvent.stopPropagation();
        entry.run();
      },
    };
  });
}

/** The menu itself, open from the start: it is loaded by the click that opens it. Keys go to its first entry. */
export default function DropdownMenu({ entries, placement, children }: DropdownMenuProps) {
  const [isOpen, setOpen] = useState(true);
  return (
    <Dropdown
      menu={{ items: itemsOf(entries) }}
      trigger={['click']}
      open={isOpen}
      onOpenChange={setOpen}
      autoFocus
      placement={placement ?? 'bottomRight'}
    >
      {children}
    </Dropdown>
  );
}

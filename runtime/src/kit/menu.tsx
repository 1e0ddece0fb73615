import { Dropdown, type DropdownProps } from 'antd';
import type { ReactElement } from 'react';
import { Icon } from './icon.tsx';

export type MenuEntry =
  | {
      readonly key: string;
      readonly label: string;
      readonly icon?: string;
      readonly isDangerous?: boolean;
      readonly isDisabled?: boolean;
      /** a choice of several, this one chosen */
      readonly isChosen?: boolean;
      readonly run: () => void;
    }
  | { readonly key: string; readonly heading: string; readonly entries: readonly MenuEntry[] }
  | { readonly key: string; readonly line: true };

export interface MenuProps {
  readonly entries: readonly MenuEntry[];
  readonly placement?: DropdownProps['placement'];
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

/** A menu that opens from its button. */
export function Menu({ entries, placement = 'bottomRight', children }: MenuProps) {
  return (
    <Dropdown menu={{ items: itemsOf(entries) }} trigger={['click']} placement={placement}>
      {children}
    </Dropdown>
  );
}

import { type ObjectDefinition, type SavedView, type View, viewTypeOf } from '@kehuan/schemas';
import { useEffect, useRef } from 'react';
import { useText } from '../../client/language.ts';
import { usePathLink } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { viewOfSaved } from '../../client/saved-views.ts';
import { useApp } from '../../client/workspace-app.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu } from '../../kit/menu.tsx';
import type { MenuEntry } from '../../kit/menu-entry.ts';

export interface ViewTabsProps {
  readonly object: ObjectDefinition;
  readonly current: string;
  /** the saved ones of this object, one's own and shared */
  readonly saved: readonly SavedView[];
  /** what can be done with the current one */
  readonly entries: readonly MenuEntry[];
  /** chips to swipe instead of tabs */
  readonly isPhone?: boolean;
}

/** The views of an object, side by side: those of the app, then those people have saved. */
export function ViewTabs({ object, current, saved, entries, isPhone = false }: ViewTabsProps) {
  const text = useText();
  const { app } = useApp();
  const views = app.views.filter((view) => view.object === object.key);
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current one moves into sight
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current, saved.length]);
  const isPlain = !views.some(({ key }) => key === current) && !saved.some(({ id }) => id === current);
  return (
    <nav
      ref={list}
      className={isPhone ? 'kh-view-tabs kh-view-chips' : 'kh-view-tabs'}
      aria-label={text({ zh: `${text(object.label)}的视图`, en: `Views of ${text(object.label)}` })}
    >
      {views.map((view) => (
        <Tab key={view.key} view={view} isCurrent={view.key === current} entries={entries} />
      ))}
      {saved.map((one) => (
        <Tab key={one.id} view={viewOfSaved(one)} saved={one} isCurrent={one.id === current} entries={entries} />
      ))}
      {isPlain && (views.length > 0 || saved.length > 0) ? (
        <span className="kh-view-tab" aria-current="page">
          {text({ zh: '全部', en: 'All' })}
        </span>
      ) : null}
    </nav>
  );
}

interface TabProps {
  readonly view: View;
  readonly saved?: SavedView;
  readonly isCurrent: boolean;
  readonly entries: readonly MenuEntry[];
}

function Tab({ view, saved, isCurrent, entries }: TabProps) {
  const text = useText();
  const link = usePathLink(paths.view(view.key));
  const isShared = saved !== undefined && saved.share !== 'none';
  return (
    <span className={isCurrent ? 'kh-view-place kh-view-place-on' : 'kh-view-place'}>
      <a {...link} className="kh-view-tab" aria-current={isCurrent ? 'page' : undefined}>
        {saved ? (
          <Icon
            name={isShared ? 'users' : 'user'}
            size={14}
            label={isShared ? text({ zh: '共享的视图', en: 'Shared view' }) : text({ zh: '我的视图', en: 'My view' })}
          />
        ) : view.type === 'table' && !view.icon ? null : (
          <Icon name={view.icon ?? viewTypeOf(view).icon} size={14} />
        )}
        {text(view.label)}
      </a>
      {isCurrent ? (
        <Menu placement="bottomLeft" entries={entries}>
          <IconButton
            icon="chevron-down"
            size={24}
            iconSize={14}
            className="kh-view-menu"
            label={text({ zh: '这个视图的操作', en: 'Actions of this view' })}
          />
        </Menu>
      ) : null}
    </span>
  );
}

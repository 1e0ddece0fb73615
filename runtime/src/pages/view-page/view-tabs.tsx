import { type ObjectDefinition, type View, viewTypeOf } from '@kehuan/schemas';
import { useEffect, useRef } from 'react';
import { useText } from '../../client/language.ts';
import { usePathLink } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { useApp } from '../../client/workspace-app.ts';
import { Icon } from '../../kit/icon.tsx';

export interface ViewTabsProps {
  readonly object: ObjectDefinition;
  readonly current: string;
  /** chips to swipe instead of tabs */
  readonly isPhone?: boolean;
}

/** The views of an object, side by side. */
export function ViewTabs({ object, current, isPhone = false }: ViewTabsProps) {
  const text = useText();
  const { app } = useApp();
  const views = app.views.filter((view) => view.object === object.key);
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current one moves into sight
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  if (views.length === 0) return null;
  return (
    <nav
      ref={list}
      className={isPhone ? 'kh-view-tabs kh-view-chips' : 'kh-view-tabs'}
      aria-label={text({ zh: `${text(object.label)}的视图`, en: `Views of ${text(object.label)}` })}
    >
      {views.map((view) => (
        <Tab key={view.key} view={view} isCurrent={view.key === current} />
      ))}
    </nav>
  );
}

function Tab({ view, isCurrent }: { readonly view: View; readonly isCurrent: boolean }) {
  const text = useText();
  return (
    <a {...usePathLink(paths.view(view.key))} className="kh-view-tab" aria-current={isCurrent ? 'page' : undefined}>
      {view.type === 'table' && !view.icon ? null : <Icon name={view.icon ?? viewTypeOf(view).icon} size={14} />}
      {text(view.label)}
    </a>
  );
}

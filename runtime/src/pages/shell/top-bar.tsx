import { useText } from '../../client/language.ts';
import { useOpenPath } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { useMe } from '../../client/workspace-app.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu } from '../../kit/menu.tsx';
import { Brand } from './brand.tsx';
import { usePalette } from './palette-context.ts';
import { ProfileMenu } from './profile-menu.tsx';
import { useCreatable } from './use-creatable.ts';

const isApple = /mac|iphone|ipad/i.test(navigator.platform);

/** Search, quick create, inbox and profile, on every page. */
export function TopBar() {
  const text = useText();
  const me = useMe();
  const openPalette = usePalette();
  const openPath = useOpenPath();
  const creatable = useCreatable();
  return (
    <header className="kh-top">
      {creatable.isBare ? (
        <span className="kh-top-brand">
          <Brand size={28} /> <strong>{me.workspace.name}</strong>
        </span>
      ) : (
        <button type="button" className="kh-top-search" onClick={openPalette} aria-haspopup="dialog">
          <Icon name="search" />
          <span className="kh-cut">{text({ zh: '搜索记录、视图或操作', en: 'Search records, views or actions' })}</span>
          <kbd>{isApple ? '⌘ K' : 'Ctrl K'}</kbd>
        </button>
      )}
      <span className="kh-top-tools">
        {creatable.entries.length > 0 ? (
          <Menu entries={creatable.entries}>
            <IconButton icon="plus" label={text({ zh: '新建', en: 'New' })} />
          </Menu>
        ) : null}
        <IconButton
          icon="bell"
          badge={me.unread}
          label={
            me.unread > 0
              ? text({ zh: `收件箱，${me.unread} 条未读`, en: `Inbox, ${me.unread} unread` })
              : text({ zh: '收件箱', en: 'Inbox' })
          }
          onClick={() => openPath(paths.inbox)}
        />
        <ProfileMenu />
      </span>
    </header>
  );
}

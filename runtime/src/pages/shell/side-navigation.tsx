import { useState } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../../client/language.ts';
import { usePathLink } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { switchWorkspace } from '../../client/session.ts';
import { useApp, useMe } from '../../client/workspace-app.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu } from '../../kit/menu.tsx';
import { Brand } from './brand.tsx';
import { type NavigationEntry, navigationOf } from './navigation-entries.ts';

const foldedKey = 'kehuan.navigation';

/** The app's navigation; folds to its icons and stays so on this device. */
export function SideNavigation() {
  const text = useText();
  const { app } = useApp();
  const me = useMe();
  const { pathname } = useLocation();
  const [isFolded, setFolded] = useState(localStorage.getItem(foldedKey) === 'folded');
  const fold = () => {
    localStorage.setItem(foldedKey, isFolded ? 'open' : 'folded');
    setFolded(!isFolded);
  };
  const home: NavigationEntry = {
    key: 'home',
    label: text({ zh: '首页', en: 'Home' }),
    icon: 'house',
    path: paths.home,
    isCurrent: (path) => path === paths.home,
  };
  return (
    <nav className={isFolded ? 'kh-nav kh-nav-folded' : 'kh-nav'} aria-label={text({ zh: '导航', en: 'Navigation' })}>
      <WorkspaceName isFolded={isFolded} />
      <div className="kh-nav-groups">
        <ul>
          <Entry entry={home} pathname={pathname} isFolded={isFolded} />
        </ul>
        {navigationOf(app, text).map(({ key, label, entries }) => (
          <div key={key}>
            {label ? <p className="kh-nav-heading">{isFolded ? '' : label}</p> : null}
            <ul aria-label={label}>
              {entries.map((entry) => (
                <Entry key={entry.key} entry={entry} pathname={pathname} isFolded={isFolded} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div className="kh-nav-foot">
        {me.design ? (
          <a className="kh-nav-entry" href={paths.designer} title={text({ zh: '设计器', en: 'Designer' })}>
            <Icon name="drafting-compass" />
            <span className="kh-nav-words">{text({ zh: '设计器', en: 'Designer' })}</span>
          </a>
        ) : null}
        <IconButton
          icon={isFolded ? 'panel-left-open' : 'panel-left-close'}
          label={
            isFolded ? text({ zh: '展开导航', en: 'Open navigation' }) : text({ zh: '收起导航', en: 'Fold navigation' })
          }
          aria-expanded={!isFolded}
          onClick={fold}
        />
      </div>
    </nav>
  );
}

interface EntryProps {
  readonly entry: NavigationEntry;
  readonly pathname: string;
  readonly isFolded: boolean;
}

function Entry({ entry, pathname, isFolded }: EntryProps) {
  const link = usePathLink(entry.path);
  const isCurrent = entry.isCurrent(pathname);
  return (
    <li>
      <a
        {...link}
        className={isCurrent ? 'kh-nav-entry kh-nav-current' : 'kh-nav-entry'}
        aria-current={isCurrent ? 'page' : undefined}
        title={isFolded ? entry.label : undefined}
      >
        <Icon name={entry.icon} />
        <span className="kh-nav-words kh-cut">{entry.label}</span>
      </a>
    </li>
  );
}

/** Whose workspace this is; a menu where the person has several. */
function WorkspaceName({ isFolded }: { readonly isFolded: boolean }) {
  const { workspace, workspaces } = useMe();
  const name = (
    <>
      <Brand />
      {isFolded ? null : <strong className="kh-cut">{workspace.name}</strong>}
    </>
  );
  if (workspaces.length < 2) return <div className="kh-nav-workspace">{name}</div>;
  return (
    <Menu
      placement="bottomLeft"
      entries={workspaces.map(({ id, name }) => ({
        key: id,
        label: name,
        isChosen: id === workspace.id,
        run: () => void (id !== workspace.id && switchWorkspace(id)),
      }))}
    >
      <button type="button" className="kh-nav-workspace">
        {name}
        {isFolded ? null : <Icon name="chevrons-up-down" size={14} />}
      </button>
    </Menu>
  );
}

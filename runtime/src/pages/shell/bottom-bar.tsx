import { useState } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../../client/language.ts';
import { usePathLink } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { useMe } from '../../client/workspace-app.ts';
import { Sheet } from '../../kit/dialog.tsx';
import { Icon } from '../../kit/icon.tsx';
import { useCreatable } from './use-creatable.ts';

/** A phone's five places: Home, Work, new, Inbox, Me. */
export default function BottomBar() {
  const text = useText();
  const me = useMe();
  const { pathname } = useLocation();
  const [isCreating, setCreating] = useState(false);
  const { entries } = useCreatable();
  const isWork = /^\/(work|view|object|record|new|import|dashboard)(\/|$)/.test(pathname);
  return (
    <>
      <nav className="kh-bottom" aria-label={text({ zh: '导航', en: 'Navigation' })}>
        <Place
          icon="house"
          label={text({ zh: '首页', en: 'Home' })}
          path={paths.home}
          isCurrent={pathname === paths.home}
        />
        <Place icon="layers" label={text({ zh: '工作', en: 'Work' })} path={paths.work} isCurrent={isWork} />
        <button
          type="button"
          className="kh-bottom-new"
          disabled={entries.length === 0}
          aria-label={text({ zh: '新建', en: 'New' })}
          onClick={() => setCreating(true)}
        >
          <Icon name="plus" size={22} />
        </button>
        <Place
          icon="inbox"
          label={text({ zh: '收件箱', en: 'Inbox' })}
          path={paths.inbox}
          isCurrent={pathname === paths.inbox}
          badge={me.unread}
        />
        <Place
          icon="user"
          label={text({ zh: '我', en: 'Me' })}
          path={paths.me}
          isCurrent={pathname === paths.me || pathname === paths.members}
        />
      </nav>
      <Sheet isOpen={isCreating} title={text({ zh: '新建', en: 'New' })} onClose={() => setCreating(false)}>
        <ul className="kh-sheet-list">
          {entries.map(({ key, label, icon, run }) => (
            <li key={key}>
              <button
                type="button"
                onClick={() => {
                  setCreating(false);
                  run();
                }}
              >
                <Icon name={icon} size={20} /> {label}
              </button>
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  );
}

interface PlaceProps {
  readonly icon: string;
  readonly label: string;
  readonly path: string;
  readonly isCurrent: boolean;
  readonly badge?: number;
}

function Place({ icon, label, path, isCurrent, badge }: PlaceProps) {
  return (
    <a {...usePathLink(path)} className="kh-bottom-place" aria-current={isCurrent ? 'page' : undefined}>
      <span className="kh-bottom-icon">
        <Icon name={icon} size={20} />
        {badge ? <span className="kh-icon-button-badge">{badge > 99 ? '99+' : badge}</span> : null}
      </span>
      {label}
    </a>
  );
}

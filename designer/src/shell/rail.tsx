import { Icon, paths, useText } from '@kehuan/runtime';
import { NavLink, useMatch } from 'react-router';

export function Rail() {
  const text = useText();
  const isInObject = useMatch('/object/*') !== null;
  const items = [
    { to: '/', icon: 'database', label: text({ zh: '对象', en: 'Objects' }), end: true },
    { to: '/publish', icon: 'rocket', label: text({ zh: '发布', en: 'Publish' }), end: false },
    { to: '/releases', icon: 'history', label: text({ zh: '版本', en: 'Releases' }), end: false },
  ];
  return (
    <nav className="kd-rail" aria-label={text({ zh: '设计器', en: 'Designer' })}>
      {items.map(({ to, icon, label, end }) => (
        <NavLink
          key={to}
          to={to}
          end={end}
          className={to === '/' && isInObject ? 'kd-rail-item active' : 'kd-rail-item'}
        >
          <Icon name={icon} size={18} />
          {label}
        </NavLink>
      ))}
      <a href={paths.home} className="kd-rail-item kd-rail-last">
        <Icon name="log-out" size={18} />
        {text({ zh: '去使用', en: 'Use it' })}
      </a>
    </nav>
  );
}

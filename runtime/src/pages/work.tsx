import { useText } from '../client/language.ts';
import { usePathLink } from '../client/open-path.ts';
import { useApp } from '../client/workspace-app.ts';
import { Icon } from '../kit/icon.tsx';
import { type NavigationEntry, navigationOf } from './shell/navigation-entries.ts';
import './list-page.css';
import { useTitle } from './use-title.ts';

/** A phone's navigation: everything the app offers, one under the other. */
export function Work() {
  const text = useText();
  useTitle(text({ zh: '工作', en: 'Work' }));
  const { app } = useApp();
  return (
    <div className="kh-list-page">
      <h1>{text({ zh: '工作', en: 'Work' })}</h1>
      {navigationOf(app, text).map(({ key, label, entries }) => (
        <section key={key}>
          {label ? <h2 className="kh-list-heading">{label}</h2> : null}
          <ul className="kh-list-card">
            {entries.map((entry) => (
              <Entry key={entry.key} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Entry({ entry }: { readonly entry: NavigationEntry }) {
  return (
    <li>
      <a className="kh-list-line" {...usePathLink(entry.path)}>
        <Icon name={entry.icon} size={20} />
        <span className="kh-cut">{entry.label}</span>
        <Icon name="chevron-right" />
      </a>
    </li>
  );
}

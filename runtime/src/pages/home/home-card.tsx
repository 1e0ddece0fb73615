import type { ReactNode } from 'react';
import { usePathLink } from '../../client/open-path.ts';
import { Icon } from '../../kit/icon.tsx';

export interface HomeCardProps {
  readonly title: string;
  readonly count?: string | undefined;
  /** at the right end of the head */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function HomeCard({ title, count, action, children }: HomeCardProps) {
  return (
    <section className="kh-home-card">
      <header>
        <h2>{title}</h2>
        {count ? <span className="kh-secondary">{count}</span> : null}
        {action ? <span className="kh-home-action">{action}</span> : null}
      </header>
      {children}
    </section>
  );
}

export interface HomeLineProps {
  readonly icon: string;
  readonly path: string;
  readonly title: string;
  readonly note?: string;
  /** at the right end */
  readonly children?: ReactNode;
}

/** One line that leads somewhere. */
export function HomeLine({ icon, path, title, note, children }: HomeLineProps) {
  return (
    <li>
      <a className="kh-home-line" {...usePathLink(path)}>
        <Icon name={icon} />
        <span className="kh-home-words">
          <span className="kh-cut">{title}</span>
          {note ? <span className="kh-secondary kh-small kh-cut">{note}</span> : null}
        </span>
        <span className="kh-home-end">{children}</span>
      </a>
    </li>
  );
}

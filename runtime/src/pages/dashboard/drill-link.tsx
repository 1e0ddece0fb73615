import type { ReactNode } from 'react';
import { usePathLink } from '../../client/open-path.ts';

/** A number that opens the records behind it. */
export function DrillLink({
  to,
  className,
  children,
}: {
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <a className={className ? `kh-drill ${className}` : 'kh-drill'} {...usePathLink(to)}>
      {children}
    </a>
  );
}

import type { ReactNode } from 'react';
import { usePathLink } from '../client/open-path.ts';
import { paths } from '../client/paths.ts';

export interface RecordLinkProps {
  readonly object: string;
  readonly id: string;
  readonly className?: string;
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** A link to a record's page. */
export function RecordLink({ object, id, children, ...rest }: RecordLinkProps) {
  return (
    <a {...rest} {...usePathLink(paths.record(object, id))}>
      {children}
    </a>
  );
}

import type { ReactNode } from 'react';

/** A table wider than its card is moved sideways, by keyboard too. */
export function ScrollArea({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by keyboard
    <section className="kh-pivot" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

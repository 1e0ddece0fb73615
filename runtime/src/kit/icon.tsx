import type { LucideIcon } from 'lucide-react';
import { memo, useEffect, useSyncExternalStore } from 'react';
import { shellIcons } from './shell-icons.ts';

type IconSet = { readonly [path: string]: LucideIcon };

const known = new Map<string, LucideIcon>();
const listeners = new Set<() => void>();
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.mjs'.length);
const learn = (icons: IconSet) => {
  for (const [path, icon] of Object.entries(icons)) known.set(nameOf(path), icon);
  for (const listener of listeners) listener();
};
learn(shellIcons);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

let loading: Promise<void> | undefined;

/** Loads the usual icons; the whole set only for a name they do not have. */
async function loadIcon(name: string): Promise<void> {
  loading ??= import('./business-icons.ts').then(({ businessIcons }) => learn(businessIcons));
  await loading;
  if (!known.has(name)) learn((await import('./every-icon.ts')).everyIcon);
}

/** The names an icon picker can offer at once. */
export async function usualIcons(): Promise<readonly string[]> {
  const { businessIcons } = await import('./business-icons.ts');
  learn(businessIcons);
  return [...Object.keys(shellIcons), ...Object.keys(businessIcons)].map(nameOf).sort();
}

export interface IconProps {
  /** lucide icon name */
  readonly name: string;
  readonly size?: number;
  readonly className?: string;
  /** what it says to those who do not see it; none: it stands beside words that say it */
  readonly label?: string;
}

/** A line icon by its lucide name. Holds its place while it loads. */
export const Icon = memo(function Icon({ name, size = 16, className, label }: IconProps) {
  const Drawing = useSyncExternalStore(subscribe, () => known.get(name));
  useEffect(() => {
    // an icon that cannot be loaded stays empty: it never carries meaning alone
    if (!Drawing) void loadIcon(name).catch(() => {});
  }, [Drawing, name]);
  const shared = {
    className: className ? `kh-icon ${className}` : 'kh-icon',
    width: size,
    height: size,
    ...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }),
  };
  return Drawing ? <Drawing {...shared} strokeWidth={size <= 14 ? 2.1 : 1.9} /> : <svg {...shared} />;
});

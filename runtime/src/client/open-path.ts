import { createContext, type MouseEvent, useContext } from 'react';

/** Goes to a page of the runtime. The shell puts its router here; elsewhere (the designer) the browser loads the page. */
export const OpenPathContext = createContext<(path: string) => void>((path) => location.assign(path));

export function useOpenPath(): (path: string) => void {
  return useContext(OpenPathContext);
}

/** `href` and `onClick` of a link that stays a real link: new tabs and copied addresses work. */
export function usePathLink(path: string) {
  const openPath = useOpenPath();
  return {
    href: path,
    onClick: (event: MouseEvent<HTMLAnchorElement>) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      openPath(path);
    },
  };
}

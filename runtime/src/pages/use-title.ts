import { useEffect } from 'react';
import { useText } from '../client/language.ts';
import { useMe } from '../client/workspace-app.ts';

/** What the browser's tab says: the page, whose workspace, the product. */
export function useTitle(page?: string): void {
  const text = useText();
  const { workspace } = useMe();
  useEffect(() => {
    document.title = [page, workspace.name, text({ zh: '客环', en: 'Kehuan' })].filter(Boolean).join(' · ');
  }, [page, workspace.name, text]);
}

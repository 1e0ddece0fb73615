import { useText } from '../../client/language.ts';
import { useOpenPath } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { useApp } from '../../client/workspace-app.ts';

/** The objects this person may create records of, those of the navigation first, as entries of a menu. */
export function useCreatable() {
  const text = useText();
  const { app, grants } = useApp();
  const openPath = useOpenPath();
  const order = app.navigation.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'object' ? [item.object] : [])),
  );
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const entries = app.objects
    .filter(({ key }) => grants[key]?.create)
    .sort((a, b) => rank(a.key) - rank(b.key))
    .map(({ key, label, icon }) => ({
      key,
      label: text(label),
      icon: icon ?? 'box',
      run: () => openPath(paths.create(key)),
    }));
  return { entries, isBare: app.objects.length === 0 };
}

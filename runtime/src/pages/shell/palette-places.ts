import { objectOf } from '@kehuan/schemas';
import { useText } from '../../client/language.ts';
import { useOpenPath } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { useApp, useMe } from '../../client/workspace-app.ts';
import { navigationOf } from './navigation-entries.ts';
import { labelMarks, type PaletteEntry, type PaletteGroup } from './palette-entry.ts';
import { useCreatable } from './use-creatable.ts';

type Place = Omit<PaletteEntry, 'marks'>;

/** Pages, views and what can be created, by their names. */
export function usePlaces(words: string): readonly PaletteGroup[] {
  const text = useText();
  const openPath = useOpenPath();
  const { app } = useApp();
  const me = useMe();
  const { entries } = useCreatable();
  const members: Place = {
    key: 'members',
    label: text({ zh: '成员', en: 'Members' }),
    icon: 'users',
    run: () => openPath(paths.members),
  };
  const pages: Place[] = [
    ...navigationOf(app, text)
      .flatMap((group) => group.entries)
      .map(({ key, label, icon, path }) => ({ key, label, icon, run: () => openPath(path) })),
    ...app.views.map((view) => ({
      key: `view.${view.key}`,
      label: text(view.label),
      note: text(objectOf(app, view.object)?.label),
      icon: view.type === 'board' ? 'square-kanban' : 'table-2',
      run: () => openPath(paths.view(view.key)),
    })),
    ...(me.admin ? [members] : []),
  ];
  const actions: Place[] = entries.map(({ key, label, run }) => ({
    key: `new.${key}`,
    label: text({ zh: `新建${label}`, en: `New: ${label}` }),
    icon: 'plus',
    run,
  }));
  return [
    { key: 'pages', label: text({ zh: '前往', en: 'Go to' }), entries: fitting(pages, words) },
    { key: 'actions', label: text({ zh: '操作', en: 'Actions' }), entries: fitting(actions, words) },
  ];
}

const most = 6;

function fitting(places: readonly Place[], words: string): readonly PaletteEntry[] {
  const found = places.flatMap((place) => {
    const marks = labelMarks(place.label, words);
    return marks ? [{ ...place, marks }] : [];
  });
  return found.slice(0, most);
}

import type { ObjectDefinition, SavedView, View } from '@kehuan/schemas';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useText } from '../../client/language.ts';
import { useOpenPath } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { settingsOf, useSavedViewCommands, useSavedViews } from '../../client/saved-views.ts';
import { useApp, useGrant, useMe } from '../../client/workspace-app.ts';
import type { MenuEntry } from '../../kit/menu-entry.ts';
import { showToast } from '../../kit/toast.tsx';
import { type Saving, SavingContext } from '../../views/filter/saving.ts';
import { type PersonalView, personalView } from '../../views/view-props.ts';
import { rememberView } from '../shell/navigation-entries.ts';
import type { Naming } from './save-view-dialog.tsx';

const SaveViewDialog = lazy(() => import('./save-view-dialog.tsx'));

export interface SavedViewActionsProps {
  readonly object: ObjectDefinition;
  readonly view: View;
  /** the saved view that is open */
  readonly saved: SavedView | undefined;
  readonly personal: PersonalView;
  readonly onPersonalChange: (personal: PersonalView) => void;
  /** what can be done with the open view, for a menu */
  readonly children: (entries: readonly MenuEntry[]) => ReactNode;
}

/** Keeps what was changed on a view: into the saved view that is open, or as a new one; renames, shares, copies and deletes it. */
export function SavedViewActions(props: SavedViewActionsProps) {
  const { object, view, saved, personal, onPersonalChange, children } = props;
  const text = useText();
  const openPath = useOpenPath();
  const commands = useSavedViewCommands();
  const canShare = useCanShare(object.key);
  const { data } = useSavedViews();
  const [asked, setAsked] = useState<'new' | 'copy' | 'rename' | null>(null);
  const isDefault = data?.defaults.some((one) => one.object === object.key && one.view === view.key) ?? false;
  const settings = () => settingsOf(personalView(view, personal));
  const rest = personal.search ? { search: personal.search } : {};
  const say = (zh: string, en: string, undo?: () => Promise<void>) =>
    showToast({
      tone: 'done',
      words: text({ zh, en }),
      ...(undo ? { action: { label: text({ zh: '撤销', en: 'Undo' }), run: () => void attempt(undo) } } : {}),
    });
  const attempt = (work: () => Promise<void>) =>
    work().catch((problem: unknown) => showToast({ tone: 'error', words: problemSentence(problem) }));

  const save = (id: string) =>
    void attempt(async () => {
      await commands.update(id, { settings: settings() });
      onPersonalChange(rest);
      say('视图已保存', 'The view is saved');
    });
  const create = async (naming: Naming) => {
    const id = await commands.create({ object: object.key, settings: settings(), ...naming });
    setAsked(null);
    // the changes live in the new view now
    onPersonalChange({});
    openPath(paths.view(id));
    say(`已另存为「${naming.name}」`, `Saved as ${naming.name}`);
  };
  const rename = async (naming: Naming) => {
    if (saved) await commands.update(saved.id, naming);
    setAsked(null);
  };
  const remove = ({ id, name }: SavedView) =>
    void attempt(async () => {
      await commands.remove(id);
      const first = object.key;
      rememberView(first, '');
      openPath(paths.object(first));
      say(`已删除视图「${name}」`, `The view ${name} is deleted`, async () => {
        await commands.restore(id);
        openPath(paths.view(id));
      });
    });

  const editable = saved?.editable ? saved : undefined;
  const saving: Saving = { save: editable && (() => save(editable.id)), saveAs: () => setAsked('new') };
  const entries: MenuEntry[] = [
    ...(editable
      ? [
          {
            key: 'rename',
            label: canShare
              ? text({ zh: '改名和共享…', en: 'Rename and share…' })
              : text({ zh: '改名…', en: 'Rename…' }),
            icon: 'pencil',
            run: () => setAsked('rename'),
          },
        ]
      : []),
    { key: 'copy', label: text({ zh: '复制一份…', en: 'Duplicate…' }), icon: 'copy', run: () => setAsked('copy') },
    {
      key: 'default',
      label: text({ zh: `打开${text(object.label)}时先看它`, en: `Open ${text(object.label)} with it` }),
      icon: 'star',
      isChosen: isDefault,
      run: () => void attempt(() => commands.setDefault(object.key, isDefault ? undefined : view.key)),
    },
    ...(editable
      ? [
          { key: 'line', line: true as const },
          {
            key: 'delete',
            label: text({ zh: '删除视图', en: 'Delete the view' }),
            icon: 'trash-2',
            isDangerous: true,
            run: () => remove(editable),
          },
        ]
      : []),
  ];
  const label = text(view.label);
  const own: Naming = { name: label, share: saved?.share ?? 'none', roles: saved?.roles ?? [] };
  const fresh: Naming = { name: '', share: 'none', roles: [] };
  const copy: Naming = { ...fresh, name: text({ zh: `${label} 副本`, en: `Copy of ${label}` }) };
  const dialogs = {
    new: { title: text({ zh: '另存为视图', en: 'Save as a view' }), initial: fresh, onSave: create },
    copy: { title: text({ zh: '复制视图', en: 'Duplicate the view' }), initial: copy, onSave: create },
    rename: { title: text({ zh: '改名和共享', en: 'Rename and share' }), initial: own, onSave: rename },
  };
  return (
    <SavingContext value={saving}>
      {children(entries)}
      {asked ? (
        <Suspense>
          <SaveViewDialog {...dialogs[asked]} canShare={canShare} onClose={() => setAsked(null)} />
        </Suspense>
      ) : null}
    </SavingContext>
  );
}

/** Whoever designs, and whoever may change all records of an object, may share views of it; the server decides again. */
function useCanShare(object: string): boolean {
  const { app } = useApp();
  const { roles } = useMe();
  const grant = useGrant(object);
  const leads = app.roles.some((role) => roles.includes(role.key) && (role.admin === true || role.design === true));
  return leads || grant.update === 'all';
}

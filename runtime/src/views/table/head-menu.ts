import type { Sort } from '@kehuan/schemas';
import type { useText } from '../../client/language.ts';
import type { MenuEntry } from '../../kit/menu-entry.ts';
import { groupBy, isGroupable, mostGroups, type TableGroup } from './group-rule.ts';
import type { ColumnModel, ShownColumn } from './use-column-model.ts';

export interface HeadMenuSettings {
  readonly column: ShownColumn;
  readonly at: number;
  readonly model: ColumnModel;
  readonly groups: readonly TableGroup[];
  readonly onSort: (sort: Sort) => void;
  readonly onGroup: (groups: readonly TableGroup[]) => void;
  readonly text: ReturnType<typeof useText>;
}

const step = 40;

/** What can be done with a column: everything the mouse can do at its head, for the keyboard as well. */
export function headMenuOf(settings: HeadMenuSettings): readonly MenuEntry[] {
  const { column, at, model, groups, onSort, onGroup, text } = settings;
  const { path, sortPath, size, field } = column;
  const isGrouped = groups.some((group) => group.field === path);
  const entries: (MenuEntry | false)[] = [
    sortPath !== undefined && {
      key: 'up',
      label: text({ zh: '升序', en: 'Sort ascending' }),
      icon: 'arrow-up',
      run: () => onSort([{ field: sortPath }]),
    },
    sortPath !== undefined && {
      key: 'down',
      label: text({ zh: '降序', en: 'Sort descending' }),
      icon: 'arrow-down',
      run: () => onSort([{ field: sortPath, descending: true }]),
    },
    isGroupable(field) && {
      key: 'group',
      label: isGrouped
        ? text({ zh: '不再按它分组', en: 'Stop grouping by it' })
        : text({ zh: '按它分组', en: 'Group by it' }),
      icon: 'layers',
      isDisabled: !isGrouped && groups.length >= mostGroups,
      run: () => onGroup(isGrouped ? groups.filter((one) => one.field !== path) : [...groups, groupBy(field, path)]),
    },
    { key: 'line', line: true },
    {
      key: 'freeze',
      label:
        at === model.frozen - 1 && at > 0
          ? text({ zh: '取消冻结', en: 'Unfreeze' })
          : text({ zh: '冻结到这一列', en: 'Freeze up to here' }),
      icon: 'lock',
      isDisabled: at > 5 || (at === 0 && model.frozen === 1),
      run: () => model.freeze(at === model.frozen - 1 ? 1 : at + 1),
    },
    at > 1 && {
      key: 'left',
      label: text({ zh: '左移', en: 'Move left' }),
      icon: 'arrow-left',
      run: () => model.move(path, at - 1),
    },
    at > 0 &&
      at < model.columns.length - 1 && {
        key: 'right',
        label: text({ zh: '右移', en: 'Move right' }),
        icon: 'arrow-right',
        run: () => model.move(path, at + 1),
      },
    {
      key: 'wider',
      label: text({ zh: '加宽', en: 'Wider' }),
      icon: 'plus',
      run: () => model.resize(path, size + step),
    },
    {
      key: 'narrower',
      label: text({ zh: '变窄', en: 'Narrower' }),
      icon: 'chevrons-right-left',
      run: () => model.resize(path, size - step),
    },
    at > 0 && {
      key: 'hide',
      label: text({ zh: '隐藏这一列', en: 'Hide the column' }),
      icon: 'eye-off',
      run: () => model.toggle(path),
    },
  ];
  return entries.filter((entry) => entry !== false);
}

import type { ObjectDefinition } from '@kehuan/schemas';
import { useText } from '../../client/language.ts';
import { useApp } from '../../client/workspace-app.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu } from '../../kit/menu.tsx';
import { fieldEntries, groupEntries } from './field-menu.ts';
import type { TableGroup } from './group-rule.ts';
import type { CellEdits } from './use-cell-edits.ts';
import type { ColumnModel, TableOptions } from './use-column-model.ts';

export interface TableToolsProps {
  readonly object: ObjectDefinition;
  readonly model: ColumnModel;
  readonly options: TableOptions;
  readonly edits: CellEdits;
  readonly onChange: (options: Partial<TableOptions>) => void;
  readonly onGroup: (groups: readonly TableGroup[]) => void;
}

const heights = {
  short: { zh: '矮', en: 'Short' },
  medium: { zh: '中', en: 'Medium' },
  tall: { zh: '高', en: 'Tall' },
} as const;
type Height = keyof typeof heights;

/** The tools that only a table has: groups, columns, row height, undo and redo. */
export function TableTools({ object, model, options, edits, onChange, onGroup }: TableToolsProps) {
  const text = useText();
  const workspace = useApp();
  const about = { workspace, object, text };
  const { group = [], rowHeight = 'short' } = options;
  return (
    <>
      <Menu placement="bottomLeft" entries={groupEntries(group, onGroup, about)}>
        <button type="button" className={group.length > 0 ? 'kh-tool kh-tool-on' : 'kh-tool'}>
          <Icon name="layers" />
          {text({ zh: '分组', en: 'Group' })} {group.length > 0 ? group.length : ''}
        </button>
      </Menu>
      <span className="kh-tool-line" aria-hidden />
      <Menu placement="bottomLeft" entries={fieldEntries(model, about)}>
        <button type="button" className="kh-tool">
          <Icon name="columns-3" />
          {text({ zh: '字段', en: 'Fields' })}
        </button>
      </Menu>
      <Menu
        placement="bottomLeft"
        entries={(Object.keys(heights) as Height[]).map((key) => ({
          key,
          label: text(heights[key]),
          isChosen: key === rowHeight,
          run: () => onChange({ rowHeight: key }),
        }))}
      >
        <button type="button" className="kh-tool">
          <Icon name="chevrons-up-down" />
          {text({ zh: '行高', en: 'Height' })}
        </button>
      </Menu>
      <span className="kh-tool-line" aria-hidden />
      <IconButton
        icon="undo-2"
        size={28}
        label={text({ zh: '撤销（Ctrl+Z）', en: 'Undo (Ctrl+Z)' })}
        disabled={!edits.undo}
        onClick={edits.undo}
      />
      <IconButton
        icon="redo-2"
        size={28}
        label={text({ zh: '重做（Ctrl+Y）', en: 'Redo (Ctrl+Y)' })}
        disabled={!edits.redo}
        onClick={edits.redo}
      />
    </>
  );
}

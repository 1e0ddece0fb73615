import type { Query } from '@kehuan/schemas';
import { useMemo } from 'react';
import { useText } from '../../client/language.ts';
import { useRecordPages } from '../../client/record-pages.ts';
import { useApp } from '../../client/workspace-app.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu } from '../../kit/menu.tsx';
import { ErrorState } from '../../kit/state.tsx';
import { LoadProblem } from '../load-problem.tsx';
import { ViewEmpty } from '../view-empty.tsx';
import { type ViewProps, viewQuery } from '../view-props.ts';
import { ViewToolbar } from '../view-toolbar.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { columnsOf } from './columns.ts';
import { Grid } from './grid.tsx';
import { GridFoot } from './grid-foot.tsx';
import { useCellEdits } from './use-cell-edits.ts';
import { useColumnModel } from './use-column-model.ts';
import { useSelection } from './use-selection.ts';

/** Records as rows: sorted, filtered, edited in place, changed many at a time. */
export default function TableView(props: ViewProps<'table'>) {
  const { view, object, personal, onPersonalChange, onOpen, onCreate, slot } = props;
  const text = useText();
  const workspace = useApp();
  const columns = useMemo(() => columnsOf(workspace, object, view), [workspace, object, view]);
  const model = useColumnModel(view.key, columns);
  const query = useMemo(
    (): Query => ({ ...viewQuery(workspace, object, { view, personal }), count: 'capped' }),
    [workspace, object, view, personal],
  );
  const records = useRecordPages(query);
  const selection = useSelection();
  const edits = useCellEdits(object.key);
  const sort = personal.sort ?? view.sort ?? [];
  const sortable = columns.flatMap(({ sortPath, field }) =>
    sortPath ? [{ path: sortPath, label: text(field.label) }] : [],
  );
  const isEmpty = records.status === 'ready' && records.isComplete && records.count === 0;
  return (
    <div className="kh-view-body">
      <ViewToolbar view={view} object={object} personal={personal} onChange={onPersonalChange} sortable={sortable}>
        <span className="kh-tool-line" aria-hidden />
        <Menu
          placement="bottomLeft"
          entries={columns.slice(1).map(({ path, field }) => ({
            key: path,
            label: text(field.label),
            isChosen: !model.hidden.includes(path),
            run: () => model.toggle(path),
          }))}
        >
          <button type="button" className={model.hidden.length > 0 ? 'kh-tool kh-tool-on' : 'kh-tool'}>
            <Icon name="columns-3" />
            {text({ zh: '字段', en: 'Fields' })}
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
          label={text({ zh: '重做（Ctrl+Shift+Z）', en: 'Redo (Ctrl+Shift+Z)' })}
          disabled={!edits.redo}
          onClick={edits.redo}
        />
      </ViewToolbar>
      {records.status === 'error' ? (
        <ErrorState error={records.error} onRetry={records.retry} />
      ) : isEmpty ? (
        <ViewEmpty object={object} personal={personal} onPersonalChange={onPersonalChange} onCreate={onCreate} />
      ) : (
        <Grid
          object={object.key}
          label={`${text(object.label)} · ${text(view.label)}`}
          records={records}
          model={model}
          selection={selection}
          edits={edits}
          sort={sort}
          onSort={(next) => onPersonalChange({ ...personal, sort: next })}
          onOpen={onOpen}
          foot={<GridFoot query={query} records={records} model={model} />}
          slot={slot}
        />
      )}
      <LoadProblem records={records} />
      <BulkBar object={object} query={query} records={records} selection={selection} />
    </div>
  );
}

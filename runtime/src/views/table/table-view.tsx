import type { Query } from '@kehuan/schemas';
import { useMemo } from 'react';
import { useText } from '../../client/language.ts';
import { useRecordPages } from '../../client/record-pages.ts';
import { useApp } from '../../client/workspace-app.ts';
import { ErrorState } from '../../kit/state.tsx';
import { fieldAt } from '../field-path.ts';
import { LoadProblem } from '../load-problem.tsx';
import { ViewEmpty } from '../view-empty.tsx';
import { personalView, type ViewProps, viewQuery } from '../view-props.ts';
import { ViewToolbar } from '../view-toolbar.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { columnsOf } from './columns.ts';
import { footFunctionOf, measureOf } from './foot-functions.ts';
import { Grid } from './grid.tsx';
import { GridFoot, mostMeasures } from './grid-foot.tsx';
import { markWidth } from './grid-row.tsx';
import { GroupRow } from './group-row.tsx';
import type { TableGroup } from './group-rule.ts';
import { TableTools } from './table-tools.tsx';
import { useCellEdits } from './use-cell-edits.ts';
import { type ColumnModel, type TableOptions, useColumnModel } from './use-column-model.ts';
import { type GridRows, useGroupedRows } from './use-grouped-rows.ts';
import { useSelection } from './use-selection.ts';

/** Records as rows: sorted, grouped, edited in place, changed many at a time. */
export default function TableView(props: ViewProps<'table'>) {
  const { view, object, personal, onPersonalChange } = props;
  const workspace = useApp();
  const shown = useMemo(() => personalView(view, personal), [view, personal]);
  const columns = useMemo(() => columnsOf(workspace, object, shown), [workspace, object, shown]);
  const change = (options: Partial<TableOptions>) =>
    onPersonalChange({ ...personal, options: { ...personal.options, ...options } });
  const model = useColumnModel({ columns, options: shown.options, onChange: change });
  const query = useMemo(
    (): Query => ({ ...viewQuery(workspace, object, { view, personal }), count: 'capped' }),
    [workspace, object, view, personal],
  );
  const hasGroups = (shown.options.group ?? []).some(({ field }) => fieldAt(workspace, object, field));
  const parts: TableParts = { ...props, options: shown.options, query, model, onChange: change };
  // what is read differs: other hooks, another component
  return hasGroups ? <GroupedTable {...parts} /> : <PlainTable {...parts} />;
}

interface TableParts extends ViewProps<'table'> {
  readonly options: TableOptions;
  readonly query: Query;
  readonly model: ColumnModel;
  readonly onChange: (options: Partial<TableOptions>) => void;
}

function PlainTable(parts: TableParts) {
  const records = useRecordPages(parts.query);
  return <TableBody {...parts} records={records} measured={[]} />;
}

function GroupedTable(parts: TableParts) {
  const { object, options, query, model } = parts;
  const workspace = useApp();
  const groups = (options.group ?? []).flatMap((group) => {
    const at = fieldAt(workspace, object, group.field);
    return at ? [{ ...group, at }] : [];
  });
  const measured = model.columns
    .map(({ field, path }) => ({ path, fn: footFunctionOf(field, path, options.foot) }))
    .filter(({ fn }) => fn !== 'none')
    .slice(0, mostMeasures);
  const measures = measured.flatMap(({ path, fn }, index) => measureOf(fn, path, `m${index}`));
  const records = useGroupedRows({ query, groups, measures });
  return <TableBody {...parts} records={records} measured={measured.map(({ path }) => path)} />;
}

interface TableBodyProps extends TableParts {
  readonly records: GridRows;
  /** the columns groups have subtotals of */
  readonly measured: readonly string[];
}

function TableBody(props: TableBodyProps) {
  const { view, object, personal, onPersonalChange, onOpen, onCreate, slot } = props;
  const { options, query, model, records, measured, onChange } = props;
  const text = useText();
  const workspace = useApp();
  const selection = useSelection();
  const edits = useCellEdits(object.key);
  const sort = personal.sort ?? view.sort ?? [];
  const groups = options.group ?? [];
  const regroup = (next: readonly TableGroup[]) => onChange({ group: next });
  const sortable = model.columns.flatMap(({ sortPath, field }) =>
    sortPath ? [{ path: sortPath, label: text(field.label) }] : [],
  );
  const isEmpty = records.status === 'ready' && records.isComplete && records.count === 0;
  const shownGroups = groups.filter(({ field }) => fieldAt(workspace, object, field));
  return (
    <div className="kh-view-body">
      <ViewToolbar view={view} object={object} personal={personal} onChange={onPersonalChange} sortable={sortable}>
        <TableTools
          object={object}
          model={model}
          options={options}
          edits={edits}
          onChange={onChange}
          onGroup={regroup}
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
          rowHeight={options.rowHeight ?? 'short'}
          selection={selection}
          edits={edits}
          sort={sort}
          onSort={(next) => onPersonalChange({ ...personal, sort: next })}
          groups={groups}
          onGroup={regroup}
          renderGroup={({ line, index, ...place }) => {
            const group = shownGroups[line.level];
            const found = group && fieldAt(workspace, object, group.field);
            if (!found) return null;
            return (
              <GroupRow
                key={line.key}
                {...place}
                index={index}
                line={line}
                group={group}
                field={found.field}
                columns={model.columns}
                measured={measured}
                frozen={model.frozen}
                width={model.width + markWidth}
                foot={options.foot}
              />
            );
          }}
          onOpen={onOpen}
          foot={
            <GridFoot
              query={query}
              records={records}
              model={model}
              foot={options.foot}
              onFoot={(foot) => onChange({ foot })}
            />
          }
          slot={slot}
        />
      )}
      <LoadProblem records={records} />
      <BulkBar object={object} query={query} records={records} selection={selection} />
    </div>
  );
}

import { fieldOf, type ObjectDefinition, type Query, type RecordRow, type References } from '@kehuan/schemas';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useText } from '../../client/language.ts';
import { usePathLink } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { useRecordPages } from '../../client/record-pages.ts';
import { useApp } from '../../client/workspace-app.ts';
import { useZone } from '../../client/zone.ts';
import { fieldUiOf } from '../../field-types/registry.tsx';
import { Icon } from '../../kit/icon.tsx';
import { ErrorState, Skeleton, SkeletonLines } from '../../kit/state.tsx';
import { closedField, isPast } from '../due-fields.ts';
import { LoadProblem } from '../load-problem.tsx';
import type { TableColumn } from '../table/columns.ts';
import { columnsOf } from '../table/columns.ts';
import { ViewEmpty } from '../view-empty.tsx';
import { type ViewProps, viewQuery } from '../view-props.ts';
import { ViewToolbar } from '../view-toolbar.tsx';
import './phone-list.css';

/** What stands where on a line of the list. */
interface Face {
  readonly title: TableColumn;
  readonly state: TableColumn | undefined;
  readonly about: TableColumn | undefined;
  readonly day: TableColumn | undefined;
  readonly phone: TableColumn | undefined;
  readonly rest: readonly TableColumn[];
}

const short = 64;
const tall = 92;
const coming = 6;

/** A table on a phone: each record a line of two or three rows, with a way to call it. */
export default function PhoneList(props: ViewProps<'table'>) {
  const { view, object, personal, onPersonalChange, onCreate } = props;
  const text = useText();
  const workspace = useApp();
  const columns = useMemo(() => columnsOf(workspace, object, view), [workspace, object, view]);
  const query = useMemo(
    (): Query => ({ ...viewQuery(workspace, object, { view, personal }), count: 'capped' }),
    [workspace, object, view, personal],
  );
  const records = useRecordPages(query, { size: 50, ahead: 1 });
  const face = faceOf(object, columns);
  const height =
    face && (face.about || face.rest.length > 0) ? (face.about && face.rest.length > 0 ? tall : short) : short;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: records.isComplete ? records.count : records.count + coming,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => height, [height]),
    overscan: 6,
  });
  const lines = virtual.getVirtualItems();
  const [first, last] = [lines[0]?.index ?? 0, lines.at(-1)?.index ?? 0];
  const { show } = records;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is in sight counts
  useEffect(() => show(first, last), [first, last, records.count]);
  const sortable = columns.flatMap(({ sortPath, field }) =>
    sortPath ? [{ path: sortPath, label: text(field.label) }] : [],
  );
  return (
    <div className="kh-view-body">
      <ViewToolbar view={view} object={object} personal={personal} onChange={onPersonalChange} sortable={sortable} />
      {records.status === 'error' ? (
        <ErrorState error={records.error} onRetry={records.retry} />
      ) : records.status === 'ready' && records.isComplete && records.count === 0 ? (
        <ViewEmpty object={object} personal={personal} onPersonalChange={onPersonalChange} onCreate={onCreate} />
      ) : (
        <div ref={scroller} className="kh-phone-list" aria-busy={records.status === 'loading'}>
          {records.status === 'loading' ? (
            <SkeletonLines count={8} height={height} />
          ) : (
            <ul style={{ height: virtual.getTotalSize() }} aria-label={text(view.label)}>
              {lines.map(({ index, key, start }) => {
                const row = records.rowAt(index);
                return (
                  <li key={key} style={{ height, transform: `translateY(${start}px)` }}>
                    {row && face ? (
                      <Line object={object} face={face} row={row} references={records.referencesAt(index)} />
                    ) : (
                      <Skeleton width="60%" />
                    )}
                  </li>
                );
              })}
            </ul>
          )}
        </div>
      )}
      <LoadProblem records={records} />
    </div>
  );
}

function faceOf(object: ObjectDefinition, columns: readonly TableColumn[]): Face | undefined {
  const [title, ...others] = columns;
  if (!title) return undefined;
  const take = (wanted: (column: TableColumn) => boolean) => others.find(wanted);
  const state = take(({ field }) => field.type === 'choice' && field.origin === 'behaviour');
  const phone = take(({ field }) => field.type === 'text' && field.options.format === 'phone');
  const day = take(({ field }) => field.type === 'date' && !field.system);
  const about = take(({ field }) => field.type === 'link' || (field.type === 'text' && field !== phone?.field));
  const rest = others.filter((column) => ![state, phone, day, about].includes(column)).slice(0, 3);
  return { title, state, phone, day, about, rest, ...(fieldOf(object, object.title) ? {} : { about: undefined }) };
}

interface LineProps {
  readonly object: ObjectDefinition;
  readonly face: Face;
  readonly row: RecordRow;
  readonly references: References;
}

function Line({ object, face, row, references }: LineProps) {
  const text = useText();
  const link = usePathLink(paths.record(object.key, row.id));
  const zone = useZone();
  const show = (column: TableColumn | undefined) => {
    if (!column || row[column.path] == null) return null;
    const { field, path, isDue } = column;
    const { Display } = fieldUiOf(field);
    const value = <Display field={field} value={row[path]} references={references} dense />;
    const isOver = isDue && row[closedField] == null && isPast(field, row[path], zone);
    return isOver ? <span className="kh-over">{value}</span> : value;
  };
  const number = face.phone ? row[face.phone.path] : undefined;
  return (
    <>
      <a className="kh-phone-line" {...link}>
        <span className="kh-phone-top">
          <strong className="kh-cut">{show(face.title) ?? '–'}</strong>
          {show(face.state)}
          <span className="kh-phone-day">{show(face.day)}</span>
        </span>
        {face.about ? <span className="kh-phone-about kh-cut">{show(face.about) ?? '–'}</span> : null}
        {face.rest.length > 0 ? (
          <span className="kh-phone-rest">
            {face.rest.map((column) => {
              const value = show(column);
              return value ? <span key={column.path}>{value}</span> : null;
            })}
          </span>
        ) : null}
      </a>
      {typeof number === 'string' ? (
        <a
          className="kh-phone-call"
          href={`tel:${number}`}
          aria-label={text({
            zh: `拨打 ${String(row[face.title.path] ?? '')}`,
            en: `Call ${String(row[face.title.path] ?? '')}`,
          })}
        >
          <Icon name="phone" size={18} />
        </a>
      ) : null}
    </>
  );
}

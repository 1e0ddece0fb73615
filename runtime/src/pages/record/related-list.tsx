import {
  fieldOf,
  fieldsOf,
  type ObjectDefinition,
  type ObjectField,
  objectOf,
  type RecordRow,
  type References,
} from '@kehuan/schemas';
import { useState } from 'react';
import { useText } from '../../client/language.ts';
import { useRecords } from '../../client/records.ts';
import { useApp, useGrant } from '../../client/workspace-app.ts';
import { holdsMany } from '../../field-types/holds-many.ts';
import { RecordLink } from '../../field-types/record-link.tsx';
import { fieldUiOf } from '../../field-types/registry.tsx';
import { RecordForm } from '../../forms/record-form.tsx';
import { SidePanel } from '../../kit/dialog.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { ErrorState, SkeletonLines } from '../../kit/state.tsx';
import { LinkExisting } from './link-existing.tsx';
import { useListChange } from './use-list-change.ts';

const step = 5;
const most = 100;

/** Records that point here, newest first, with their number and a way to add one. `path`: `<object>.<link field>`. */
export function RelatedList({ path, id }: { readonly path: string; readonly id: string }) {
  const { app } = useApp();
  const [objectKey = '', link = ''] = path.split('.');
  const object = objectOf(app, objectKey);
  // what the person may not see is not there
  return object && fieldOf(object, link) ? <List object={object} link={link} id={id} /> : null;
}

function List({ object, link, id }: { readonly object: ObjectDefinition; readonly link: string; readonly id: string }) {
  const text = useText();
  const grant = useGrant(object.key);
  const [size, setSize] = useState(step);
  const [isAdding, setAdding] = useState(false);
  const field = fieldOf(object, link);
  // one of several links: a record can be put on the list and taken off it
  const isMany = field !== undefined && holdsMany(field);
  const canLink = isMany && grant.update !== 'none' && (grant.fields[link] ?? 'write') === 'write';
  const facts = factsOf(object, link, grant.fields);
  const { data, error, refetch } = useRecords({
    object: object.key,
    filter: isMany ? { in: [id, { var: link }] } : { '==': [{ var: link }, id] },
    fields: [object.title, ...facts.map(({ key }) => key)],
    page: { size },
    count: 'capped',
  });
  const label = text(object.label);
  const change = useListChange({ object: object.key, link, id });
  return (
    <section className="kh-panel kh-related" aria-label={label}>
      <header className="kh-panel-head">
        <h2>{label}</h2>
        {data?.count ? (
          <span className="kh-related-count">
            {data.count.value}
            {data.count.more ? '+' : ''}
          </span>
        ) : null}
        {grant.create ? (
          <IconButton
            icon="plus"
            size={28}
            label={text({ zh: `新建${label}`, en: `New: ${label}` })}
            onClick={() => setAdding(true)}
          />
        ) : null}
      </header>
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <SkeletonLines count={2} height={40} /> : null}
      {data && data.rows.length === 0 ? (
        <p className="kh-related-empty">{text({ zh: '还没有', en: 'None yet' })}</p>
      ) : null}
      <ul>
        {(data?.rows ?? []).map((row) => (
          // a query without groups answers records
          <Line
            key={String(row.id)}
            object={object}
            row={row as RecordRow}
            facts={facts}
            references={data?.references ?? {}}
            onTakeOff={canLink ? () => void change(String(row.id), false) : undefined}
          />
        ))}
      </ul>
      {data?.next && size < most ? (
        <button
          type="button"
          className="kh-link kh-related-more"
          onClick={() => setSize((shown) => Math.min(most, shown * 4))}
        >
          {text({ zh: '显示更多', en: 'Show more' })}
        </button>
      ) : null}
      {canLink ? <LinkExisting object={object} onChosen={(chosen) => void change(chosen, true)} /> : null}
      <SidePanel
        isOpen={isAdding}
        title={text({ zh: `新建${label}`, en: `New: ${label}` })}
        onClose={() => setAdding(false)}
      >
        <RecordForm
          object={object}
          initial={{ [link]: isMany ? [id] : id }}
          onCancel={() => setAdding(false)}
          onSaved={() => setAdding(false)}
        />
      </SidePanel>
    </section>
  );
}

interface LineProps {
  readonly object: ObjectDefinition;
  readonly row: RecordRow;
  readonly facts: readonly ObjectField[];
  readonly references: References;
  readonly onTakeOff: (() => void) | undefined;
}

function Line({ object, row, facts, references, onTakeOff }: LineProps) {
  const text = useText();
  const title = row[object.title];
  return (
    <li className="kh-related-line">
      <RecordLink object={object.key} id={row.id} className="kh-related-title">
        {typeof title === 'string' && title !== '' ? title : '–'}
      </RecordLink>
      {facts.map((field) => {
        const { Display } = fieldUiOf(field);
        const value = row[field.key];
        return value === null || value === undefined ? null : (
          <span key={field.key} className="kh-related-fact">
            <Display field={field} value={value} references={references} dense />
          </span>
        );
      })}
      {onTakeOff ? (
        <IconButton
          icon="x"
          size={24}
          iconSize={14}
          label={text({ zh: `移除${String(title ?? '')}`, en: `Take ${String(title ?? '')} off` })}
          onClick={onTakeOff}
        />
      ) : null}
    </li>
  );
}

/** Where it stands, how much, and until when: the stage, an amount and a date say most in one line. */
function factsOf(
  object: ObjectDefinition,
  link: string,
  levels: { readonly [field: string]: string },
): readonly ObjectField[] {
  const fields = fieldsOf(object).filter(
    ({ key, system }) => !system && key !== object.title && key !== link && levels[key] !== 'hidden',
  );
  const first = (fits: (field: ObjectField) => boolean) => fields.find(fits);
  const found = [
    first(({ type, options }) => type === 'number' && 'format' in options && options.format === 'money'),
    first(({ type }) => type === 'date'),
    first(
      ({ key, type }) =>
        key === 'stage' || (type === 'choice' && !object.behaviours.some((use) => use.type === 'stages')),
    ),
  ];
  return found.filter((field): field is ObjectField => field !== undefined);
}

import { instantOf, type Query, type RecordRow } from '@kehuan/schemas';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';
import { useText } from '../../client/language.ts';
import { useRecords } from '../../client/records.ts';
import { useApp } from '../../client/workspace-app.ts';
import { todayIn } from '../../field-types/show-date.ts';
import { Icon } from '../../kit/icon.tsx';
import { ErrorState, SkeletonLines } from '../../kit/state.tsx';
import { RecordDetails } from './record-details.tsx';
import type { RecordPartProps } from './record-part.ts';
import './record-past.css';

interface RecordPastProps extends RecordPartProps {
  /** the day looked at, `YYYY-MM-DD` */
  readonly day: string;
  /** null: back to today */
  readonly onDayChange: (day: string | null) => void;
}

/** The record as it was at the end of a day, to read only. */
export default function RecordPast({ object, reply, day, onDayChange }: RecordPastProps) {
  const text = useText();
  const id = useId();
  const { app } = useApp();
  const today = todayIn(app.zone);
  const query: Query = {
    object: object.key,
    filter: { '==': [{ var: 'id' }, reply.record.id] },
    asOf: instantOf(day, 86_399, app.zone),
  };
  const { data, error, refetch } = useRecords(query);
  // a row of a query has its id and version among the fields
  const record = data?.rows[0] as RecordRow | undefined;
  const nobody = { update: false, delete: false, transfer: false };
  return (
    <section className="kh-record-past" aria-label={text({ zh: '当时的样子', en: 'As it was' })}>
      <div className="kh-record-past-bar">
        <Icon name="clock" />
        <label htmlFor={id}>{text({ zh: '当时的样子', en: 'As it was on' })}</label>
        <DatePicker
          id={id}
          value={dayjs(day)}
          allowClear={false}
          maxDate={dayjs(today)}
          onChange={(value) => value && onDayChange(value.format('YYYY-MM-DD'))}
        />
        <Button type="link" onClick={() => onDayChange(null)}>
          {text({ zh: '回到现在', en: 'Back to now' })}
        </Button>
      </div>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !data ? <SkeletonLines count={5} height={36} /> : null}
      {data && !record ? (
        <p className="kh-record-past-none">
          {text({ zh: '那一天还没有这条记录', en: 'This record did not exist on that day' })}
        </p>
      ) : null}
      {data && record ? (
        <RecordDetails object={object} reply={{ record, references: data.references, can: nobody, actions: [] }} />
      ) : null}
    </section>
  );
}

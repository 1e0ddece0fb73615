import { type ReplyOf, type Routes, routes, standardCalendarKey, type WorkingCalendar } from '@kehuan/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useLanguage, useText } from '../../client/language.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { appQuery, useMe } from '../../client/workspace-app.ts';
import { askConfirm } from '../../kit/ask-confirm.ts';
import { Icon } from '../../kit/icon.tsx';
import { ErrorState, NoPermission, SkeletonLines } from '../../kit/state.tsx';
import { TextField } from '../../kit/text-input.tsx';
import { showToast } from '../../kit/toast.tsx';
import { useTitle } from '../use-title.ts';
import { SpecialDays } from './special-days.tsx';
import { WeekHours } from './week-hours.tsx';
import '../list-page.css';
import './working-time.css';

type Listed = ReplyOf<Routes['calendars']>['calendars'][number];

/** When people work: week hours, days off and days worked instead, for each calendar. Rules and time limits count by them. */
export function WorkingTime() {
  const text = useText();
  useTitle(text({ zh: '工作时间', en: 'Working time' }));
  const me = useMe();
  const [key, setKey] = useState(standardCalendarKey);
  const list = useQuery({
    queryKey: ['calendars'],
    queryFn: ({ signal }) => call(routes.calendars, { signal }),
    enabled: me.admin,
  });
  if (!me.admin) return <NoPermission what={text({ zh: '工作时间', en: 'Working time' })} />;
  const calendars = list.data?.calendars ?? [];
  const listed = calendars.find((one) => one.key === key) ?? calendars[0];
  return (
    <div className="kh-list-page">
      <div className="kh-list-top kh-calendar-top">
        <h1>{text({ zh: '工作时间', en: 'Working time' })}</h1>
        {listed ? <CalendarPicker calendars={calendars} listed={listed} onPick={setKey} /> : null}
      </div>
      {list.error ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : listed ? (
        <CalendarForm key={listed.key} listed={listed} onGone={() => setKey(standardCalendarKey)} />
      ) : (
        <SkeletonLines />
      )}
    </div>
  );
}

interface PickerProps {
  readonly calendars: readonly Listed[];
  readonly listed: Listed;
  readonly onPick: (key: string) => void;
}

/** The calendars there are, and another one that begins as a copy of this. */
function CalendarPicker({ calendars, listed, onPick }: PickerProps) {
  const text = useText();
  const client = useQueryClient();
  const add = async () => {
    const number = Array.from({ length: calendars.length + 1 }, (_, index) => index + 1).find(
      (one) => !calendars.some(({ key }) => key === `calendar_${one}`),
    );
    const key = `calendar_${number ?? calendars.length + 1}`;
    const label = { zh: `新日历 ${number}`, en: `New calendar ${number}` };
    try {
      await call(routes.saveCalendar, { params: { key }, body: { ...listed.calendar, label } });
      await client.invalidateQueries({ queryKey: ['calendars'] });
      onPick(key);
    } catch (problem) {
      showToast({ tone: 'error', words: problemSentence(problem) });
    }
  };
  return (
    <>
      {calendars.length > 1 ? (
        <Select
          aria-label={text({ zh: '哪个日历', en: 'Which calendar' })}
          className="kh-calendar-picker"
          value={listed.key}
          options={calendars.map(({ key, calendar }) => ({ value: key, label: text(calendar.label) }))}
          onChange={onPick}
        />
      ) : null}
      <Button icon={<Icon name="plus" />} onClick={() => void add()}>
        {text({ zh: '再加一个日历', en: 'Add a calendar' })}
      </Button>
    </>
  );
}

function CalendarForm({ listed, onGone }: { readonly listed: Listed; readonly onGone: () => void }) {
  const text = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const [calendar, setCalendar] = useState<WorkingCalendar>(listed.calendar);
  const [isSaving, setSaving] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const isChanged = JSON.stringify(calendar) !== JSON.stringify(listed.calendar);
  const change = (patch: Partial<WorkingCalendar>) => setCalendar((before) => ({ ...before, ...patch }));
  const attempt = async (work: () => Promise<unknown>, done: string) => {
    setSaving(true);
    try {
      await work();
      await Promise.all([client.invalidateQueries({ queryKey: ['calendars'] }), client.invalidateQueries(appQuery)]);
      showToast({ tone: 'done', words: done });
    } catch (problem) {
      showToast({ tone: 'error', words: problemSentence(problem) });
    }
    setSaving(false);
  };
  const save = () =>
    attempt(
      () => call(routes.saveCalendar, { params: { key: listed.key }, body: calendar }),
      text({ zh: '工作时间已保存', en: 'Working time saved' }),
    );
  const remove = async () => {
    const isSure = await askConfirm({
      title: text({ zh: `删除“${text(calendar.label)}”？`, en: `Delete “${text(calendar.label)}”?` }),
      words: text({ zh: '用到它的规则会算不出结果。', en: 'Rules that name it will have no answer.' }),
      action: text({ zh: '删除', en: 'Delete' }),
      isDangerous: true,
    });
    if (!isSure) return;
    await attempt(
      () => call(routes.deleteCalendar, { params: { key: listed.key } }),
      text({ zh: '日历已删除', en: 'Calendar deleted' }),
    );
    onGone();
  };
  const unconfirmed = listed.unconfirmed.filter((year) => !calendar.confirmedYears.includes(year));
  return (
    <>
      {unconfirmed.length > 0 ? (
        <p className="kh-calendar-warning" role="status">
          <Icon name="triangle-alert" />
          {text({
            zh: `${unconfirmed.join('、')} 年的放假安排还没有官方数据，先按平常的一周计算。公布以后导入或补上，再标为已确认。`,
            en: `There is no official data for ${unconfirmed.join(', ')} yet: ordinary weeks are counted. Import or add the days once they are announced, then confirm the year.`,
          })}
        </p>
      ) : null}
      {listed.key === standardCalendarKey ? null : (
        <TextField
          label={text({ zh: '名称', en: 'Name' })}
          value={text(calendar.label)}
          maxLength={100}
          onChange={(event) => change({ label: { [language]: event.target.value } })}
        />
      )}
      <h2 className="kh-list-heading">{text({ zh: '每周', en: 'Every week' })}</h2>
      <WeekHours week={calendar.week} onChange={(week) => change({ week })} onWrong={setWrong} />
      <h2 className="kh-list-heading">{text({ zh: '放假和调休', en: 'Days off and days worked instead' })}</h2>
      <SpecialDays calendar={calendar} onChange={change} />
      <div className="kh-calendar-foot">
        {listed.key === standardCalendarKey ? null : (
          <Button danger onClick={() => void remove()} disabled={isSaving}>
            {text({ zh: '删除日历', en: 'Delete calendar' })}
          </Button>
        )}
        <Button type="primary" loading={isSaving} disabled={!isChanged || isWrong} onClick={() => void save()}>
          {text({ zh: '保存', en: 'Save' })}
        </Button>
      </div>
    </>
  );
}

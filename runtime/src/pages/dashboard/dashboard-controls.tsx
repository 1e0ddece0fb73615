import { type Dashboard, objectOf, periods } from '@kehuan/schemas';
import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { Suspense, useId, useState } from 'react';
import { useText } from '../../client/language.ts';
import { useApp } from '../../client/workspace-app.ts';
import { fieldUiOf } from '../../field-types/registry.tsx';
import { Skeleton } from '../../kit/state.tsx';
import { fieldAt } from '../../views/field-path.ts';
import { addDays, periodLabels } from './period.ts';
import type { PageChoices } from './use-choices.ts';

type Control = NonNullable<Dashboard['filters']>[number];

interface ControlProps {
  readonly control: Control;
  readonly choices: PageChoices;
}

/** What narrows all widgets at once: periods, people, options. */
export default function DashboardControls({
  dashboard,
  choices,
}: {
  readonly dashboard: Dashboard;
  readonly choices: PageChoices;
}) {
  return (
    <div className="kh-dashboard-controls">
      {dashboard.filters?.map((control) =>
        control.kind === 'period' ? (
          <PeriodControl key={control.key} control={control} choices={choices} />
        ) : (
          <FieldControl key={control.key} control={control} choices={choices} />
        ),
      )}
    </div>
  );
}

function PeriodControl({ control, choices }: ControlProps) {
  const text = useText();
  const id = useId();
  const chosen = choices.periods[control.key] ?? 'all';
  const [isOwn, setOwn] = useState(typeof chosen !== 'string');
  const range = choices.ranges[control.key];
  const options = [
    ...periods.map((period) => ({ value: period as string, label: text(periodLabels[period]) })),
    { value: 'own', label: text({ zh: '自己选日期', en: 'Choose days' }) },
  ];
  const change = (value: string) => {
    const named = periods.find((period) => period === value);
    setOwn(named === undefined);
    if (named !== undefined) choices.setPeriod(control.key, named);
  };
  return (
    <div className="kh-dashboard-control">
      <label htmlFor={id}>{text(control.label)}</label>
      <Select
        id={id}
        value={isOwn || typeof chosen !== 'string' ? 'own' : chosen}
        options={options}
        onChange={change}
        popupMatchSelectWidth={false}
      />
      {isOwn ? (
        <DatePicker.RangePicker
          value={range ? [dayjs(range.from), dayjs(addDays(range.to, -1))] : null}
          onChange={(days) => {
            const [from, last] = days ?? [];
            if (from && last)
              choices.setPeriod(control.key, {
                from: from.format('YYYY-MM-DD'),
                to: addDays(last.format('YYYY-MM-DD'), 1),
              });
          }}
        />
      ) : null}
    </div>
  );
}

function FieldControl({ control, choices }: ControlProps) {
  const text = useText();
  const id = useId();
  const workspace = useApp();
  const object = objectOf(workspace.app, control.object ?? '');
  const found = object && fieldAt(workspace, object, control.field ?? '');
  if (!found) return null;
  const { Editor } = fieldUiOf(found.field);
  return (
    <div className="kh-dashboard-control">
      <label htmlFor={id}>{text(control.label)}</label>
      <Suspense fallback={<Skeleton width={120} height={32} />}>
        <Editor
          field={found.field}
          id={id}
          value={choices.values[control.key] ?? null}
          onChange={(value) => choices.setValue(control.key, value)}
        />
      </Suspense>
    </div>
  );
}

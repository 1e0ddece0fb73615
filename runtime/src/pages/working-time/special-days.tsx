import { readCalendarFile, type SpecialDay, type WorkingCalendar } from '@kehuan/schemas';
import { Button, Checkbox } from 'antd';
import { useRef, useState } from 'react';
import { useText } from '../../client/language.ts';
import { Chip } from '../../kit/chip.tsx';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Segmented } from '../../kit/segmented.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { showToast } from '../../kit/toast.tsx';

export interface SpecialDaysProps {
  readonly calendar: WorkingCalendar;
  readonly onChange: (patch: Partial<WorkingCalendar>) => void;
}

/** The special days of one year at a time, a holiday as one line; more by hand or from a file. */
export function SpecialDays({ calendar, onChange }: SpecialDaysProps) {
  const text = useText();
  const { days, confirmedYears } = calendar;
  const years = [...new Set([...days.map(({ date }) => Number(date.slice(0, 4))), ...confirmedYears])].toSorted(
    (one, other) => one - other,
  );
  const last = years.at(-1) ?? new Date().getFullYear();
  const [picked, setPicked] = useState<number | null>(null);
  const year = picked ?? last;
  const stretches = stretchesOf(days.filter(({ date }) => date.startsWith(`${year}-`)));
  const put = (added: readonly SpecialDay[]) => {
    const dates = new Set(added.map(({ date }) => date));
    const merged = [...days.filter(({ date }) => !dates.has(date)), ...added];
    onChange({ days: merged.toSorted((one, other) => (one.date < other.date ? -1 : 1)) });
  };
  const isConfirmed = confirmedYears.includes(year);
  return (
    <>
      <div className="kh-days-bar">
        <IconButton
          icon="chevron-left"
          label={text({ zh: '前一年', en: 'Year before' })}
          onClick={() => setPicked(year - 1)}
        />
        <strong>{year}</strong>
        <IconButton
          icon="chevron-right"
          label={text({ zh: '后一年', en: 'Year after' })}
          onClick={() => setPicked(year + 1)}
        />
        <Checkbox
          checked={isConfirmed}
          onChange={({ target }) =>
            onChange({
              confirmedYears: target.checked
                ? [...confirmedYears, year].toSorted((one, other) => one - other)
                : confirmedYears.filter((one) => one !== year),
            })
          }
        >
          {text({ zh: '这一年已确认', en: 'This year is confirmed' })}
        </Checkbox>
        <FileButton onRead={put} />
      </div>
      <ul className="kh-list-card">
        {stretches.length === 0 ? (
          <li className="kh-list-line kh-secondary">{text({ zh: '这一年还没有', en: 'None in this year yet' })}</li>
        ) : null}
        {stretches.map(({ from, to, kind, name, count }) => (
          <li key={from} className="kh-list-line">
            <Chip colour={kind === 'holiday' ? 'green' : 'amber'}>
              {kind === 'holiday' ? text({ zh: '休', en: 'Off' }) : text({ zh: '班', en: 'Work' })}
            </Chip>
            <span className="kh-cut">
              {from === to ? from.slice(5) : `${from.slice(5)} – ${to.slice(5)}`}
              {name ? ` ${name}` : ''}
              {count > 1 ? (
                <span className="kh-secondary"> {text({ zh: `${count} 天`, en: `${count} days` })}</span>
              ) : null}
            </span>
            <IconButton
              icon="x"
              label={text({ zh: `去掉 ${from} ${name}`, en: `Remove ${from} ${name}` })}
              onClick={() => onChange({ days: days.filter(({ date }) => date < from || date > to) })}
            />
          </li>
        ))}
        <AddDay year={year} onAdd={(day) => put([day])} />
      </ul>
    </>
  );
}

interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly kind: SpecialDay['kind'];
  readonly name: string;
  readonly count: number;
}

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** Days in a row of one kind and name stand in one line. */
function stretchesOf(days: readonly SpecialDay[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { date, kind, name = '' } of days) {
    const last = stretches.at(-1);
    if (last && last.kind === kind && last.name === name && dayAfter(last.to) === date)
      stretches[stretches.length - 1] = { ...last, to: date, count: last.count + 1 };
    else stretches.push({ from: date, to: date, kind, name, count: 1 });
  }
  return stretches;
}

function AddDay({ year, onAdd }: { readonly year: number; readonly onAdd: (day: SpecialDay) => void }) {
  const text = useText();
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<SpecialDay['kind']>('holiday');
  const add = () => {
    onAdd({ date, kind, ...(name.trim() === '' ? {} : { name: name.trim() }) });
    setDate('');
    setName('');
  };
  return (
    <li className="kh-list-line kh-day-form">
      <TextInput
        type="date"
        aria-label={text({ zh: '日期', en: 'Date' })}
        value={date}
        min={`${year}-01-01`}
        max={`${year}-12-31`}
        onChange={(event) => setDate(event.target.value)}
      />
      <Segmented
        label={text({ zh: '休还是班', en: 'Off or work' })}
        value={kind}
        options={[
          { value: 'holiday', label: text({ zh: '休', en: 'Off' }) },
          { value: 'workday', label: text({ zh: '班', en: 'Work' }) },
        ]}
        onChange={setKind}
      />
      <TextInput
        aria-label={text({ zh: '这天叫什么', en: 'Name of the day' })}
        placeholder={text({ zh: '名称', en: 'Name' })}
        maxLength={50}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button disabled={!date.startsWith(`${year}-`)} onClick={add}>
        {text({ zh: '加上', en: 'Add' })}
      </Button>
    </li>
  );
}

/** Days from an .ics or JSON file go in; what is there for the same days is replaced. Nothing is saved yet. */
function FileButton({ onRead }: { readonly onRead: (days: readonly SpecialDay[]) => void }) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File) => {
    const found = file.size > 2_000_000 ? undefined : readCalendarFile(await file.text());
    if (!found || found.days.length === 0) {
      showToast({
        tone: 'error',
        words: text({
          zh: '文件里没有读到日期（要 .ics 或 JSON）',
          en: 'No days were found in it: .ics or JSON is wanted',
        }),
      });
      return;
    }
    onRead(found.days);
    const { length } = found.days;
    const unread = found.unread.length;
    showToast({
      tone: unread > 0 ? 'error' : 'done',
      words: text({
        zh: `读到 ${length} 天${unread > 0 ? `，${unread} 处没读懂` : ''}，保存后生效`,
        en: `${length} days read${unread > 0 ? `, ${unread} not understood` : ''}; save to use them`,
      }),
    });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".ics,.json,text/calendar,application/json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void read(file);
        }}
      />
      <Button icon={<Icon name="upload" />} onClick={() => input.current?.click()}>
        {text({ zh: '导入 .ics / JSON', en: 'Import .ics / JSON' })}
      </Button>
    </>
  );
}

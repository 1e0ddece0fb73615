import type { WorkingCalendar } from '@kehuan/schemas';
import { useEffect, useState } from 'react';
import { useText } from '../../client/language.ts';
import { TextInput } from '../../kit/text-input.tsx';

const weekdays = [
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
  { zh: '星期六', en: 'Saturday' },
  { zh: '星期日', en: 'Sunday' },
] as const;

type Hours = WorkingCalendar['week'][number];

export interface WeekHoursProps {
  readonly week: WorkingCalendar['week'];
  readonly onChange: (week: WorkingCalendar['week']) => void;
  /** whether something stands there that is no working time */
  readonly onWrong: (isWrong: boolean) => void;
}

const write = (hours: Hours): string => hours.map(({ from, to }) => `${from}–${to}`).join('，');

/** `9:00-12:00, 13:30-18:00` in any of the ways people write it; undefined where it is something else. */
function read(typed: string): Hours | undefined {
  const parts = typed
    .normalize('NFKC')
    .split(/[,、;\s]+(?=\d)|[,、;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const hours: { from: string; to: string }[] = [];
  for (const part of parts) {
    const found = /^(\d{1,2}):(\d\d)\s*[-–—~至到]\s*(\d{1,2}):(\d\d)$/.exec(part);
    if (!found) return undefined;
    const [from, to] = [`${found[1]?.padStart(2, '0')}:${found[2]}`, `${found[3]?.padStart(2, '0')}:${found[4]}`];
    const isRight = from < to && to <= '24:00' && Number(found[2]) < 60 && Number(found[4]) < 60;
    if (!isRight || from < (hours.at(-1)?.to ?? '')) return undefined;
    hours.push({ from, to });
  }
  return hours.length <= 6 ? hours : undefined;
}

/** One line a weekday, its hours as text. */
export function WeekHours({ week, onChange, onWrong }: WeekHoursProps) {
  const text = useText();
  const [wrong, setWrong] = useState<readonly number[]>([]);
  useEffect(() => onWrong(wrong.length > 0), [wrong, onWrong]);
  return (
    <ul className="kh-list-card">
      {week.map((hours, index) => (
        <HoursLine
          key={weekdays[index]?.en}
          label={text(weekdays[index])}
          hours={hours}
          isWrong={wrong.includes(index)}
          onRead={(next) => {
            setWrong((before) => [...before.filter((one) => one !== index), ...(next ? [] : [index])]);
            if (next) onChange(week.map((one, at) => (at === index ? next : one)));
          }}
        />
      ))}
    </ul>
  );
}

interface HoursLineProps {
  readonly label: string;
  readonly hours: Hours;
  readonly isWrong: boolean;
  readonly onRead: (hours: Hours | undefined) => void;
}

function HoursLine({ label, hours, isWrong, onRead }: HoursLineProps) {
  const text = useText();
  const [typed, setTyped] = useState(write(hours));
  return (
    <li className="kh-list-line kh-hours-line">
      <span>{label}</span>
      <span>
        <TextInput
          aria-label={label}
          aria-invalid={isWrong}
          value={typed}
          placeholder={text({ zh: '休息', en: 'Off' })}
          onChange={(event) => {
            setTyped(event.target.value);
            onRead(read(event.target.value));
          }}
          onBlur={() => {
            const next = read(typed);
            if (next) setTyped(write(next));
          }}
        />
        {isWrong ? (
          <span className="kh-dialog-problem kh-small">
            {text({ zh: '写成 9:00-12:00，13:30-18:00 这样', en: 'Write it as 9:00-12:00, 13:30-18:00' })}
          </span>
        ) : null}
      </span>
    </li>
  );
}

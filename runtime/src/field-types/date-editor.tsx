import { fieldTypeOf, instantOf, wallClockOf } from '@kehuan/schemas';
import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { controlOf, type EditorProps } from './field-ui.ts';
import { useLocale } from './use-locale.ts';

const formats = { month: 'YYYY-MM', date: 'YYYY-MM-DD', datetime: 'YYYY-MM-DD HH:mm' } as const;
/** what else people may type; the picker tries these in order after its own format */
const typedFormats = {
  month: ['YYYY/M', 'YYYY年M月', 'YYYYMM'],
  date: ['YYYY/M/D', 'YYYY-M-D', 'YYYY年M月D日', 'YYYY.M.D', 'YYYYMMDD'],
  datetime: ['YYYY/M/D H:mm', 'YYYY-M-D H:mm'],
} as const;

/** Picks and shows days and times on the organisation's wall clock, wherever the browser is. */
export default function DateEditor(props: EditorProps<'date'>) {
  const { field, value, onChange } = props;
  const { zone } = useLocale();
  const { precision } = field.options;
  const isKnown = typeof value === 'string' && fieldTypeOf(field).check(value, field.options).ok;
  const shown = isKnown ? dayjs(precision === 'datetime' ? wallClockOf(value, zone) : value) : null;
  const take = (day: Dayjs | null) => {
    if (!day) return onChange(null);
    if (precision !== 'datetime')
      return onChange((precision === 'month' ? day.startOf('month') : day).format('YYYY-MM-DD'));
    onChange(instantOf(day.format('YYYY-MM-DD'), (day.hour() * 60 + day.minute()) * 60, zone));
  };
  return (
    <DatePicker
      {...controlOf(props)}
      className="kh-editor-wide"
      {...(props.opens ? { defaultOpen: true } : {})}
      value={shown}
      onChange={take}
      picker={precision === 'month' ? 'month' : 'date'}
      showTime={precision === 'datetime' ? { format: 'HH:mm', minuteStep: 5 } : false}
      format={[formats[precision], ...typedFormats[precision]]}
      // Enter takes over what was typed; it does not send the whole form
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      changeOnBlur
      needConfirm={false}
    />
  );
}

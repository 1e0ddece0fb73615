import { fieldTypeOf } from '@kehuan/schemas';
import { TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { controlOf, type EditorProps } from './field-ui.ts';

/** The picker tries these in order on what is typed. */
const typedFormats = ['HH:mm', 'H:mm', 'Hmm', 'H点mm分', 'H点'];
/** any day; only the clock is read */
const day = '2000-01-01';

export default function TimeEditor(props: EditorProps<'time'>) {
  const { field, value, onChange } = props;
  const isKnown = typeof value === 'string' && fieldTypeOf(field).check(value, field.options).ok;
  return (
    <TimePicker
      {...controlOf(props)}
      className="kh-editor-wide"
      {...(props.opens ? { defaultOpen: true } : {})}
      value={isKnown ? dayjs(`${day}T${value}`) : null}
      onChange={(time: Dayjs | null) => onChange(time ? time.format('HH:mm') : null)}
      format={typedFormats}
      // Enter takes over what was typed; it does not send the whole form
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      changeOnBlur
      needConfirm={false}
    />
  );
}

import { fieldTypeOf, showDuration } from '@kehuan/schemas';
import { Input, Rate } from 'antd';
import { useState } from 'react';
import { controlOf, type EditorProps } from './field-ui.ts';
import { useLocale } from './use-locale.ts';

/**
 * A number as people write it: `17.6万`, `¥556,000` and full-width digits are understood. What cannot be read is kept as typed and goes to
 * the form as text, so that the field says what is wrong with it.
 */
export default function NumberEditor(props: EditorProps<'number'>) {
  const { field, value, onChange, onBlur } = props;
  const locale = useLocale();
  const { format, unit } = field.options;
  const [typed, setTyped] = useState<string | null>(null);
  const shown =
    value === null || value === undefined
      ? ''
      : fieldTypeOf(field).check(value, field.options).ok
        ? format === 'duration'
          ? showDuration(Number(value), locale.language)
          : grouped(value)
        : String(value);

  if (format === 'rating') {
    return <Rate {...controlOf(props)} value={Number(value ?? 0)} onChange={(stars) => onChange(stars || null)} />;
  }
  // what can be read is taken over at once: were it only when the field is left, words would come and go under a click
  const type = (words: string) => {
    setTyped(words);
    if (words.trim() === '') return onChange(null);
    const read = fieldTypeOf(field).parse(words, field.options, locale);
    if (read.ok) onChange(read.value);
  };
  const commit = () => {
    if (typed === null) return;
    if (typed.trim() !== '' && !fieldTypeOf(field).parse(typed, field.options, locale).ok) onChange(typed);
    setTyped(null);
  };
  return (
    <Input
      {...controlOf(props)}
      className="kh-editor-wide kh-editor-number"
      inputMode={format === 'duration' ? 'text' : 'decimal'}
      {...(format === 'duration'
        ? { placeholder: locale.language === 'zh' ? '如 1:30、90m、2小时' : '1:30, 90m, 2h' }
        : {})}
      autoComplete="off"
      prefix={format === 'money' ? '¥' : undefined}
      suffix={format === 'percent' ? '%' : unit}
      value={typed ?? shown}
      onChange={(event) => type(event.target.value)}
      onPressEnter={commit}
      onBlur={() => {
        commit();
        onBlur?.();
      }}
    />
  );
}

/** Digits in groups of three, as amounts are read; cents only where there are some. */
function grouped(value: unknown): string {
  const [whole = '', fraction] = String(value).replace(/\.0+$/, '').split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

import { showPhone } from '@kehuan/schemas';
import { Input } from 'antd';
import { lazy } from 'react';
import { controlOf, type EditorProps } from './field-ui.ts';

const RichEditor = lazy(() => import('./rich-editor.tsx'));

const keyboards = {
  line: 'text',
  long: 'text',
  rich: 'text',
  email: 'email',
  phone: 'tel',
  url: 'url',
  credit_code: 'text',
  id_number: 'text',
} as const;
const completions = {
  line: 'off',
  long: 'off',
  rich: 'off',
  email: 'email',
  phone: 'tel',
  url: 'url',
  credit_code: 'off',
  id_number: 'off',
} as const;

/** Text of any length can be typed or pasted: what is too long is said at the field, nothing is cut off in silence. */
export default function TextEditor(props: EditorProps<'text'>) {
  const { field, value, onChange } = props;
  const { format } = field.options;
  const text = typeof value === 'string' ? value : '';
  if (format === 'rich') return <RichEditor {...props} />;
  const shared = {
    ...controlOf(props),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value || null),
  };
  if (format === 'long') return <Input.TextArea {...shared} value={text} autoSize={{ minRows: 2, maxRows: 12 }} />;
  return (
    <Input
      {...shared}
      value={format === 'phone' ? showPhone(text) : text}
      inputMode={keyboards[format]}
      autoComplete={completions[format]}
    />
  );
}

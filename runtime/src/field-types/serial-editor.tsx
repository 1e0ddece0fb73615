import { useText } from '../client/language.ts';
import type { EditorProps } from './field-ui.ts';

/** Numbers are given by the system: a new record says so, an existing one shows its number. */
export default function SerialEditor({ id, value }: EditorProps<'serial'>) {
  const text = useText();
  return (
    <output id={id} className="kh-editor-filled">
      {typeof value === 'string' ? value : text({ zh: '保存后自动编号', en: 'Numbered when saved' })}
    </output>
  );
}

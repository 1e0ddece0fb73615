import { isMasked } from '@kehuan/schemas';
import { Input } from 'antd';
import { useState } from 'react';
import { useText } from '../client/language.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { controlOf, type EditorProps } from './field-ui.ts';

const keyboards = { plain: 'text', phone: 'tel', id_number: 'text', bank_card: 'numeric' } as const;

/** A new value is typed in place of the masked one, which stays where nothing is typed; taking it away has a button of its own. */
export default function SecretEditor(props: EditorProps<'secret'>) {
  const { field, value, onChange } = props;
  const text = useText();
  const [held] = useState(() => (typeof value === 'string' && isMasked(value) ? value : null));
  const typed = typeof value === 'string' && value !== held ? value : '';
  const isKept = held !== null && value === held;
  return (
    <Input
      {...controlOf(props)}
      className="kh-editor-wide"
      value={typed}
      placeholder={isKept ? held : text({ zh: '加密保存', en: 'Kept encrypted' })}
      inputMode={keyboards[field.options.format]}
      autoComplete="off"
      spellCheck={false}
      onChange={({ target }) => onChange(target.value === '' ? held : target.value)}
      suffix={
        isKept ? (
          <IconButton
            icon="trash-2"
            label={text({ zh: `清空${text(field.label)}`, en: `Clear ${text(field.label)}` })}
            size={24}
            iconSize={14}
            // the field keeps the focus, so that leaving it saves
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChange(null)}
          />
        ) : (
          <span />
        )
      }
    />
  );
}

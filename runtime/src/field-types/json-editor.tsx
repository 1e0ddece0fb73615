import { describeProblem, type Json, readJson } from '@kehuan/schemas';
import { Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../client/language.ts';
import { controlOf, type EditorProps } from './field-ui.ts';
import './json.css';

const pretty = (value: Json | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value, null, 2);

/**
 * The value as a text. What cannot be read goes to the form as typed, so that it cannot be saved over; where it breaks is said at
 * once. Leaving the field puts a value that can be read in order.
 */
export default function JsonEditor(props: EditorProps<'json'>) {
  const { field, value, onChange, onBlur, invalid } = props;
  const language = useLanguage();
  const [typed, setTyped] = useState<string>();
  const read = typed === undefined || typed.trim() === '' ? undefined : readJson(typed);
  const message =
    read && !read.ok
      ? describeProblem({ code: read.code, params: { ...read.params, field: field.label } }, language).message
      : undefined;
  const type = (words: string) => {
    setTyped(words);
    if (words.trim() === '') return onChange(null);
    const next = readJson(words);
    onChange(next.ok ? next.value : words);
  };
  return (
    <>
      <Input.TextArea
        {...controlOf(props)}
        className="kh-json-area"
        autoSize={{ minRows: 3, maxRows: 16 }}
        spellCheck={false}
        autoComplete="off"
        value={typed ?? pretty(value)}
        onChange={({ target }) => type(target.value)}
        onKeyDown={(event) => {
          // a new line, nothing else
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.stopPropagation();
        }}
        onBlur={() => {
          if (!read || read.ok) setTyped(undefined);
          onBlur?.();
        }}
      />
      {message && !invalid ? (
        <p className="kh-json-words" role="status">
          {message}
        </p>
      ) : null}
    </>
  );
}

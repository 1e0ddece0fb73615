import { TextInput, useLanguage } from '@kehuan/runtime';
import type { Label } from '@kehuan/schemas';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

export interface LabelInputProps {
  readonly id?: string;
  readonly value: Label | undefined;
  readonly onChange: (label: Label) => void;
  /** what it names, for those who do not see its label */
  readonly name?: string;
  readonly placeholder?: string;
  /** an empty one is given up instead of taken */
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
  /** a name chosen here is meant in this language alone: the other language's is dropped, as it names something else */
  readonly isNew?: boolean;
}

/** A label in the reader's language. Taken over when the input is left or Enter is pressed; Escape gives up. */
export function LabelInput({
  id,
  value,
  onChange,
  name,
  placeholder,
  isRequired,
  autoFocus,
  className,
  isNew,
}: LabelInputProps) {
  const language = useLanguage();
  const shown = value?.[language] ?? value?.zh ?? value?.en ?? '';
  const [typed, setTyped] = useState(shown);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(shown), [shown]);
  useEffect(() => {
    if (autoFocus) input.current?.select();
  }, [autoFocus]);
  const take = () => {
    const words = typed.trim();
    if (words === shown || (isRequired && words === '')) return setTyped(shown);
    onChange(isNew ? { [language]: words } : { ...value, [language]: words });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
    if (event.key === 'Escape') {
      setTyped(shown);
      requestAnimationFrame(() => input.current?.blur());
    }
    const isUndo = (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase());
    if (!isUndo) event.stopPropagation();
  };
  return (
    <TextInput
      ref={input}
      {...(id ? { id } : {})}
      {...(name ? { 'aria-label': name } : {})}
      {...(placeholder ? { placeholder } : {})}
      {...(className ? { className } : {})}
      {...(typed === shown ? { 'data-untouched': '' } : {})}
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  );
}

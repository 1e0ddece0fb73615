import type { Json, ObjectField, References } from '@kehuan/schemas';
import { Suspense, useId } from 'react';
import { useText } from '../client/language.ts';
import { fieldUiOf } from '../field-types/registry.tsx';
import { Skeleton } from '../kit/state.tsx';
import { ComputedMark } from './computed-mark.tsx';
import './form.css';

export interface FormFieldProps {
  readonly field: ObjectField;
  readonly value: Json | undefined;
  readonly onChange: (value: Json) => void;
  readonly onBlur?: () => void;
  readonly required?: boolean;
  /** shown as a filled box instead of a control: computed, or not this person's to change */
  readonly isReadonly?: boolean;
  readonly error?: string | undefined;
  readonly references?: References;
  readonly autoFocus?: boolean;
}

const none: References = {};

/** Label, control and words of one field of a form. */
export function FormField({
  field,
  value,
  onChange,
  onBlur,
  required,
  isReadonly,
  error,
  references = none,
  autoFocus,
}: FormFieldProps) {
  const id = useId();
  const text = useText();
  const { Display, Editor } = fieldUiOf(field);
  const help = text(field.help);
  const words = error ?? help;
  return (
    <div className="kh-form-field" data-field={field.key}>
      <label htmlFor={id} className="kh-form-label">
        {text(field.label)}
        <ComputedMark field={field} />
        {required ? (
          <span className="kh-form-required" title={text({ zh: '必填', en: 'Required' })} aria-hidden>
            *
          </span>
        ) : null}
      </label>
      {isReadonly ? (
        <output id={id} className="kh-editor-filled">
          <Display field={field} value={value} references={references} />
        </output>
      ) : (
        <Suspense fallback={<Skeleton height={32} />}>
          <Editor
            field={field}
            value={value}
            onChange={onChange}
            id={id}
            references={references}
            {...(onBlur ? { onBlur } : {})}
            {...(required ? { required } : {})}
            {...(error ? { invalid: true } : {})}
            {...(autoFocus ? { autoFocus } : {})}
            {...(words ? { describedBy: `${id}-words` } : {})}
          />
        </Suspense>
      )}
      {words ? (
        <p
          id={`${id}-words`}
          className={error ? 'kh-form-words is-error' : 'kh-form-words'}
          {...(error ? { role: 'alert' } : {})}
        >
          {words}
        </p>
      ) : null}
    </div>
  );
}

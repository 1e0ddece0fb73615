import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';
import { Icon } from './icon.tsx';
import './text-input.css';

type InputProps = InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> };

/** A line of text, as light as the browser's own: the UI library's inputs come with the forms. */
export function TextInput({ className, ...rest }: InputProps) {
  return <input type="text" {...rest} className={className ? `kh-input ${className}` : 'kh-input'} />;
}

export interface TextFieldProps extends InputProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** why the value cannot stay as it is */
  readonly error?: string | undefined;
}

/** The same with its label above and, below, a hint or what is wrong. */
export function TextField({ label, hint, error, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <TextInput
        {...input}
        id={id}
        aria-invalid={error !== undefined}
        aria-describedby={error || hint ? `${id}-words` : undefined}
      />
    </Field>
  );
}

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** Label, control and words of one field. The control takes `id`. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div className="kh-field">
      <label className="kh-field-label" htmlFor={id}>
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-words`} className="kh-field-error" role="alert">
          {error}
        </p>
      ) : hint ? (
        <p id={`${id}-words`} className="kh-field-hint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** A field to search with; clears by Escape. */
export function SearchInput(props: InputProps & { readonly label: string }) {
  const { label, ...rest } = props;
  return (
    <span className="kh-search">
      <Icon name="search" size={14} />
      <TextInput {...rest} type="search" aria-label={label} placeholder={rest.placeholder ?? label} />
    </span>
  );
}

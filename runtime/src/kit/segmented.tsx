import { useId } from 'react';
import './segmented.css';

export interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all in sight. */
export function Segmented<T extends string>({ label, value, options, onChange }: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className="kh-segmented">
      <legend className="kh-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? 'kh-segment kh-segment-on' : 'kh-segment'}>
          <input
            type="radio"
            className="kh-hidden"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

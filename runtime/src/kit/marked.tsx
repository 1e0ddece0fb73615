import { Fragment } from 'react';
import './marked.css';

/** A text with places that stand out, such as what was searched for. Places come in order and do not overlap. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly (readonly number[])[] }) {
  return (
    <>
      {marks.map(([start = 0, end = 0], index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.[1] ?? 0, start)}
          <mark className="kh-mark">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}

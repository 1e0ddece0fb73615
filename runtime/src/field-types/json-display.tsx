import type { Json } from '@kehuan/schemas';
import { useText } from '../client/language.ts';
import type { DisplayProps } from './field-ui.ts';
import './json.css';

/** A line of it in a cell, a tree to open where there is room. */
export function JsonDisplay({ value, dense }: DisplayProps<'json'>) {
  if (value === null || value === undefined) return <span className="kh-secondary">–</span>;
  if (dense) return <span className="kh-value kh-json">{JSON.stringify(value).slice(0, shownInCell)}</span>;
  return (
    <div className="kh-json kh-json-tree">
      <Branch value={value} level={0} />
    </div>
  );
}

const shownInCell = 200;
/** levels that stand open at first, and entries shown of one level: a browser has to live with any value */
const open = 2;
const shownOfLevel = 100;

interface BranchProps {
  readonly name?: string;
  readonly value: Json;
  readonly level: number;
}

function Branch({ name, value, level }: BranchProps) {
  const text = useText();
  const label = name === undefined ? null : <span className="kh-json-key">{name}: </span>;
  if (typeof value !== 'object' || value === null) {
    return (
      <div className="kh-json-line">
        {label}
        <span className="kh-json-value">{JSON.stringify(value)}</span>
      </div>
    );
  }
  const entries = Object.entries(value);
  const [start, end] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) {
    return (
      <div className="kh-json-line">
        {label}
        {start}
        {end}
      </div>
    );
  }
  const hidden = entries.length - shownOfLevel;
  return (
    <details open={level < open}>
      <summary>
        {label}
        {start} <span className="kh-secondary">{text({ zh: `${entries.length} 项`, en: `${entries.length}` })}</span>{' '}
        {end}
      </summary>
      {entries.slice(0, shownOfLevel).map(([key, part]) => (
        <Branch key={key} name={key} value={part} level={level + 1} />
      ))}
      {hidden > 0 ? <p className="kh-secondary">{text({ zh: `还有 ${hidden} 项`, en: `${hidden} more` })}</p> : null}
    </details>
  );
}

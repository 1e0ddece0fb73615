import type { DisplayProps } from './field-ui.ts';

export function TimeDisplay({ value }: DisplayProps<'time'>) {
  if (typeof value !== 'string' || value === '') return <span className="kh-secondary">–</span>;
  return <span className="kh-digits">{value}</span>;
}

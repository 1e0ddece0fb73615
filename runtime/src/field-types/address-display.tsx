import { addressOf } from '@kehuan/schemas';
import type { DisplayProps } from './field-ui.ts';

/** Region and street as one line, in a record with a gap between them. */
export function AddressDisplay({ value, dense }: DisplayProps<'address'>) {
  const { region = '', detail = '' } = addressOf(value);
  if (region === '' && detail === '') return <span className="kh-secondary">–</span>;
  return <span className={dense ? 'kh-value' : 'kh-lines'}>{[region, detail].filter(Boolean).join(' ')}</span>;
}

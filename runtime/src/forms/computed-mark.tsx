import { fieldTypeOf, type ObjectField } from '@kehuan/schemas';
import { useText } from '../client/language.ts';

/** The quiet sign beside the name of a field that is worked out: nobody has to fill it in. */
export function ComputedMark({ field }: { readonly field: ObjectField }) {
  const text = useText();
  if (!fieldTypeOf(field).computed) return null;
  const words = text({ zh: '自动算出', en: 'Worked out by itself' });
  return (
    <span className="kh-form-computed" title={words} role="img" aria-label={words}>
      ƒ
    </span>
  );
}

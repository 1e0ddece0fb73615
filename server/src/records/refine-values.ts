import {
  type Checked,
  isMasked,
  type Json,
  type ObjectField,
  type ProblemData,
  plainTextOf,
  type Values,
} from '@kehuan/schemas';
import type { ObjectSnapshot } from '../database/context.ts';
import { isPhone } from './check-phones.ts';
import { cleanHtml } from './clean-html.ts';

/** What only the server can say of a value that has passed its field's own check, or undefined where it has nothing to add. */
type Refine = (value: string) => Checked;

const byFormat: { readonly [format: string]: Refine | undefined } = {
  rich: (value) => {
    const html = cleanHtml(value);
    return { ok: true, value: plainTextOf(html).trim() === '' ? null : html };
  },
  phone: (value) => (isMasked(value) || isPhone(value) ? { ok: true, value } : { ok: false, code: 'value.phone' }),
};

function refineOf(field: ObjectField): Refine | undefined {
  return field.type === 'text' || field.type === 'secret' ? byFormat[field.options.format] : undefined;
}

interface CheckedValues {
  readonly values: Values;
  readonly problems: readonly ProblemData[];
}

/** The second half of `checkValues`, with what browsers are spared: full tables of phone numbers. What is there already stays as it is. */
export function refineValues(
  object: ObjectSnapshot,
  { values, problems }: CheckedValues,
  before: Values,
): CheckedValues {
  const refined: Record<string, Json> = { ...values };
  const wrong: ProblemData[] = [];
  for (const [key, value] of Object.entries(values)) {
    const field = object.fields.get(key);
    const refine = field && typeof value === 'string' && value !== before[key] ? refineOf(field) : undefined;
    if (!field || !refine) continue;
    const checked = refine(String(value));
    if (checked.ok) refined[key] = checked.value;
    else {
      delete refined[key];
      wrong.push({ code: checked.code, path: `/${key}`, params: { ...checked.params, field: field.label } });
    }
  }
  return { values: refined, problems: wrong.length > 0 ? [...problems, ...wrong] : problems };
}

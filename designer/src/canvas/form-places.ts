import type { Form } from '@kehuan/schemas';
import { type FormPlace, itemKey } from '../draft/command.ts';

/** Where an item stands on a form. */
export function placeOf(form: Form, item: string): FormPlace | undefined {
  for (const section of form.sections) {
    const index = section.items.findIndex((one) => itemKey(one) === item);
    if (index >= 0) return { form: form.key, section: section.key, index };
  }
  return undefined;
}

/** The next place for an item that moves one step on or back, over the ends of sections. Undefined: it stands at the end. */
export function stepPlace(form: Form, item: string, step: 1 | -1): FormPlace | undefined {
  const place = placeOf(form, item);
  const at = form.sections.findIndex(({ key }) => key === place?.section);
  const section = form.sections[at];
  if (!place || !section) return undefined;
  const index = place.index + step;
  // positions count the item itself where it stands, so one on means before the one after the next
  if (index >= 0 && index < section.items.length) return { ...place, index: step > 0 ? index + 1 : index };
  const other = form.sections[at + step];
  return other && { form: form.key, section: other.key, index: step > 0 ? 0 : other.items.length };
}

/** The end of the form: after the selected item where there is one. */
export function placeAfter(form: Form, item: string | null): FormPlace | undefined {
  const place = item === null ? undefined : placeOf(form, item);
  if (place) return { ...place, index: place.index + 1 };
  const last = form.sections.at(-1);
  return last && { form: form.key, section: last.key, index: last.items.length };
}

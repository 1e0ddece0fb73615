import { columnStorageOf, fieldOf, type Label, type MatchingOptions, type ObjectDefinition } from '@kehuan/schemas';
import type { BehaviourHooks } from './behaviour-hooks.ts';

/** Recognises duplicates by exact keys, whoever writes and however; see `write-duplicates.ts` for the looking up. */
export const matchingHooks: BehaviourHooks<MatchingOptions> = {
  duplicateKeys: ({ keys }, object) =>
    keys.map(({ fields, label, action }) => ({
      fields,
      label: label ?? joinLabels(object, fields),
      compare: fields.some((key) => isLoose(object, key)) ? 'loose' : 'exact',
      action,
    })),
};

/** Phone numbers are stored in one form already, so they are found by their plain index. */
function isLoose(object: ObjectDefinition, key: string): boolean {
  const field = fieldOf(object, key);
  if (!field || columnStorageOf(field)?.sql !== 'text') return false;
  return field.type === 'text' && field.options.format !== 'phone';
}

function joinLabels(object: ObjectDefinition, fields: readonly string[]): Label {
  const labels = fields.flatMap((key) => fieldOf(object, key)?.label ?? []);
  const [first = {}] = labels;
  if (labels.length === 1) return first;
  return {
    zh: labels.map(({ zh, en }) => zh ?? en ?? '').join('、'),
    en: labels.map(({ zh, en }) => en ?? zh ?? '').join(', '),
  };
}

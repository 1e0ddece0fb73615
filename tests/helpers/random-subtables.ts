import type { Label, ObjectDefinition } from '@kehuan/schemas';
import { pick, type Random } from '../language/rule-world.ts';

/** Now and then the records that link to an object and nothing else are rows in its form. */
export function withSubtables(
  random: Random,
  objects: readonly ObjectDefinition[],
  name: () => { readonly key: string; readonly label: Label },
): readonly ObjectDefinition[] {
  return objects.map((object): ObjectDefinition => {
    const links = objects.flatMap(({ key, fields }) =>
      fields.flatMap((field) => {
        const isFit = field.type === 'link' && !field.options.many && field.options.to.join() === object.key;
        return isFit ? [{ object: key, link: field.key }] : [];
      }),
    );
    if (links.length === 0 || random() < 0.5) return object;
    const rows = { ...name(), type: 'subtable', options: pick(random, links) } as const;
    return { ...object, fields: [...object.fields, rows] };
  });
}

import { fieldsOf, type ObjectDefinition, type View } from '@kehuan/schemas';

/** columns that a screen shows without scrolling */
const enough = 8;

/** All records of an object that has no view of its own. Its key is no key of a definition, so it meets none. */
export function plainView(object: ObjectDefinition): View {
  const columns = fieldsOf(object)
    .filter(
      ({ system, type, options }) =>
        !system && !(type === 'text' && 'format' in options && ['long', 'rich'].includes(options.format)),
    )
    .slice(0, enough)
    .map(({ key }) => ({ field: key }));
  return {
    key: `-${object.key}`,
    object: object.key,
    label: { zh: '全部', en: 'All' },
    type: 'table',
    options: { columns },
  };
}

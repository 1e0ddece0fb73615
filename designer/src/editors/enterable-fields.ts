import { fieldsOf, type ObjectDefinition, type ObjectField } from '@kehuan/schemas';

/** Fields people can be asked for or compared by. */
export function enterableFields(object: ObjectDefinition): readonly ObjectField[] {
  return fieldsOf(object).filter(({ system, origin }) => !system && origin !== 'record');
}

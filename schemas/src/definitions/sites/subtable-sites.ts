import type { FieldOptions } from '../../field-types/field.ts';
import type { ObjectField } from '../object-fields.ts';
import type { Part } from '../part.ts';
import { pointer } from '../pointer.ts';
import { refer, type Sites } from './site.ts';

/** Rows are records of another object that point at one record of this one, and only of this one. */
export function* subtableSites(part: Part, options: FieldOptions<'subtable'>): Sites {
  const { object, link, position, columns = [] } = options;
  const at = `${part.at}/options`;
  yield refer(part, `${at}/object`, { object });
  yield refer(part, `${at}/link`, { object, field: link }, (field) => refuseLink(field, part.object ?? ''));
  if (position !== undefined) yield refer(part, `${at}/position`, { object, field: position }, refusePosition);
  for (const [index, field] of columns.entries()) yield refer(part, at + pointer('columns', index), { object, field });
}

function refuseLink(field: ObjectField, parent: string) {
  const isFit =
    field.type === 'link' && !field.options.many && field.options.to.length === 1 && field.options.to[0] === parent;
  return isFit
    ? undefined
    : { zh: `“${field.key}”不是只指向这个对象的关联`, en: `“${field.key}” is not a link to this object alone` };
}

function refusePosition(field: ObjectField) {
  const isFit = field.type === 'number' && field.options.format === 'plain';
  return isFit ? undefined : { zh: `“${field.key}”不是普通数字`, en: `“${field.key}” is not a plain number` };
}

import { addressField } from './address.ts';
import { booleanField } from './boolean.ts';
import { choiceField } from './choice.ts';
import { dateField } from './date.ts';
import { departmentField } from './department.ts';
import { fileField } from './file.ts';
import { formulaField } from './formula.ts';
import { jsonField } from './json.ts';
import { linkField } from './link.ts';
import { locationField } from './location.ts';
import { lookupField } from './lookup.ts';
import { numberField } from './number.ts';
import { rollupField } from './rollup.ts';
import { secretField } from './secret.ts';
import { serialField } from './serial.ts';
import { subtableField } from './subtable.ts';
import { textField } from './text.ts';
import { timeField } from './time.ts';
import { userField } from './user.ts';

/** Every field type. Server and runtime key their own tables by `FieldTypeId`, so a forgotten leaf is a compile error. */
export const fieldTypes = {
  text: textField,
  number: numberField,
  boolean: booleanField,
  date: dateField,
  choice: choiceField,
  user: userField,
  department: departmentField,
  subtable: subtableField,
  link: linkField,
  serial: serialField,
  formula: formulaField,
  lookup: lookupField,
  rollup: rollupField,
  file: fileField,
  address: addressField,
  location: locationField,
  time: timeField,
  json: jsonField,
  secret: secretField,
} as const;

export type FieldTypeId = keyof typeof fieldTypes;

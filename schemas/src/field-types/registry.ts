import { booleanField } from './boolean.ts';
import { choiceField } from './choice.ts';
import { dateField } from './date.ts';
import { jsonField } from './json.ts';
import { linkField } from './link.ts';
import { numberField } from './number.ts';
import { serialField } from './serial.ts';
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
  link: linkField,
  serial: serialField,
  time: timeField,
  json: jsonField,
} as const;

export type FieldTypeId = keyof typeof fieldTypes;

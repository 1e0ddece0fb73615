import { labelSchema } from '../base/text.ts';
import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from '../field-types/choice.ts';

/**
 * Which records: none, one's own (owner; the creator where the object has no ownership), also those of subordinates, also those of the
 * people of one's departments, of those below too, all. Ordered from narrow to wide: each holds all before it.
 */
export const scopes = ['none', 'own', 'subordinates', 'department', 'departments', 'all'] as const;
export type Scope = (typeof scopes)[number];
/** What a role may do with a field. Ordered from narrow to wide. */
export const fieldLevels = ['hidden', 'read', 'write'] as const;
export type FieldLevel = (typeof fieldLevels)[number];

const scope = { enum: scopes } as const;
const flag = { type: 'boolean' } as const;

export const objectGrantSchema = {
  type: 'object',
  properties: {
    create: flag,
    read: scope,
    update: scope,
    delete: scope,
    /** may give a record to somebody else, also out of one's own sight */
    transfer: flag,
    import: flag,
    export: flag,
    /** fields not named here are `write` */
    fields: { type: 'object', propertyNames: keySchema, additionalProperties: { enum: fieldLevels } },
  },
  required: ['read'],
  additionalProperties: false,
} as const;
export type ObjectGrant = TypeOf<typeof objectGrantSchema>;

/** A member may have several roles; the widest of each grant counts. Objects not named are not seen. */
export const roleSchema = {
  type: 'object',
  properties: {
    key: keySchema,
    label: labelSchema,
    description: labelSchema,
    /** everything: all records and fields, members, settings */
    admin: flag,
    /** may use the designer and publish */
    design: flag,
    objects: { type: 'object', propertyNames: keySchema, additionalProperties: objectGrantSchema },
  },
  required: ['key', 'label', 'objects'],
  additionalProperties: false,
} as const;
export type Role = TypeOf<typeof roleSchema>;

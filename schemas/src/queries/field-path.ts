/** A field, or a field over links: `amount`, `account.name`, `account.owner`. */
export const fieldPathSchema = {
  type: 'string',
  pattern: '^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){0,4}$',
  maxLength: 250,
  editor: 'field',
} as const;

/** The name of a column of an aggregate. */
export const columnKeySchema = { type: 'string', pattern: '^[a-z][a-z0-9_]*$', maxLength: 48 } as const;

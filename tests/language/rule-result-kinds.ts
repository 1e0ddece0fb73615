/** What random rules give; conditions most of the time, as in daily work. */
export const resultKinds = [
  'boolean',
  'boolean',
  'boolean',
  'number',
  'money',
  'text',
  'date',
  'datetime',
  'choice',
  'link',
  'list',
] as const;

/** The columns every record has. */
export const recordColumnNames = [
  'id',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
  'version',
  'deleted_at',
  '_s',
  '_p',
] as const;

/** PostgreSQL's own columns, which no other may be called. */
const systemColumns: ReadonlySet<string> = new Set(['tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid']);

/** The key where it is free, else the key and a number. */
export function freeName(key: string, taken: ReadonlySet<string>): string {
  const isFree = (name: string) => !taken.has(name) && !systemColumns.has(name);
  const base = key.slice(0, 55);
  if (isFree(base)) return base;
  let number = 2;
  while (!isFree(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}

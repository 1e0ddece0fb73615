import type { Json } from '@kehuan/schemas';

/** Whether the reader may see a field path of an object; the empty path asks for the object. */
export type FieldTest = (object: string, path: string) => boolean;

interface OptionSchema {
  readonly type?: string;
  readonly editor?: string;
  readonly properties?: { readonly [key: string]: OptionSchema };
  readonly required?: readonly string[];
  readonly items?: OptionSchema;
  readonly minItems?: number;
}

/**
 * Options of a leaf without the fields that the reader may not see. The schema says which texts name fields (`editor: 'field'`): a list loses
 * the item, an object the optional property. Undefined where nothing sensible is left: a required part went, or a list became too short.
 */
export function pruneOptions(schema: object, value: Json, sees: (path: string) => boolean): Json | undefined {
  // every options schema is a subset of JSON Schema, see the generated inspector
  return pruneValue(schema, value, sees);
}

function pruneValue(schema: OptionSchema, value: Json, sees: (path: string) => boolean): Json | undefined {
  if (schema.editor === 'field') return typeof value === 'string' && !sees(value) ? undefined : value;
  if (schema.items && isList(value)) return pruneList(schema, schema.items, value, sees);
  if (schema.properties && isObject(value)) return pruneProperties(schema, schema.properties, value, sees);
  return value;
}

function pruneList(
  schema: OptionSchema,
  items: OptionSchema,
  list: readonly Json[],
  sees: (path: string) => boolean,
): Json | undefined {
  const left = list.flatMap((item) => {
    const kept = pruneValue(items, item, sees);
    return kept === undefined ? [] : [kept];
  });
  return left.length < list.length && left.length < (schema.minItems ?? 0) ? undefined : left;
}

function pruneProperties(
  schema: OptionSchema,
  properties: { readonly [key: string]: OptionSchema },
  value: { readonly [key: string]: Json },
  sees: (path: string) => boolean,
): Json | undefined {
  const left: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) {
    const part = properties[key];
    const kept = part ? pruneValue(part, item, sees) : item;
    if (kept !== undefined) left[key] = kept;
    else if (schema.required?.includes(key)) return undefined;
  }
  return left;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value);

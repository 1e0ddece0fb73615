import { Ajv, type Options } from 'ajv';
import type { FastifySchemaCompiler } from 'fastify';
import { schemaProblem } from './schema-problems.ts';

/** Our schemas' own words: what the designer's inspector makes of a property. */
const vocabulary = ['editor', 'enumLabels'];

const options: Options = {
  allErrors: true,
  discriminator: true,
  removeAdditional: false,
  useDefaults: false,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  // `title` is a label in both languages here.
  validateSchema: false,
};

/**
 * Compiles the schema of a part of a request, once per route. Bodies are taken as they are; what stands in an address is text, so there a
 * number may be written as one. Nothing is added, removed or turned into something else. A refusal is a `request.invalid` with all mistakes.
 */
export function createValidatorCompiler(): FastifySchemaCompiler<object> {
  const strict = withVocabulary(new Ajv({ ...options, coerceTypes: false }));
  const fromText = withVocabulary(new Ajv({ ...options, coerceTypes: true }));
  return ({ schema, httpPart }) => {
    const validate = (httpPart === 'body' ? strict : fromText).compile(schema);
    return (value: unknown) => (validate(value) ? { value } : { error: schemaProblem(validate.errors ?? []) });
  };
}

function withVocabulary(ajv: Ajv): Ajv {
  for (const keyword of vocabulary) ajv.addKeyword({ keyword });
  return ajv;
}

/**
 * The reply schema as the serialiser should see it: whatever is open or chosen by value (`oneOf`) is left to JSON.stringify, which is
 * both faster and right for it; everything closed is written by generated code.
 */
export function serialiserSchema(schema: unknown): object {
  const { type, properties, items, required, oneOf } = schema as Loose;
  if (oneOf) return {};
  if (type === 'array')
    return items && !isOpen(serialiserSchema(items)) ? { type, items: serialiserSchema(items) } : {};
  if (type === 'object') {
    if (!properties) return {};
    const parts = Object.entries(properties).map(([key, part]) => [key, serialiserSchema(part)] as const);
    return { type, properties: Object.fromEntries(parts), required: required ?? [] };
  }
  return type === undefined ? {} : { type };
}

interface Loose {
  readonly type?: unknown;
  readonly properties?: { readonly [key: string]: unknown };
  readonly items?: unknown;
  readonly required?: readonly string[];
  readonly oneOf?: unknown;
}

function isOpen(schema: object): boolean {
  return Object.keys(schema).length === 0;
}

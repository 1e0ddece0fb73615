/**
 * Writes the validator of app definitions ahead as plain code, because a browser under `script-src 'self'` may not compile one.
 * Run `npm run generate` after any change to a definition, leaf or option schema; a test compares the file with the schemas.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { root } from './run-command.mjs';

export const validatorPath = 'schemas/src/definitions/generated/app-validator.js';

/** Keywords for people and for generated settings panels; they check nothing. */
const annotations = ['title', 'description', 'editor', 'enumLabels'];

/**
 * The module's text. Equal parts become one function each, which makes it several times smaller.
 *
 * @param {object} appSchema @returns {string}
 */
export function generateAppValidator(appSchema) {
  const ajv = new Ajv({
    strict: true,
    // a union demands its `type` in front of the branches that declare it
    strictRequired: false,
    discriminator: true,
    allErrors: true,
    messages: false,
    // counts UTF-16 units; otherwise the code needs a module of Ajv's at run time
    unicode: false,
    logger: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  const schema = shareParts(withoutAnnotations(appSchema));
  const code = standalone.default(ajv, ajv.compile(schema));
  if (/\brequire\(|new Function|\beval\(/.test(code)) throw new Error('The validator needs more than itself.');
  const header = '// Written by scripts/generate-app-validator.mjs from the definition schemas. Do not edit.\n';
  return `${header}${code.replace(/^"use strict";/, '').trim()}\n`;
}

/** @param {any} schema @returns {any} */
function withoutAnnotations(schema) {
  if (Array.isArray(schema)) return schema.map(withoutAnnotations);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if (annotations.includes(key)) return [];
      if (key !== 'properties') return [[key, withoutAnnotations(value)]];
      const properties = Object.entries(value).map(([name, part]) => [name, withoutAnnotations(part)]);
      return [[key, Object.fromEntries(properties)]];
    }),
  );
}

/** Moves every object or union schema that occurs more than once into `$defs`. @param {any} schema */
function shareParts(schema) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  visit(schema, (part) => seen.set(JSON.stringify(part), (seen.get(JSON.stringify(part)) ?? 0) + 1));
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const [text, times] of seen) if (times > 1 && text.length > 60) names.set(text, `part${names.size}`);
  /** @type {Record<string, unknown>} */
  const defs = {};
  /** @param {any} part @param {boolean} isWhole @returns {any} */
  const replace = (part, isWhole) => {
    if (!isSchema(part)) return part;
    const name = names.get(JSON.stringify(part));
    if (name && !isWhole) {
      defs[name] ??= replace(part, true);
      return { $ref: `#/$defs/${name}` };
    }
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, within(key, value, replace)]));
  };
  const whole = replace(schema, true);
  return { ...whole, $defs: defs };
}

/** @param {any} part @param {(part: any) => void} see */
function visit(part, see) {
  if (!isSchema(part)) return;
  see(part);
  for (const [key, value] of Object.entries(part)) {
    within(key, value, (child) => {
      visit(child, see);
      return child;
    });
  }
}

/** @param {string} key @param {any} value @param {(part: any, isWhole: boolean) => any} change */
function within(key, value, change) {
  if (key === 'properties') {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part, false)]));
  }
  // the branches of a union stay in place: the discriminator reads them
  if (key === 'oneOf') return value.map((/** @type {any} */ part) => change(part, true));
  return ['items', 'additionalProperties', 'propertyNames'].includes(key) ? change(value, false) : value;
}

/** @param {unknown} value */
function isSchema(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { appSchema } = await import('@kehuan/schemas');
  writeFileSync(join(root, validatorPath), generateAppValidator(appSchema));
}

import type { Json } from '../base/json.ts';
import { typed } from '../base/type-of.ts';

/** A field type with options: what the values of a computed field are like, so that they are shown, sorted and filtered like that. */
export type ResultShape = {
  readonly type: string;
  readonly options: Json;
};

/** Filled in by the engine for every reader (`withResults`); whatever a definition says here is written over. */
export const resultShapeSchema = typed<ResultShape>()({
  type: 'object',
  properties: { type: { type: 'string', maxLength: 48 }, options: { type: 'object' } },
  required: ['type', 'options'],
  additionalProperties: false,
});

import { type Field, fieldTypeOf } from '../field-types/field.ts';
import { fieldTypes } from '../field-types/registry.ts';
import type { ResultShape } from '../field-types/result-shape.ts';
import { userEntity } from '../field-types/user.ts';
import { type App, objectOf } from './app.ts';
import type { ObjectDefinition } from './object.ts';
import { fieldOf } from './object-fields.ts';

const cache = new WeakMap<App, App>();

/**
 * The app with what its computed fields are like written into them: a lookup is shown, sorted and filtered like the field it brings
 * along. Everything that works with records (server, browser) uses such an app; what is stored and compared is the app as it was
 * designed. What cannot be found (for a reader who may not see it) stays as it was sent.
 */
export function withResults(app: App): App {
  const known = cache.get(app);
  if (known) return known;
  const objects = app.objects.map((object) => objectWithResults(app, object));
  const made = objects.every((object, index) => object === app.objects[index]) ? app : { ...app, objects };
  cache.set(app, made);
  cache.set(made, made);
  return made;
}

function objectWithResults(app: App, object: ObjectDefinition): ObjectDefinition {
  const fields = object.fields.map((field): Field => {
    const shows = shapeLike(app, { object, field, seen: new Set() });
    // only types that are like another field have this option
    return shows ? ({ ...field, options: { ...field.options, shows } } as Field) : field;
  });
  return fields.every((field, index) => field === object.fields[index]) ? object : { ...object, fields };
}

/** The same app as it was designed. */
export function withoutResults(app: App): App {
  const hasResult = ({ options }: Field) => 'shows' in options;
  if (!app.objects.some(({ fields }) => fields.some(hasResult))) return app;
  return {
    ...app,
    objects: app.objects.map((object) => ({
      ...object,
      fields: object.fields.map((field): Field => {
        if (!hasResult(field)) return field;
        const { shows: _, ...options } = field.options as { readonly shows?: unknown };
        return { ...field, options } as Field;
      }),
    })),
  };
}

interface Place {
  readonly object: ObjectDefinition;
  readonly field: Field;
  /** fields on the way, so that a circle ends */
  readonly seen: ReadonlySet<Field>;
}

function computedOf(field: Field) {
  // the registry's own types: asking `fieldTypeOf` would answer for the result
  const leaf: { readonly computed?: unknown } = fieldTypes[field.type];
  return leaf.computed ? fieldTypeOf(field).computed : undefined;
}

/** What the field is like that decides about a computed one. */
function shapeLike(app: App, { object, field, seen }: Place): ResultShape | undefined {
  const like = computedOf(field)?.like?.(field.options);
  if (!like || seen.has(field)) return undefined;
  const start = like.list === undefined ? object.key : listEntity(app, object, like.list);
  return start === undefined
    ? undefined
    : shapeAt(app, { entity: start, path: like.path, seen: new Set(seen).add(field) });
}

function shapeAt(
  app: App,
  { entity, path, seen }: { readonly entity: string; readonly path: string; readonly seen: ReadonlySet<Field> },
): ResultShape | undefined {
  const [first = '', ...rest] = path.split('.');
  if (entity === userEntity) return rest.length === 0 ? personShape : undefined;
  const object = objectOf(app, entity);
  const field = object && fieldOf(object, first);
  if (!object || !field) return undefined;
  if (rest.length > 0) {
    const to = field.type === 'user' ? userEntity : field.type === 'link' ? field.options.to[0] : undefined;
    return to === undefined ? undefined : shapeAt(app, { entity: to, path: rest.join('.'), seen });
  }
  const computed = computedOf(field);
  if (!computed) return { type: field.type, options: field.options };
  const shows = shapeLike(app, { object, field, seen });
  return computed.result(shows ? { ...field.options, shows } : field.options);
}

const personShape: ResultShape = { type: 'text', options: { format: 'line' } };

/** The object whose records are on a related list (see `RuleEntity.related`). */
function listEntity(app: App, object: ObjectDefinition, list: string): string | undefined {
  const own = fieldOf(object, list);
  if (own?.type === 'link') return own.options.to[0];
  return app.objects.find(({ key, fields }) => fields.some((field) => `${key}__${field.key}` === list))?.key;
}

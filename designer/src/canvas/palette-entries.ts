import {
  type App,
  type Field,
  type FieldTypeId,
  type Form,
  fieldsOf,
  fieldTypes,
  type JsonObject,
  type Label,
  type ObjectDefinition,
  type ObjectField,
  type Preset,
  reservedFieldKeys,
} from '@kehuan/schemas';
import { makeUnique } from '../draft/new-key.ts';
import { linkChoices, linkedChoices, listChoices, targetOfLink } from '../editors/computed-choices.ts';

/** A kind of new field in the palette: a preset of a field type. */
export interface PaletteEntry {
  readonly id: string;
  readonly type: FieldTypeId;
  readonly preset: Preset;
}

const groups = [
  { key: 'common', label: { zh: '新字段 · 常用', en: 'New field · common' } },
  { key: 'relation', label: { zh: '关联', en: 'Links' } },
  { key: 'more', label: { zh: '更多', en: 'More' } },
] as const satisfies readonly { readonly key: Preset['group']; readonly label: Label }[];

const entries: readonly PaletteEntry[] = Object.entries(fieldTypes).flatMap(([type, leaf]) =>
  // the registry's keys are its ids
  leaf.presets.map((preset): PaletteEntry => ({ id: `${type}:${preset.key}`, type: type as FieldTypeId, preset })),
);

export function paletteGroups(): readonly {
  readonly key: string;
  readonly label: Label;
  readonly entries: readonly PaletteEntry[];
}[] {
  return groups.map((group) => ({ ...group, entries: entries.filter(({ preset }) => preset.group === group.key) }));
}

export function paletteEntry(id: string): PaletteEntry | undefined {
  return entries.find((entry) => entry.id === id);
}

/** A new field of a preset, named after it until somebody names it, with options it needs to be usable at once. */
export function newField(app: App, object: ObjectDefinition, { type, preset }: PaletteEntry): Field {
  const taken = [...fieldsOf(object).map(({ key }) => key), ...reservedFieldKeys];
  const field = {
    key: makeUnique(`new_${preset.key}`, taken),
    label: preset.label,
    type,
    options: startOptions(app, object, preset),
  };
  // type and options come from one registry entry
  return field as unknown as Field;
}

function startOptions(app: App, object: ObjectDefinition, preset: Preset): JsonObject {
  const options = preset.options as JsonObject;
  if ('options' in options) {
    return {
      ...options,
      options: [1, 2, 3].map((number) => ({
        key: `option_${number}`,
        label: { zh: `选项 ${number}`, en: `Option ${number}` },
      })),
    };
  }
  if ('to' in options) return { ...options, to: [(app.objects.find(({ key }) => key !== object.key) ?? object).key] };
  if ('link' in options && 'field' in options) {
    const [link] = linkChoices(app, object);
    const target = link && targetOfLink(app, object, link.value);
    const [field] = target === undefined ? [] : linkedChoices(app, target, () => true);
    return { ...options, ...(link && field ? { link: link.value, field: field.value } : {}) };
  }
  if ('list' in options) return { ...options, list: listChoices(app, object)[0]?.value ?? '' };
  return options;
}

/** Fields of the object that stand nowhere on the form. */
export function unplacedFields(object: ObjectDefinition, form: Form): readonly ObjectField[] {
  const placed = new Set(
    form.sections.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'field' ? [item.field] : []))),
  );
  return fieldsOf(object).filter(({ key, origin, system }) => !placed.has(key) && origin !== 'record' && !system);
}

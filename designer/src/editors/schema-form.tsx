import { TextInput, useText } from '@kehuan/runtime';
import type { App, ChoiceOption, Json, JsonObject, Label, ObjectDefinition } from '@kehuan/schemas';
import { Segmented, Select, Switch } from 'antd';
import { type ComponentProps, useEffect, useId, useState } from 'react';
import { useDraft } from '../draft/draft-store.ts';
import { ComputedSetting, isComputedEditor } from './computed-settings.tsx';
import { OptionsEditor } from './options-editor.tsx';

/** The part of a JSON Schema that settings panels are generated from: flat properties with titles. */
interface Property {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly enumLabels?: { readonly [value: string]: Label };
  readonly title?: Label;
  readonly description?: Label;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly editor?: string;
}

export interface SchemaFormProps {
  readonly schema: object;
  readonly value: JsonObject;
  /** the object whose field is set up: some settings pick among its links and lists */
  readonly object?: ObjectDefinition;
  /** the same value as it is released: what records may already hold */
  readonly released: JsonObject | undefined;
  readonly onChange: (value: JsonObject) => void;
}

/** Settings generated from an options schema: an enum becomes a choice, a boolean a switch, a number an input, `editor` names the rest. */
export function SchemaForm({ schema, value, object, released, onChange }: SchemaFormProps) {
  // options schemas are closed objects of flat properties
  const { properties = {} } = schema as { readonly properties?: { readonly [key: string]: Property } };
  const patch = (next: { readonly [key: string]: Json | undefined }) => {
    const entries = Object.entries({ ...value, ...next }).filter(
      (entry): entry is [string, Json] => entry[1] !== undefined,
    );
    onChange(Object.fromEntries(entries));
  };
  const change = (key: string) => (next: Json | undefined) => patch({ [key]: next });
  return Object.entries(properties)
    .filter(
      ([, property]) => property.title !== undefined && !(property.editor === 'list-field' && value.fold === 'count'),
    )
    .map(([key, property]) => (
      <PropertyField
        key={key}
        property={property}
        value={value[key]}
        released={released?.[key]}
        onChange={change(key)}
        {...(object ? { whole: { object, options: value, onPatch: patch } } : {})}
      />
    ));
}

interface PropertyFieldProps {
  readonly property: Property;
  readonly value: Json | undefined;
  readonly released: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
  /** the field it is a setting of */
  readonly whole?: Omit<ComponentProps<typeof ComputedSetting>, 'id' | 'editor'>;
}

function PropertyField({ property, value, released, onChange, whole }: PropertyFieldProps) {
  const text = useText();
  const id = useId();
  const description = text(property.description);
  return (
    <div className={property.type === 'boolean' ? 'kd-setting is-row' : 'kd-setting'}>
      <label htmlFor={id} className="kd-setting-label">
        {text(property.title)}
      </label>
      <Control
        id={id}
        property={property}
        value={value}
        released={released}
        onChange={onChange}
        {...(whole ? { whole } : {})}
      />
      {description ? <p className="kd-setting-hint">{description}</p> : null}
    </div>
  );
}

function Control({ id, property, value, released, onChange, whole }: PropertyFieldProps & { readonly id: string }) {
  const text = useText();
  const { app } = useDraft();
  if (whole && isComputedEditor(property.editor))
    return <ComputedSetting id={id} editor={property.editor} {...whole} />;
  if (property.editor === 'options') {
    const keys = ((released ?? []) as readonly ChoiceOption[]).map(({ key }) => key);
    // the schema of choice options says that these are options
    return (
      <OptionsEditor
        options={(value ?? []) as readonly ChoiceOption[]}
        released={keys}
        onChange={(options) => onChange(options)}
      />
    );
  }
  if (property.editor === 'objects') {
    return (
      <Select
        id={id}
        mode="multiple"
        className="kd-wide"
        value={(value ?? []) as string[]}
        onChange={(keys) => onChange(keys)}
        options={objectChoices(app, text)}
        placeholder={text({ zh: '选择对象', en: 'Choose objects' })}
      />
    );
  }
  if (property.enum) {
    const choices = property.enum.map((one) => ({ value: one, label: text(property.enumLabels?.[one]) || one }));
    return choices.length <= 3 ? (
      <Segmented block options={choices} value={String(value ?? '')} onChange={(next) => onChange(String(next))} />
    ) : (
      <Select
        id={id}
        className="kd-wide"
        value={String(value ?? '')}
        options={choices}
        onChange={(next) => onChange(String(next))}
      />
    );
  }
  if (property.type === 'boolean')
    return <Switch id={id} checked={value === true} onChange={(next) => onChange(next ? true : undefined)} />;
  if (property.type === 'integer' || property.type === 'number')
    return <NumberInput id={id} property={property} value={value} onChange={onChange} />;
  return (
    <LineInput
      id={id}
      value={typeof value === 'string' ? value : ''}
      onChange={(next) => onChange(next === '' ? undefined : next)}
    />
  );
}

function objectChoices(app: App, text: (label: Label) => string) {
  return app.objects.map(({ key, label }) => ({ value: key, label: text(label) }));
}

/** Takes a number within the limits when it is left; anything else goes back to what it was. */
function NumberInput({
  id,
  property,
  value,
  onChange,
}: Omit<PropertyFieldProps, 'released'> & { readonly id: string }) {
  const take = (typed: string) => {
    if (typed.trim() === '') return onChange(undefined);
    const number = Number(typed.normalize('NFKC'));
    const fits =
      Number.isFinite(number) && number >= (property.minimum ?? -Infinity) && number <= (property.maximum ?? Infinity);
    if (fits) onChange(property.type === 'integer' ? Math.round(number) : number);
  };
  return (
    <LineInput id={id} value={typeof value === 'number' ? String(value) : ''} onChange={take} inputMode="decimal" />
  );
}

interface LineInputProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputMode?: 'decimal';
}

function LineInput({ id, value, onChange, inputMode }: LineInputProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      id={id}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      onBlur={() => {
        if (typed !== value) onChange(typed);
        setTyped(value);
      }}
      {...(inputMode ? { inputMode } : {})}
    />
  );
}

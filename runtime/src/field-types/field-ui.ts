import type { FieldOf, FieldTypeId, Json, ObjectField, References } from '@kehuan/schemas';
import type { ComponentType } from 'react';

/** A field as its components get it: with the options of its type. */
export type UiField<K extends FieldTypeId> = ObjectField & FieldOf<K>;

export interface DisplayProps<K extends FieldTypeId> {
  readonly field: UiField<K>;
  readonly value: Json | undefined;
  /** titles of what the value points at */
  readonly references: References;
  /** in a table cell or on a card: one line, nothing that can be clicked by mistake */
  readonly dense?: boolean;
}

/** What every editor gets to do with its control, whatever the type. */
export interface ControlProps {
  /** id of the control, which the label points at */
  readonly id: string;
  readonly onBlur?: () => void;
  readonly invalid?: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** a picker shows at once what there is to pick (a table cell) */
  readonly opens?: boolean;
  /** id of the element that says help or problem */
  readonly describedBy?: string;
  /** name of the control where it stands without a label (a table cell) */
  readonly label?: string;
}

export interface EditorProps<K extends FieldTypeId> extends ControlProps {
  readonly field: UiField<K>;
  readonly value: Json | undefined;
  readonly onChange: (value: Json) => void;
  readonly references?: References;
}

/** The runtime's side of a field type: how its values look and how they are entered. */
export interface FieldUi<K extends FieldTypeId> {
  readonly Display: ComponentType<DisplayProps<K>>;
  readonly Editor: ComponentType<EditorProps<K>>;
}

/** The attributes of an editor's control, as the kit's inputs take them. */
export function controlOf({ id, onBlur, invalid, required, disabled, autoFocus, describedBy, label }: ControlProps) {
  return {
    id,
    ...(onBlur ? { onBlur } : {}),
    ...(disabled ? { disabled } : {}),
    ...(autoFocus ? { autoFocus } : {}),
    ...(invalid ? { status: 'error' as const, 'aria-invalid': true } : {}),
    ...(required ? { 'aria-required': true } : {}),
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    ...(label ? { 'aria-label': label } : {}),
  };
}

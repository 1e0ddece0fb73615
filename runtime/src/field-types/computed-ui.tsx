import { type FieldTypeId, resultField } from '@kehuan/schemas';
import { type ComponentType, createElement } from 'react';
import { useText } from '../client/language.ts';
import type { DisplayProps, EditorProps, FieldUi } from './field-ui.ts';

type AnyDisplay = ComponentType<DisplayProps<FieldTypeId>>;

const made = new WeakMap<AnyDisplay, FieldUi<FieldTypeId>>();

/** The components of a computed field: it looks like a field of the kind its values have, and nobody enters anything. */
export function computedUi(Display: AnyDisplay): FieldUi<FieldTypeId> {
  const known = made.get(Display);
  if (known) return known;
  const ui: FieldUi<FieldTypeId> = {
    Display: (props) => createElement(Display, { ...props, field: resultField(props.field) }),
    Editor: ComputedEditor,
  };
  made.set(Display, ui);
  return ui;
}

/** Values before the kind of them is known (a field that is being designed), and where a form asks for a control. */
export function PlainComputedDisplay({ value }: { readonly value?: unknown }) {
  return <span className="kh-value">{value === null || value === undefined ? '–' : String(value)}</span>;
}

export function ComputedEditor({ id }: Pick<EditorProps<FieldTypeId>, 'id'>) {
  const text = useText();
  return (
    <output id={id} className="kh-editor-filled">
      {text({ zh: '自动算出', en: 'Worked out by itself' })}
    </output>
  );
}

import { type FieldTypeId, type ObjectField, resultField } from '@kehuan/schemas';
import { lazy } from 'react';
import { ComputedEditor, computedUi, PlainComputedDisplay } from './computed-ui.tsx';
import {
  BooleanDisplay,
  ChoiceDisplay,
  DateDisplay,
  LinkDisplay,
  NumberDisplay,
  SerialDisplay,
  TextDisplay,
  UserDisplay,
} from './displays.tsx';
import type { FieldUi } from './field-ui.ts';
import { JsonDisplay } from './json-display.tsx';
import { TimeDisplay } from './time-display.tsx';
import './editors.css';

/** How every field type looks and is entered. Displays come with the page, editors when a form or cell first needs one. */
export const fieldUi = {
  text: { Display: TextDisplay, Editor: lazy(() => import('./text-editor.tsx')) },
  number: { Display: NumberDisplay, Editor: lazy(() => import('./number-editor.tsx')) },
  boolean: { Display: BooleanDisplay, Editor: lazy(() => import('./boolean-editor.tsx')) },
  date: { Display: DateDisplay, Editor: lazy(() => import('./date-editor.tsx')) },
  choice: { Display: ChoiceDisplay, Editor: lazy(() => import('./choice-editor.tsx')) },
  user: { Display: UserDisplay, Editor: lazy(() => import('./user-editor.tsx')) },
  link: { Display: LinkDisplay, Editor: lazy(() => import('./link-editor.tsx')) },
  serial: { Display: SerialDisplay, Editor: lazy(() => import('./serial-editor.tsx')) },
  time: { Display: TimeDisplay, Editor: lazy(() => import('./time-editor.tsx')) },
  json: { Display: JsonDisplay, Editor: lazy(() => import('./json-editor.tsx')) },
  formula: { Display: PlainComputedDisplay, Editor: ComputedEditor },
  lookup: { Display: PlainComputedDisplay, Editor: ComputedEditor },
  rollup: { Display: PlainComputedDisplay, Editor: ComputedEditor },
} satisfies { readonly [K in FieldTypeId]: FieldUi<K> };

/**
 * The components of a field's type: the one registry look-up. Field and components belong together by the field's `type`; a computed
 * field looks like its result.
 */
export function fieldUiOf(field: Pick<ObjectField, 'type' | 'options'>): FieldUi<FieldTypeId> {
  const result = resultField(field);
  const ui = uiOf(result.type);
  return result === field ? ui : computedUi(ui.Display);
}

const uiOf = (type: FieldTypeId) => fieldUi[type] as unknown as FieldUi<FieldTypeId>;

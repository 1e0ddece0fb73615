import { type FieldTypeId, type ObjectField, resultField } from '@kehuan/schemas';
import { lazy } from 'react';
import { AddressDisplay } from './address-display.tsx';
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
import type { EditorProps, FieldUi } from './field-ui.ts';
import { FileDisplay } from './file-display.tsx';
import { JsonDisplay } from './json-display.tsx';
import { LocationDisplay } from './location-display.tsx';
import { DepartmentDisplay } from './many-displays.tsx';
import { SecretDisplay } from './secret-display.tsx';
import { SubtableDisplay } from './subtable-display.tsx';
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
  file: { Display: FileDisplay, Editor: lazy(() => import('./file-editor.tsx')) },
  address: { Display: AddressDisplay, Editor: lazy(() => import('./address-editor.tsx')) },
  location: { Display: LocationDisplay, Editor: lazy(() => import('./location-editor.tsx')) },
  department: { Display: DepartmentDisplay, Editor: lazy(() => import('./department-editor.tsx')) },
  subtable: {
    Display: (props) => <SubtableDisplay {...props} uiOf={fieldUiOf} />,
    Editor: lazy(async () => {
      const { SubtableEditor } = await import('./subtable-editor.tsx');
      return { default: (props: EditorProps<'subtable'>) => <SubtableEditor {...props} uiOf={fieldUiOf} /> };
    }),
  },
  serial: { Display: SerialDisplay, Editor: lazy(() => import('./serial-editor.tsx')) },
  time: { Display: TimeDisplay, Editor: lazy(() => import('./time-editor.tsx')) },
  json: { Display: JsonDisplay, Editor: lazy(() => import('./json-editor.tsx')) },
  secret: { Display: SecretDisplay, Editor: lazy(() => import('./secret-editor.tsx')) },
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

import { useText } from '@kehuan/runtime';
import { type Json, type JsonObject, type ObjectDefinition, objectOf, type Rule, type RuleType } from '@kehuan/schemas';
import { Select } from 'antd';
import { useDraft } from '../draft/draft-store.ts';
import {
  type Choice,
  linkChoices,
  linkedChoices,
  listChoices,
  targetOfLink,
  targetOfList,
} from './computed-choices.ts';
import { FormulaEditor } from './formula-editor.tsx';
import { RuleEditor } from './rule-editor.tsx';

interface ComputedSettingProps {
  readonly id: string;
  readonly object: ObjectDefinition;
  /** all options of the field */
  readonly options: JsonObject;
  readonly onPatch: (patch: { readonly [key: string]: Json | undefined }) => void;
}

const textOf = (value: Json | undefined) => (typeof value === 'string' ? value : '');

const kinds = { percent: 'number' } as const;

function expectedOf({ result }: JsonObject): RuleType {
  const kind = Object.hasOwn(kinds, String(result)) ? kinds[result as keyof typeof kinds] : result;
  // the options of a formula say what it gives in these words
  return { kind } as RuleType;
}

/** What a lookup or a rollup is made of, picked among what there is. Another link or list starts with a field that exists there. */
const settings = {
  formula: ({ id, object, options, onPatch }: ComputedSettingProps) => (
    <FormulaEditor
      id={id}
      object={object}
      rule={options.rule}
      expected={expectedOf(options)}
      onChange={(rule) => onPatch({ rule })}
    />
  ),
  link: ({ object, options, onPatch, ...rest }: ComputedSettingProps) => {
    const { app } = useDraft();
    const pick = (link: string) =>
      onPatch({ link, field: linkedChoices(app, targetOfLink(app, object, link) ?? '', () => true)[0]?.value ?? '' });
    return <Picker {...rest} value={textOf(options.link)} choices={linkChoices(app, object)} onPick={pick} />;
  },
  'linked-field': ({ object, options, onPatch, ...rest }: ComputedSettingProps) => {
    const { app } = useDraft();
    const target = targetOfLink(app, object, textOf(options.link));
    const choices = target === undefined ? [] : linkedChoices(app, target, () => true);
    return <Picker {...rest} value={textOf(options.field)} choices={choices} onPick={(field) => onPatch({ field })} />;
  },
  'related-list': ({ object, options, onPatch, ...rest }: ComputedSettingProps) => {
    const { app } = useDraft();
    const pick = (list: string) => onPatch({ list, fold: 'count', field: undefined, where: undefined });
    return <Picker {...rest} value={textOf(options.list)} choices={listChoices(app, object)} onPick={pick} />;
  },
  'list-field': ({ object, options, onPatch, ...rest }: ComputedSettingProps) => {
    const { app } = useDraft();
    const target = targetOfList(app, object, textOf(options.list));
    const fits = (type: RuleType) => foldable(textOf(options.fold)).includes(type.kind);
    const choices = target === undefined ? [] : linkedChoices(app, target, fits);
    return <Picker {...rest} value={textOf(options.field)} choices={choices} onPick={(field) => onPatch({ field })} />;
  },
  'list-rule': ({ object, options, onPatch }: ComputedSettingProps) => {
    const { app } = useDraft();
    const target = objectOf(app, targetOfList(app, object, textOf(options.list)) ?? '');
    if (!target) return null;
    const rule: Rule | undefined = options.where;
    return <RuleEditor object={target} rule={rule} onChange={(where) => onPatch({ where })} />;
  },
} as const;

export type ComputedEditorKey = keyof typeof settings;

export const isComputedEditor = (editor: string | undefined): editor is ComputedEditorKey =>
  editor !== undefined && Object.hasOwn(settings, editor);

/** The control of one setting. */
export function ComputedSetting({ editor, ...props }: ComputedSettingProps & { readonly editor: ComputedEditorKey }) {
  const Setting = settings[editor];
  return <Setting {...props} />;
}

/** What can be added up; the smallest and the largest day are known as well. */
const foldable = (fold: string): readonly RuleType['kind'][] =>
  fold === 'min' || fold === 'max' ? ['number', 'money', 'date', 'datetime'] : ['number', 'money'];

interface PickerProps {
  readonly id: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onPick: (value: string) => void;
}

function Picker({ id, value, choices, onPick }: PickerProps) {
  const text = useText();
  return (
    <Select
      id={id}
      className="kd-wide"
      showSearch={{ optionFilterProp: 'label' }}
      {...(value === '' ? {} : { value })}
      options={choices.map((choice) => ({ value: choice.value, label: text(choice.label) }))}
      onChange={(next: string) => onPick(next)}
      placeholder={text({ zh: '请选择', en: 'Choose' })}
      notFoundContent={text({ zh: '没有可选的', en: 'Nothing to choose' })}
    />
  );
}

import { Select } from 'antd';
import { useText } from '../client/language.ts';
import { Dot } from '../kit/chip.tsx';
import { controlOf, type EditorProps } from './field-ui.ts';

export default function ChoiceEditor(props: EditorProps<'choice'>) {
  const { field, value, onChange } = props;
  const text = useText();
  const { multiple, options } = field.options;
  const held = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  const offered = options
    .filter(({ key, retired }) => !retired || held.includes(key))
    .map(({ key, label, colour }) => ({ value: key, label: text(label), colour }));
  const shared = {
    ...controlOf(props),
    options: offered,
    ...(props.opens ? { defaultOpen: true } : {}),
    allowClear: true,
    showSearch: offered.length > 7 ? { optionFilterProp: 'label' } : false,
    className: 'kh-editor-wide',
    optionRender: (option: {
      label?: unknown;
      data: { label: string; colour?: (typeof offered)[number]['colour'] };
    }) => (
      <span className="kh-option">
        {option.data.colour ? <Dot colour={option.data.colour} /> : null}
        {option.data.label}
      </span>
    ),
    placeholder: text({ zh: '请选择', en: 'Choose' }),
  } as const;
  if (multiple)
    return <Select {...shared} mode="multiple" value={held} onChange={(keys: string[]) => onChange(keys)} />;
  return (
    <Select {...shared} value={held[0] ?? null} onChange={(key: string | null | undefined) => onChange(key ?? null)} />
  );
}

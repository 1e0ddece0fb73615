import { type Field, fieldsOf, type Json, type ObjectDefinition } from '@kehuan/schemas';
import { Select } from 'antd';
import { Suspense, useId } from 'react';
import { useText } from '../../client/language.ts';
import { useApp } from '../../client/workspace-app.ts';
import { fieldUiOf } from '../../field-types/registry.tsx';
import { Skeleton } from '../../kit/state.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { fieldAt } from '../field-path.ts';
import { type Condition, operators, operatorsFor } from './conditions.ts';

export interface ConditionEditorProps {
  readonly object: ObjectDefinition;
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
}

/** One condition: which field, how, with what. */
export default function ConditionEditor({ object, condition, onChange }: ConditionEditorProps) {
  const text = useText();
  const workspace = useApp();
  const fields = fieldsOf(object).filter(({ key }) => fieldAt(workspace, object, key));
  const field = fields.find(({ key }) => key === condition.field);
  const choose = (key: string) => {
    const chosen = fields.find((candidate) => candidate.key === key);
    const [operator] = chosen ? operatorsFor(chosen) : [];
    if (operator) onChange({ field: key, operator, value: null });
  };
  return (
    <div className="kh-condition-editor">
      <Select
        value={condition.field}
        onChange={choose}
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={text({ zh: '字段', en: 'Field' })}
        options={fields.map(({ key, label }) => ({ value: key, label: text(label) }))}
      />
      {field ? (
        <>
          <Select
            value={condition.operator}
            aria-label={text({ zh: '条件', en: 'Condition' })}
            onChange={(operator) => {
              const keepsValue = operators[operator].operand === operators[condition.operator].operand;
              onChange({ ...condition, operator, value: keepsValue ? condition.value : null });
            }}
            options={operatorsFor(field).map((key) => ({ value: key, label: text(operators[key].label) }))}
          />
          <Operand field={field} condition={condition} onChange={(value) => onChange({ ...condition, value })} />
        </>
      ) : null}
    </div>
  );
}

interface OperandProps {
  readonly field: Field;
  readonly condition: Condition;
  readonly onChange: (value: Json) => void;
}

function Operand({ field, condition, onChange }: OperandProps) {
  const text = useText();
  const id = useId();
  const label = text({ zh: '值', en: 'Value' });
  const { operand } = operators[condition.operator];
  if (operand === 'none') return null;
  if (operand === 'text') {
    return (
      <TextInput
        aria-label={label}
        autoFocus
        value={typeof condition.value === 'string' ? condition.value : ''}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  }
  if (operand === 'values' && field.type === 'choice') {
    return (
      <Select
        mode="multiple"
        aria-label={label}
        placeholder={text({ zh: '选择一个或几个', en: 'Choose one or several' })}
        value={Array.isArray(condition.value) ? condition.value.map(String) : []}
        onChange={(keys: readonly string[]) => onChange(keys)}
        options={field.options.options.map((option) => ({ value: option.key, label: text(option.label) }))}
      />
    );
  }
  const Editor = fieldUiOf(field).Editor;
  // conditions on moments are about their days
  const asDay = field.type === 'date' ? { ...field, options: { precision: 'date' as const } } : field;
  return (
    <Suspense fallback={<Skeleton height={32} />}>
      <Editor
        id={id}
        label={label}
        field={{ ...asDay, origin: 'own' }}
        value={condition.value}
        onChange={onChange}
        references={{}}
      />
    </Suspense>
  );
}

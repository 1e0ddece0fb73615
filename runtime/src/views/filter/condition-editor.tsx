import { type Field, fieldTypeOf, type Json, type ObjectDefinition } from '@kehuan/schemas';
import { Select } from 'antd';
import { Suspense, useContext, useId } from 'react';
import { useFacets } from '../../client/facets.ts';
import { useText } from '../../client/language.ts';
import { ruleModelFor } from '../../client/rule-scope.ts';
import { useApp, usePeople } from '../../client/workspace-app.ts';
import { useRegions } from '../../field-types/regions.ts';
import { fieldUiOf } from '../../field-types/registry.tsx';
import { showCount } from '../../field-types/show-amount.ts';
import { Skeleton } from '../../kit/state.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { type OperatorId, operatorOf, operatorsFor } from './condition-operators.ts';
import { type Condition, everything, type FilterPart } from './conditions.ts';
import { FacetContext, filterBeside } from './facet-source.ts';
import { FieldPicker } from './field-picker.tsx';
import { type Subject, subjectAt } from './filter-paths.ts';
import { isRegionPart } from './value-parts.ts';

export interface ConditionEditorProps {
  readonly object: ObjectDefinition;
  readonly condition: Condition;
  /** choosing a list of related records makes another kind of part */
  readonly onChange: (part: FilterPart) => void;
}

/** A part about what was picked, ready for its operand. */
export function partAbout({ path, field, lists }: Subject): FilterPart {
  if (lists && !field) return { list: path, quantifier: 'some', where: everything };
  const [operator = 'filled'] = field ? operatorsFor(field) : [];
  return { field: path, operator, value: null };
}

/** One condition: which field, how, with what. */
export default function ConditionEditor({ object, condition, onChange }: ConditionEditorProps) {
  const text = useText();
  const workspace = useApp();
  const subject = subjectAt(workspace, { object, path: condition.field, text });
  const field = subject?.field;
  useRegions(isRegionPart(field));
  const offered = field ? operatorsFor(field, ruleModelFor(workspace.app)) : [];
  // a definition may compare in a way that is not offered for new conditions
  const shown = offered.includes(condition.operator) ? offered : [condition.operator, ...offered];
  const change = (operator: OperatorId) => {
    const [before, after] = [operatorOf(condition.operator).operand, operatorOf(operator).operand];
    onChange({ ...condition, operator, value: before === after ? condition.value : null });
  };
  return (
    <div className="kh-condition-editor">
      <FieldPicker
        object={object}
        label={subject?.label ?? text({ zh: '已删除的字段', en: 'Deleted field' })}
        onPick={(picked) => onChange(partAbout(picked))}
      />
      {field ? (
        <>
          <Select
            value={condition.operator}
            aria-label={text({ zh: '条件', en: 'Condition' })}
            onChange={change}
            popupMatchSelectWidth={false}
            options={shown.map((key) => ({ value: key, label: wordsOf(key, text) }))}
          />
          <Operand
            object={object.key}
            field={field}
            condition={condition}
            onChange={(value) => onChange({ ...condition, value })}
          />
        </>
      ) : null}
    </div>
  );
}

/** An operator in a list of them: with its unit, so that “早于 …” and “早于 … 天前” differ. */
function wordsOf(operator: OperatorId, text: ReturnType<typeof useText>): string {
  const { label, unit } = operatorOf(operator);
  return unit ? `${text(label)} … ${text(unit)}` : text(label);
}

interface OperandProps {
  readonly object: string;
  readonly field: Field;
  readonly condition: Condition;
  readonly onChange: (value: Json) => void;
}

function Operand({ object, field, condition, onChange }: OperandProps) {
  const text = useText();
  const { operand, unit } = operatorOf(condition.operator);
  const label = text({ zh: '值', en: 'Value' });
  const { value } = condition;
  if (operand === 'none') return null;
  if (operand === 'text') {
    return (
      <TextInput
        aria-label={label}
        autoFocus={value === null}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  }
  if (operand === 'days') {
    return (
      <span className="kh-condition-days">
        <TextInput
          aria-label={label}
          inputMode="numeric"
          value={typeof value === 'number' ? String(value) : ''}
          onChange={({ target }) => onChange(daysOf(target.value))}
        />
        {unit ? text(unit) : null}
      </span>
    );
  }
  if (operand === 'range') {
    const [from = null, to = null] = Array.isArray(value) ? (value as readonly Json[]) : [];
    return (
      <span className="kh-condition-range">
        <Value
          field={field}
          label={text({ zh: '从', en: 'From' })}
          value={from}
          onChange={(next) => onChange([next, to])}
        />
        <span aria-hidden>–</span>
        <Value
          field={field}
          label={text({ zh: '到', en: 'To' })}
          value={to}
          onChange={(next) => onChange([from, next])}
        />
      </span>
    );
  }
  if (operand === 'values') {
    return (
      <Values object={object} path={condition.field} field={field} label={label} value={value} onChange={onChange} />
    );
  }
  return <Value field={field} label={label} value={value} onChange={onChange} />;
}

/** Whole days; what is no number is nothing. */
function daysOf(words: string): number | null {
  const digits = words.replace(/\D/g, '').slice(0, 5);
  return digits === '' ? null : Number(digits);
}

interface ValueProps {
  readonly field: Field;
  readonly label: string;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
}

interface ValuesProps extends ValueProps {
  readonly object: string;
  readonly path: string;
}

/** Several options or people, with how many records each has; what else is a list is entered as in a form. */
function Values({ object, path, field, label, value, onChange }: ValuesProps) {
  const text = useText();
  const source = useContext(FacetContext);
  const filter = source ? filterBeside(source.filter, path) : undefined;
  // only the view's own records are counted, not those of related lists or of records behind links
  const facets = useFacets(
    source?.object === object && !path.includes('.')
      ? {
          object,
          fields: [path],
          ...(filter === undefined ? {} : { filter }),
          ...(source.search ? { search: source.search } : {}),
        }
      : null,
  );
  const counts = new Map(facets.data?.facets[0]?.values.map((one) => [one.value, one.count]));
  const people = usePeople();
  const isPeople = field.type === 'user' && fieldTypeOf(field).ruleType(field.options).kind === 'link';
  if (field.type !== 'choice' && !isPeople)
    return <Value field={field} label={label} value={value} onChange={onChange} />;
  const options =
    field.type === 'choice'
      ? field.options.options.map((option) => ({ value: option.key, label: text(option.label) }))
      : (people.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      mode="multiple"
      aria-label={label}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={text({ zh: '选择一个或几个', en: 'Choose one or several' })}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={(keys: readonly string[]) => onChange(keys)}
      options={options}
      optionRender={({ data }) => (
        <span className="kh-facet">
          <span className="kh-cut">{data.label}</span>
          {facets.data ? (
            <span className="kh-facet-count">
              {showCount(counts.get(data.value) ?? 0)}
              {facets.data.more ? '+' : ''}
            </span>
          ) : null}
        </span>
      )}
    />
  );
}

function Value({ field, label, value, onChange }: ValueProps) {
  const id = useId();
  const Editor = fieldUiOf(field).Editor;
  // conditions on moments are about their days
  const asDay = field.type === 'date' ? { ...field, options: { precision: 'date' as const } } : field;
  return (
    <Suspense fallback={<Skeleton height={32} />}>
      <Editor
        id={id}
        label={label}
        field={{ ...asDay, origin: 'own' }}
        value={value}
        onChange={onChange}
        references={{}}
      />
    </Suspense>
  );
}

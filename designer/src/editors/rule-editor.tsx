import {
  type Condition,
  ConditionEditor,
  type Filter,
  Icon,
  IconButton,
  isComplete,
  operatorsFor,
  readFilter,
  ruleOfFilter,
  useText,
} from '@kehuan/runtime';
import { fieldsOf, type ObjectDefinition, type Rule, ruleSentence } from '@kehuan/schemas';
import { useState } from 'react';
import { useDraft } from '../draft/draft-store.ts';

export interface RuleEditorProps {
  readonly object: ObjectDefinition;
  readonly rule: Rule | undefined;
  readonly onChange: (rule: Rule | undefined) => void;
}

/** Conditions in sentences: field, operator, value, joined by and or or. A rule that says more is shown in words and kept as it is. */
export function RuleEditor({ object, rule, onChange }: RuleEditorProps) {
  const text = useText();
  const { app } = useDraft();
  const read = readFilter(rule);
  // a condition without its value yet is no rule; it waits here
  const [unfinished, setUnfinished] = useState<Condition | null>(null);
  if (!read) {
    return (
      <div className="kd-rule">
        <p>{text(ruleSentence(rule ?? null, { app, object: object.key }))}</p>
        <button type="button" className="kh-link" onClick={() => onChange(undefined)}>
          {text({ zh: '清掉重写', en: 'Clear and start over' })}
        </button>
      </div>
    );
  }
  const conditions = [...read.conditions, ...(unfinished ? [unfinished] : [])];
  const take = (filter: Filter) => {
    const open = filter.conditions.findIndex((condition) => !isComplete(condition));
    setUnfinished(open >= 0 ? (filter.conditions[open] ?? null) : null);
    onChange(ruleOfFilter({ ...filter, conditions: filter.conditions.filter(isComplete) }));
  };
  const first = fieldsOf(object).find(({ system }) => !system);
  return (
    <div className="kd-rule">
      {conditions.map((condition, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place in the list
        <div key={index} className="kd-rule-row">
          <span className="kd-rule-join">
            {index === 0 ? (
              text({ zh: '当', en: 'When' })
            ) : (
              <button
                type="button"
                className="kh-link"
                onClick={() => take({ match: read.match === 'and' ? 'or' : 'and', conditions })}
              >
                {read.match === 'and' ? text({ zh: '并且', en: 'and' }) : text({ zh: '或者', en: 'or' })}
              </button>
            )}
          </span>
          <ConditionEditor
            object={object}
            condition={condition}
            onChange={(next) => take({ ...read, conditions: conditions.map((one, at) => (at === index ? next : one)) })}
          />
          <IconButton
            icon="x"
            size={24}
            iconSize={14}
            label={text({ zh: '去掉这个条件', en: 'Remove this condition' })}
            onClick={() => take({ ...read, conditions: conditions.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
      {unfinished || !first ? null : (
        <button
          type="button"
          className="kd-add"
          onClick={() => setUnfinished({ field: first.key, operator: operatorsFor(first)[0] ?? 'filled', value: null })}
        >
          <Icon name="plus" size={14} />{' '}
          {conditions.length === 0
            ? text({ zh: '加一个条件', en: 'Add a condition' })
            : text({ zh: '再加一个条件', en: 'Add another condition' })}
        </button>
      )}
    </div>
  );
}

import type { ObjectDefinition } from '@kehuan/schemas';
import { Select } from 'antd';
import { useText } from '../../client/language.ts';
import { useApp } from '../../client/workspace-app.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import ConditionEditor, { partAbout } from './condition-editor.tsx';
import { PartWords } from './condition-words.tsx';
import {
  type FilterGroup,
  type FilterPart,
  isGroup,
  isRelated,
  isRule,
  type Quantifier,
  quantifiers,
  type RelatedPart,
} from './conditions.ts';
import { FieldPicker } from './field-picker.tsx';
import { listAt, subjectAt } from './filter-paths.ts';
import './filter-builder.css';

export interface FilterBuilderProps {
  readonly object: ObjectDefinition;
  readonly filter: FilterGroup;
  readonly onChange: (filter: FilterGroup) => void;
  /** groups around this one */
  readonly depth?: number;
}

/** groups inside groups that people can still read */
const deepest = 3;

/** Conditions, groups of them and conditions on related lists, joined by and or or: what a rule says, as lines to change. */
export default function FilterBuilder({ object, filter, onChange, depth = 0 }: FilterBuilderProps) {
  const text = useText();
  const workspace = useApp();
  const { match, parts } = filter;
  const replace = (index: number, part: FilterPart) =>
    onChange({ match, parts: parts.map((known, at) => (at === index ? part : known)) });
  const remove = (index: number) => onChange({ match, parts: parts.filter((_, at) => at !== index) });
  const add = (part: FilterPart) => onChange({ match, parts: [...parts, part] });
  const fresh = () => {
    const title = subjectAt(workspace, { object, path: object.title, text });
    return title ? partAbout(title) : undefined;
  };
  const addCondition = () => {
    const part = fresh();
    if (part) add(part);
  };
  const addGroup = () => {
    const part = fresh();
    add({ match: match === 'and' ? 'or' : 'and', parts: part ? [part] : [] });
  };
  return (
    <div
      role="group"
      aria-label={depth === 0 ? text({ zh: '筛选条件', en: 'Conditions' }) : text({ zh: '条件组', en: 'Group' })}
      className={depth === 0 ? 'kh-builder' : 'kh-builder kh-builder-inner'}
    >
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the list
        <div className="kh-builder-line" key={index}>
          {index === 0 ? (
            <span className="kh-builder-join">{text({ zh: '当', en: 'Where' })}</span>
          ) : (
            <button
              type="button"
              className="kh-builder-join kh-builder-switch"
              title={text({ zh: '切换“并且”和“或者”', en: 'Switch between “and” and “or”' })}
              onClick={() => onChange({ match: match === 'and' ? 'or' : 'and', parts })}
            >
              {match === 'and' ? text({ zh: '并且', en: 'and' }) : text({ zh: '或者', en: 'or' })}
            </button>
          )}
          <div className="kh-builder-part">
            <PartEditor object={object} part={part} depth={depth} onChange={(next) => replace(index, next)} />
          </div>
          <IconButton
            icon="x"
            size={28}
            iconSize={14}
            label={text({ zh: '去掉这个条件', en: 'Remove this condition' })}
            onClick={() => remove(index)}
          />
        </div>
      ))}
      <div className="kh-builder-add">
        <button type="button" className="kh-filter-add" onClick={addCondition}>
          <Icon name="plus" size={14} /> {text({ zh: '条件', en: 'Condition' })}
        </button>
        {depth < deepest ? (
          <button type="button" className="kh-filter-add" onClick={addGroup}>
            <Icon name="plus" size={14} /> {text({ zh: '条件组', en: 'Group' })}
          </button>
        ) : null}
      </div>
    </div>
  );
}

interface PartEditorProps<P extends FilterPart = FilterPart> {
  readonly object: ObjectDefinition;
  readonly part: P;
  readonly depth: number;
  readonly onChange: (part: FilterPart) => void;
}

/** The editor of one part, whatever it is. */
export function PartEditor({ object, part, depth, onChange }: PartEditorProps) {
  if (isGroup(part)) return <FilterBuilder object={object} filter={part} depth={depth + 1} onChange={onChange} />;
  if (isRelated(part)) return <RelatedEditor object={object} part={part} depth={depth} onChange={onChange} />;
  if (isRule(part)) {
    return (
      <p className="kh-builder-words">
        <PartWords object={object} part={part} />
      </p>
    );
  }
  return <ConditionEditor object={object} condition={part} onChange={onChange} />;
}

function RelatedEditor({ object, part, depth, onChange }: PartEditorProps<RelatedPart>) {
  const text = useText();
  const workspace = useApp();
  const list = listAt(workspace, { object, path: part.list, text });
  const isCounted = part.quantifier === 'at_least' || part.quantifier === 'at_most';
  return (
    <div className="kh-builder-related">
      <div className="kh-condition-editor">
        <FieldPicker
          object={object}
          label={list?.label ?? text({ zh: '已删除的列表', en: 'Deleted list' })}
          onPick={(picked) => onChange(partAbout(picked))}
        />
        <Select
          value={part.quantifier}
          aria-label={text({ zh: '条件', en: 'Condition' })}
          popupMatchSelectWidth={false}
          onChange={(quantifier: Quantifier) => onChange({ ...part, quantifier })}
          options={(Object.keys(quantifiers) as Quantifier[]).map((key) => ({
            value: key,
            label: text(quantifiers[key]),
          }))}
        />
        {isCounted ? (
          <span className="kh-condition-days">
            <TextInput
              aria-label={text({ zh: '几条', en: 'How many' })}
              inputMode="numeric"
              value={part.count === undefined ? '' : String(part.count)}
              onChange={({ target }) => {
                const { count: _, ...rest } = part;
                const digits = target.value.replace(/\D/g, '').slice(0, 6);
                onChange(digits === '' ? rest : { ...rest, count: Number(digits) });
              }}
            />
            {text({ zh: '条', en: 'records' })}
          </span>
        ) : null}
      </div>
      {list?.lists ? (
        <FilterBuilder
          object={list.lists}
          filter={part.where}
          depth={depth + 1}
          onChange={(where) => onChange({ ...part, where })}
        />
      ) : null}
    </div>
  );
}

import type { ObjectDefinition, View } from '@kehuan/schemas';
import { Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../client/language.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { SkeletonLines } from '../../kit/state.tsx';
import { isPersonal, ownFilter, type PersonalView } from '../view-props.ts';
import { ConditionWords } from './condition-words.tsx';
import type { Condition, Filter } from './conditions.ts';
import './filter-bar.css';

const ConditionEditor = lazy(() => import('./condition-editor.tsx'));

export interface FilterBarProps {
  readonly view: View;
  readonly object: ObjectDefinition;
  readonly personal: PersonalView;
  readonly onChange: (personal: PersonalView) => void;
}

/** The conditions of a view as chips; whatever the reader changes is an unsaved view until they go back. */
export default function FilterBar({ view, object, personal, onChange }: FilterBarProps) {
  const text = useText();
  const own = ownFilter(view);
  const filter = personal.filter ?? own.filter;
  const { conditions } = filter;
  const [edited, setEdited] = useState<number | null>(null);
  const change = (next: Filter) => onChange({ ...personal, filter: next });
  const replace = (index: number, condition: Condition) =>
    change({ ...filter, conditions: conditions.map((known, at) => (at === index ? condition : known)) });
  const remove = (index: number) => {
    setEdited(null);
    change({ ...filter, conditions: conditions.filter((_, at) => at !== index) });
  };
  const add = () => {
    change({ ...filter, conditions: [...conditions, { field: object.title, operator: 'contains', value: null }] });
    setEdited(conditions.length);
  };
  return (
    <div className="kh-filter-bar">
      {own.fixed === undefined ? null : (
        <span className="kh-filter-chip">
          <Icon name="lock" size={14} /> {text({ zh: '视图自带的条件', en: 'The view’s own condition' })}
        </span>
      )}
      {conditions.map((condition, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place in the list
        <span className="kh-filter-part" key={index}>
          {index > 0 ? (
            <button
              type="button"
              className="kh-filter-match"
              title={text({ zh: '切换“并且”和“或者”', en: 'Switch between “and” and “or”' })}
              onClick={() => change({ ...filter, match: filter.match === 'and' ? 'or' : 'and' })}
            >
              {filter.match === 'and' ? text({ zh: '并且', en: 'and' }) : text({ zh: '或者', en: 'or' })}
            </button>
          ) : null}
          <Popover
            trigger="click"
            placement="bottomLeft"
            destroyOnHidden
            arrow={false}
            open={edited === index}
            onOpenChange={(isOpen) => setEdited(isOpen ? index : null)}
            content={
              // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves what is inside
              <div onKeyDown={(event) => event.key === 'Escape' && setEdited(null)}>
                <Suspense fallback={<SkeletonLines count={2} height={40} />}>
                  <ConditionEditor object={object} condition={condition} onChange={(next) => replace(index, next)} />
                </Suspense>
              </div>
            }
          >
            <button type="button" className="kh-filter-chip" aria-expanded={edited === index}>
              <ConditionWords object={object} condition={condition} />
            </button>
          </Popover>
          <IconButton
            icon="x"
            iconSize={14}
            size={24}
            label={text({ zh: '去掉这个条件', en: 'Remove this condition' })}
            onClick={() => remove(index)}
          />
        </span>
      ))}
      <button type="button" className="kh-filter-add" onClick={add}>
        <Icon name="plus" size={14} /> {text({ zh: '添加条件', en: 'Add a condition' })}
      </button>
      {isPersonal(personal) ? (
        <span className="kh-filter-unsaved">
          <span className="kh-filter-dot" aria-hidden />
          {text({ zh: '未保存的视图', en: 'Unsaved view' })}
          <button type="button" className="kh-link" onClick={() => onChange({ search: personal.search })}>
            {text({ zh: '还原', en: 'Revert' })}
          </button>
        </span>
      ) : null}
    </div>
  );
}

import type { ObjectDefinition, View } from '@kehuan/schemas';
import { Popover } from 'antd';
import { useMemo, useState } from 'react';
import { useText } from '../../client/language.ts';
import { useApp } from '../../client/workspace-app.ts';
import { Sheet } from '../../kit/dialog.tsx';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { usePhone } from '../../kit/use-phone.ts';
import { isPersonal, ownFilter, type PersonalView } from '../view-props.ts';
import { partAbout } from './condition-editor.tsx';
import { PartWords } from './condition-words.tsx';
import { type FilterGroup, type FilterPart, isCondition } from './conditions.ts';
import { FacetContext } from './facet-source.ts';
import FilterBuilder, { PartEditor } from './filter-builder.tsx';
import { subjectAt } from './filter-paths.ts';
import { UnsavedView } from './unsaved-view.tsx';
import './filter-bar.css';

export interface FilterBarProps {
  readonly view: View;
  readonly object: ObjectDefinition;
  readonly personal: PersonalView;
  readonly onChange: (personal: PersonalView) => void;
  /** only what is unsaved: the conditions are folded away */
  readonly isFolded: boolean;
}

/** The conditions of a view as chips; whatever the reader changes is an unsaved view until it is saved or they go back. */
export default function FilterBar({ view, object, personal, onChange, isFolded }: FilterBarProps) {
  const text = useText();
  const workspace = useApp();
  const isPhone = usePhone();
  const filter = personal.filter ?? ownFilter(view);
  const { match, parts } = filter;
  /** the part whose editor is open; `all`: the whole filter as lines */
  const [edited, setEdited] = useState<number | 'all' | null>(null);
  const change = (next: FilterGroup) => onChange({ ...personal, filter: next });
  const replace = (index: number, part: FilterPart) =>
    change({ match, parts: parts.map((known, at) => (at === index ? part : known)) });
  const remove = (index: number) => {
    setEdited(null);
    change({ match, parts: parts.filter((_, at) => at !== index) });
  };
  const add = () => {
    const title = subjectAt(workspace, { object, path: object.title, text });
    if (!title) return;
    change({ match, parts: [...parts, partAbout(title)] });
    setEdited(isPhone ? 'all' : parts.length);
  };
  const whole = <FilterBuilder object={object} filter={filter} onChange={change} />;
  const title = text({ zh: '筛选条件', en: 'Conditions' });
  const source = useMemo(
    () => ({ object: object.key, filter, search: personal.search }),
    [object.key, filter, personal.search],
  );
  return (
    <FacetContext value={source}>
      <div className="kh-filter-bar">
        {isFolded ? null : (
          <>
            {parts.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place in the list
              <span className="kh-filter-part" key={index}>
                {index > 0 ? (
                  <button
                    type="button"
                    className="kh-filter-match"
                    title={text({ zh: '切换“并且”和“或者”', en: 'Switch between “and” and “or”' })}
                    onClick={() => change({ match: match === 'and' ? 'or' : 'and', parts })}
                  >
                    {match === 'and' ? text({ zh: '并且', en: 'and' }) : text({ zh: '或者', en: 'or' })}
                  </button>
                ) : null}
                <Popover
                  trigger="click"
                  placement="bottomLeft"
                  destroyOnHidden
                  arrow={false}
                  open={edited === index && !isPhone}
                  onOpenChange={(isOpen) => setEdited(isOpen ? (isPhone ? 'all' : index) : null)}
                  content={
                    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves what is inside
                    <div
                      className={isCondition(part) ? undefined : 'kh-builder-panel'}
                      onKeyDown={(event) => event.key === 'Escape' && setEdited(null)}
                    >
                      <PartEditor object={object} part={part} depth={0} onChange={(next) => replace(index, next)} />
                    </div>
                  }
                >
                  <button type="button" className="kh-filter-chip" aria-expanded={edited === index}>
                    <span className="kh-cut">
                      <PartWords object={object} part={part} />
                    </span>
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
            <Popover
              trigger="click"
              placement="bottomLeft"
              destroyOnHidden
              arrow={false}
              open={edited === 'all' && !isPhone}
              onOpenChange={(isOpen) => setEdited(isOpen ? 'all' : null)}
              content={
                // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves what is inside
                <div className="kh-builder-panel" onKeyDown={(event) => event.key === 'Escape' && setEdited(null)}>
                  {whole}
                </div>
              }
            >
              <button type="button" className="kh-filter-add" aria-expanded={edited === 'all'}>
                <Icon name="layers" size={14} /> {text({ zh: '条件组', en: 'Groups' })}
              </button>
            </Popover>
            {isPhone ? (
              <Sheet isOpen={edited === 'all'} title={title} onClose={() => setEdited(null)}>
                {whole}
              </Sheet>
            ) : null}
          </>
        )}
        {isPersonal(personal) ? <UnsavedView personal={personal} onChange={onChange} /> : null}
      </div>
    </FacetContext>
  );
}

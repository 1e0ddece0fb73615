import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Dot, Icon, useText } from '@kehuan/runtime';
import { fieldOf, type ObjectDefinition, type Stage } from '@kehuan/schemas';
import { LabelInput } from './label-input.tsx';

interface StageRowProps {
  readonly object: ObjectDefinition;
  readonly stage: Stage;
  readonly count: number | undefined;
  readonly isSelected: boolean;
  readonly isAdded: boolean;
  readonly isReleased: boolean;
  readonly onSelect: () => void;
  readonly onRename: (label: Stage['label']) => void;
}

export function StageRow({ object, stage, count, isSelected, isAdded, isReleased, onSelect, onRename }: StageRowProps) {
  const text = useText();
  const isEnd = stage.kind !== 'open';
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({
    id: stage.key,
    disabled: isEnd,
  });
  const name = text(stage.label);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the name inside takes the focus, which selects the row
    <div
      ref={setNodeRef}
      className={isSelected ? 'kd-stage is-selected' : 'kd-stage'}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      onClick={onSelect}
      onFocus={onSelect}
    >
      <span className="kd-stage-name">
        {isEnd ? (
          <span className="kd-grip">
            <Icon name="lock" size={14} label={text({ zh: '结束阶段，位置固定', en: 'An end: its place is fixed' })} />
          </span>
        ) : (
          <button
            ref={setActivatorNodeRef}
            type="button"
            className="kd-grip"
            {...attributes}
            {...listeners}
            aria-label={text({ zh: `移动「${name}」`, en: `Move “${name}”` })}
          >
            <Icon name="grip-vertical" size={14} />
          </button>
        )}
        <Dot colour={stage.colour ?? 'grey'} />
        <LabelInput
          value={stage.label}
          onChange={onRename}
          name={text({ zh: '阶段名称', en: 'Stage name' })}
          className="kd-quiet-input"
          isRequired
          isNew={!isReleased}
          autoFocus={isAdded}
        />
      </span>
      <span>{stage.probability === undefined ? '–' : `${stage.probability}%`}</span>
      <span>
        {stage.rotDays === undefined
          ? text({ zh: '不提醒', en: 'Never' })
          : text({ zh: `${stage.rotDays} 天`, en: `${stage.rotDays} days` })}
      </span>
      <span className="kd-tags">
        {(stage.required ?? []).map((key) => (
          <span key={key} className="kd-tag">
            {text(fieldOf(object, key)?.label) || key}
          </span>
        ))}
        {(stage.required ?? []).length === 0 ? text({ zh: '无', en: 'Nothing' }) : null}
      </span>
      <span className="kd-number">{count ?? 0}</span>
    </div>
  );
}

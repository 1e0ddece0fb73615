import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Icon, useRecords, useText } from '@kehuan/runtime';
import {
  behaviourOptions,
  type ObjectDefinition,
  objectOf,
  type Stage,
  type StagesOptions,
  usedBy,
} from '@kehuan/schemas';
import { Segmented } from 'antd';
import { useState } from 'react';
import { moveWithin } from '../draft/change-list.ts';
import { run, useDraft } from '../draft/draft-store.ts';
import { makeUnique, newKey } from '../draft/new-key.ts';
import { useDragWords } from './drag-words.ts';
import { StageInspector } from './stage-inspector.tsx';
import { StageRow } from './stage-row.tsx';

/** The stages of an object: drag to reorder, rename in place, gates and limits beside. Renaming never breaks anything: everything goes by key. */
export function StagesEditor({ object }: { readonly object: ObjectDefinition }) {
  const text = useText();
  const { app, released } = useDraft();
  const options = behaviourOptions(object.behaviours, 'stages');
  const [pipelineKey, setPipelineKey] = useState(options?.pipelines[0]?.key);
  const [selected, setSelected] = useState<string | null>(null);
  const [added, setAdded] = useState<string>();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const dragWords = useDragWords(
    (id) => text(options?.pipelines.flatMap(({ stages }) => stages).find(({ key }) => key === id)?.label) || String(id),
  );
  const before = objectOf(released, object.key);
  const releasedOptions = before && behaviourOptions(before.behaviours, 'stages');
  const counts = useStageCounts(object.key, releasedOptions !== undefined);
  const pipeline = options?.pipelines.find(({ key }) => key === pipelineKey) ?? options?.pipelines[0];
  if (!options || !pipeline) return null;

  const releasedKeys = releasedOptions?.pipelines.flatMap(({ stages }) => stages.map(({ key }) => key)) ?? [];
  const allKeys = options.pipelines.flatMap(({ stages }) => stages.map(({ key }) => key));
  const save = (stages: readonly Stage[]) => {
    const next: StagesOptions = {
      ...options,
      pipelines: options.pipelines.map((one) => (one === pipeline ? { ...one, stages } : one)),
    };
    run({ kind: 'set-behaviour', object: object.key, use: { type: 'stages', options: next } });
  };
  const change = (key: string, patch: Partial<Stage>) =>
    save(pipeline.stages.map((stage) => (stage.key === key ? withoutUndefined({ ...stage, ...patch }) : stage)));
  const rename = async (stage: Stage, label: Stage['label']) => {
    // nobody stands in it yet and nothing speaks about it: its key may still follow its name
    const isFixed =
      releasedKeys.includes(stage.key) ||
      usedBy(app, { object: object.key, field: 'stage', option: stage.key }).length > 0;
    if (isFixed) return change(stage.key, { label });
    const key = await newKey(
      label,
      allKeys.filter((one) => one !== stage.key),
    );
    save(
      pipeline.stages.map((one) => ({
        ...one,
        ...(one.key === stage.key ? { key, label } : {}),
        ...(one.next ? { next: one.next.map((way) => (way === stage.key ? key : way)) } : {}),
      })),
    );
    setSelected(key);
  };
  const add = () => {
    const key = makeUnique('stage', allKeys);
    const open = pipeline.stages.filter(({ kind }) => kind === 'open').length;
    save([
      ...pipeline.stages.slice(0, open),
      { key, label: { zh: '新阶段', en: 'New stage' }, kind: 'open', colour: 'blue' },
      ...pipeline.stages.slice(open),
    ]);
    setAdded(key);
    setSelected(key);
  };
  const drop = ({ active, over }: DragEndEvent) => {
    const index = (id: unknown) => pipeline.stages.findIndex(({ key }) => key === id);
    if (over && active.id !== over.id) save(moveWithin(pipeline.stages, index(active.id), index(over.id)));
  };
  const open = pipeline.stages.filter(({ kind }) => kind === 'open');
  const ends = pipeline.stages.filter(({ kind }) => kind !== 'open');
  const stage = pipeline.stages.find(({ key }) => key === selected);
  const row = (one: Stage) => (
    <StageRow
      key={one.key}
      object={object}
      stage={one}
      count={counts.get(one.key)}
      isSelected={one.key === selected}
      isAdded={one.key === added}
      isReleased={releasedKeys.includes(one.key)}
      onSelect={() => setSelected(one.key)}
      onRename={(label) => void rename(one, label)}
    />
  );
  return (
    <>
      <div className="kd-editor">
        <div className="kd-editor-head">
          <h1>{text({ zh: '阶段', en: 'Stages' })}</h1>
          {options.pipelines.length > 1 ? (
            <Segmented
              value={pipeline.key}
              onChange={(key) => setPipelineKey(String(key))}
              options={options.pipelines.map(({ key, label }) => ({ value: key, label: text(label) }))}
            />
          ) : null}
        </div>
        <ol className="kd-path" aria-label={text({ zh: '记录上方看到的样子', en: 'As seen above a record' })}>
          {pipeline.stages
            .filter(({ kind }) => kind !== 'lost')
            .map((one) => (
              <li key={one.key} className={one.key === selected ? 'is-current' : undefined}>
                {text(one.label)}
              </li>
            ))}
        </ol>
        <DndContext sensors={sensors} collisionDetection={closestCenter} accessibility={dragWords} onDragEnd={drop}>
          <SortableContext items={open.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
            <div className="kd-card" role="group" aria-label={text({ zh: '阶段', en: 'Stages' })}>
              <div className="kd-stage is-head" aria-hidden>
                <span>{text({ zh: '阶段', en: 'Stage' })}</span>
                <span>{text({ zh: '赢单概率', en: 'Probability' })}</span>
                <span>{text({ zh: '停太久提醒', en: 'Stalled after' })}</span>
                <span>{text({ zh: '进入前要填', en: 'Required to enter' })}</span>
                <span className="kd-number">{text({ zh: '现有记录', en: 'Records' })}</span>
              </div>
              {open.map(row)}
              <button type="button" className="kd-add kd-stage-add" onClick={add}>
                <Icon name="plus" size={14} /> {text({ zh: '加一个阶段', en: 'Add a stage' })}
              </button>
            </div>
          </SortableContext>
        </DndContext>
        <p className="kd-good">
          <Icon name="circle-check" size={14} />{' '}
          {text({
            zh: '改名很安全：记录、流程、视图会自动用新名字。',
            en: 'Renaming is safe: records, workflows and views follow.',
          })}
        </p>
        <p className="kd-setting-label">{text({ zh: '结束', en: 'Ends' })}</p>
        <div className="kd-card" role="group" aria-label={text({ zh: '结束', en: 'Ends' })}>
          {ends.map(row)}
        </div>
      </div>
      {stage ? (
        <StageInspector
          key={stage.key}
          object={object}
          stage={stage}
          stages={pipeline.stages}
          count={counts.get(stage.key) ?? 0}
          onChange={(patch) => change(stage.key, patch)}
          onClose={() => setSelected(null)}
          onDelete={() => {
            save(
              pipeline.stages
                .filter(({ key }) => key !== stage.key)
                .map((one) => (one.next ? { ...one, next: one.next.filter((key) => key !== stage.key) } : one)),
            );
            setSelected(null);
          }}
        />
      ) : (
        <aside className="kd-inspector is-empty">
          <p className="kd-inspector-empty">
            {text({ zh: '点一个阶段来设置它。', en: 'Click a stage to set it up.' })}
          </p>
        </aside>
      )}
    </>
  );
}

/** How many records stand in each stage now. */
function useStageCounts(object: string, isReleased: boolean): ReadonlyMap<string, number> {
  const { data } = useRecords(
    isReleased ? { object, group: [{ field: 'stage' }], measures: [{ key: 'records', fn: 'count' }] } : null,
  );
  return new Map((data?.rows ?? []).map((row) => [String(row['stage']), Number(row['records'])]));
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

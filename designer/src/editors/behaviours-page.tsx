import { EmptyState, Icon, useText } from '@kehuan/runtime';
import { type BehaviourId, type BehaviourUse, behaviours, type ObjectDefinition, objectOf } from '@kehuan/schemas';
import { Switch } from 'antd';
import { useState } from 'react';
import { run, useDraft } from '../draft/draft-store.ts';
import { MatchingEditor } from './matching-editor.tsx';
import { OwnershipEditor } from './ownership-editor.tsx';
import { StagesEditor } from './stages-editor.tsx';
import './editors.css';

/** What a behaviour begins with when it is switched on. */
const starts: {
  readonly [K in BehaviourId]: (object: ObjectDefinition) => Extract<BehaviourUse, { readonly type: K }>;
} = {
  ownership: () => ({ type: 'ownership', options: { toCreator: true } }),
  stages: () => ({
    type: 'stages',
    options: {
      pipelines: [
        {
          key: 'standard',
          label: { zh: '标准', en: 'Standard' },
          stages: [
            { key: 'new', label: { zh: '新建', en: 'New' }, kind: 'open', colour: 'grey' },
            { key: 'doing', label: { zh: '进行中', en: 'In progress' }, kind: 'open', colour: 'blue' },
            { key: 'done', label: { zh: '完成', en: 'Done' }, kind: 'won', colour: 'green' },
            { key: 'dropped', label: { zh: '放弃', en: 'Dropped' }, kind: 'lost', colour: 'red' },
          ],
        },
      ],
    },
  }),
  matching: (object) => ({ type: 'matching', options: { keys: [{ fields: [object.title], action: 'warn' }] } }),
};

const editors = { ownership: OwnershipEditor, stages: StagesEditor, matching: MatchingEditor } as const satisfies {
  readonly [K in BehaviourId]: unknown;
};

/** What an object can do beyond holding fields: each behaviour a switch, with its settings beside. */
export function BehavioursPage({ objectKey }: { readonly objectKey: string }) {
  const text = useText();
  const { app } = useDraft();
  const object = objectOf(app, objectKey);
  const [selected, setSelected] = useState<BehaviourId>('stages');
  if (!object) return <EmptyState title={text({ zh: '没有这个对象', en: 'There is no such object' })} />;
  const ids = Object.keys(behaviours) as BehaviourId[];
  const Editor = editors[selected];
  const isOn = object.behaviours.some(({ type }) => type === selected);
  const toggle = (id: BehaviourId, on: boolean) => {
    setSelected(id);
    run(
      on
        ? { kind: 'set-behaviour', object: object.key, use: starts[id](object) }
        : { kind: 'remove-behaviour', object: object.key, type: id },
    );
  };
  return (
    <div className="kd-behaviours">
      <aside className="kd-list" aria-label={text({ zh: '这个对象会做什么', en: 'What this object does' })}>
        <p className="kd-setting-label">{text({ zh: '这个对象会做什么', en: 'What this object does' })}</p>
        {ids.map((id) => {
          const { label, description, icon } = behaviours[id];
          const on = object.behaviours.some(({ type }) => type === id);
          return (
            <div key={id} className={id === selected ? 'kd-behaviour is-selected' : 'kd-behaviour'}>
              <button type="button" aria-pressed={id === selected} onClick={() => setSelected(id)}>
                <Icon name={icon} />
                <span>
                  <b>{text(label)}</b>
                  <span className="kd-secondary">{text(description)}</span>
                </span>
              </button>
              <Switch checked={on} onChange={(next) => toggle(id, next)} aria-label={text(label)} />
            </div>
          );
        })}
      </aside>
      {isOn ? (
        <Editor object={object} />
      ) : (
        <EmptyState
          icon={behaviours[selected].icon}
          title={text({
            zh: `「${text(behaviours[selected].label)}」没有打开`,
            en: `“${text(behaviours[selected].label)}” is off`,
          })}
          words={text(behaviours[selected].description)}
        >
          <Switch
            checked={false}
            onChange={() => toggle(selected, true)}
            aria-label={text({ zh: '打开', en: 'Switch on' })}
          />
        </EmptyState>
      )}
    </div>
  );
}

import { Icon, IconButton, useText } from '@kehuan/runtime';
import { behaviourOptions, behaviours, type MatchingOptions, type ObjectDefinition } from '@kehuan/schemas';
import { Segmented, Select } from 'antd';
import { run } from '../draft/draft-store.ts';
import { enterableFields } from './enterable-fields.ts';

type MatchingKey = MatchingOptions['keys'][number];

/** By which fields records count as the same, and what happens then. */
export function MatchingEditor({ object }: { readonly object: ObjectDefinition }) {
  const text = useText();
  const keys = behaviourOptions(object.behaviours, 'matching')?.keys ?? [];
  const fields = enterableFields(object).filter(({ type }) => type !== 'boolean');
  const save = (next: readonly MatchingKey[]) =>
    run({ kind: 'set-behaviour', object: object.key, use: { type: 'matching', options: { keys: next } } });
  const change = (index: number, patch: Partial<MatchingKey>) =>
    save(keys.map((key, at) => (at === index ? { ...key, ...patch } : key)));
  return (
    <div className="kd-editor">
      <h1>{text(behaviours.matching.label)}</h1>
      <ul className="kd-card">
        {keys.map((key, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a key of duplicates is its place in the list
          <li key={index} className="kd-match">
            <Select
              mode="multiple"
              className="kd-wide"
              aria-label={text({ zh: '全部相同就算重复的字段', en: 'Fields that must all be equal' })}
              value={[...key.fields]}
              onChange={(chosen: string[]) =>
                chosen.length > 0 && chosen.length <= 4 && change(index, { fields: chosen })
              }
              options={fields.map(({ key: value, label }) => ({ value, label: text(label) }))}
            />
            <Segmented
              value={key.action}
              onChange={(action) => change(index, { action: action === 'block' ? 'block' : 'warn' })}
              options={[
                { value: 'warn', label: text({ zh: '提醒', en: 'Warn' }) },
                { value: 'block', label: text({ zh: '不允许保存', en: 'Refuse' }) },
              ]}
            />
            <IconButton
              icon="trash-2"
              size={28}
              label={text({ zh: '删除这条', en: 'Delete this one' })}
              disabled={keys.length === 1}
              onClick={() => save(keys.filter((_, at) => at !== index))}
            />
          </li>
        ))}
        <li className="kd-match">
          <button
            type="button"
            className="kd-add"
            onClick={() => save([...keys, { fields: [object.title], action: 'warn' }])}
          >
            <Icon name="plus" size={14} /> {text({ zh: '再加一条', en: 'Add another' })}
          </button>
        </li>
      </ul>
    </div>
  );
}

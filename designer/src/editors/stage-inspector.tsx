import { Dot, Icon, IconButton, TextInput, useText } from '@kehuan/runtime';
import { colours, type ObjectDefinition, type Stage } from '@kehuan/schemas';
import { Button, Checkbox, Select } from 'antd';
import { useEffect, useId, useState } from 'react';
import { enterableFields } from './enterable-fields.ts';
import { colourNames } from './options-editor.tsx';

interface StageInspectorProps {
  readonly object: ObjectDefinition;
  readonly stage: Stage;
  /** all of the pipeline, in order */
  readonly stages: readonly Stage[];
  /** records that stand in it */
  readonly count: number;
  readonly onChange: (patch: Partial<Stage>) => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Colour, probability, limit, gate and ways on of a stage. A stage that records stand in cannot be deleted before they have moved on. */
export function StageInspector({ object, stage, stages, count, onChange, onDelete, onClose }: StageInspectorProps) {
  const text = useText();
  const id = useId();
  const name = text(stage.label);
  const others = stages.filter(({ key }) => key !== stage.key);
  const isOnly = stage.kind === 'open' && others.every(({ kind }) => kind !== 'open');
  const next = stage.next ?? others.map(({ key }) => key);
  const allow = (key: string, isAllowed: boolean) => {
    const chosen = others.filter((one) => (one.key === key ? isAllowed : next.includes(one.key))).map((one) => one.key);
    onChange({ next: chosen.length === others.length ? undefined : chosen });
  };
  return (
    <aside className="kd-inspector" aria-label={text({ zh: `「${name}」的设置`, en: `Settings of “${name}”` })}>
      <header className="kd-inspector-head">
        <span className="kd-inspector-icon">
          <Icon name="milestone" />
        </span>
        <div>
          <h2>{name}</h2>
          <p>{text({ zh: `第 ${stages.indexOf(stage) + 1} 步`, en: `Step ${stages.indexOf(stage) + 1}` })}</p>
        </div>
        <IconButton icon="x" size={28} label={text({ zh: '关闭', en: 'Close' })} onClick={onClose} />
      </header>
      <section className="kd-block">
        <p className="kd-setting-label">{text({ zh: '颜色', en: 'Colour' })}</p>
        <div className="kd-colours" role="radiogroup" aria-label={text({ zh: '颜色', en: 'Colour' })}>
          {colours.map((colour) => (
            <button
              key={colour}
              type="button"
              role="radio"
              aria-checked={stage.colour === colour}
              aria-label={text(colourNames[colour])}
              title={text(colourNames[colour])}
              onClick={() => onChange({ colour })}
            >
              <Dot colour={colour} />
            </button>
          ))}
        </div>
        <div className="kd-two">
          <NumberSetting
            id={`${id}-probability`}
            label={text({ zh: '赢单概率 %', en: 'Probability %' })}
            value={stage.probability}
            max={100}
            onChange={(probability) => onChange({ probability })}
          />
          <NumberSetting
            id={`${id}-rot`}
            label={text({ zh: '停太久提醒（天）', en: 'Stalled after (days)' })}
            value={stage.rotDays}
            min={1}
            max={3650}
            onChange={(rotDays) => onChange({ rotDays })}
          />
        </div>
      </section>
      <section className="kd-block">
        <label className="kd-setting-label" htmlFor={`${id}-required`}>
          {text({ zh: '进入前要填', en: 'Required to enter' })}
        </label>
        <Select
          id={`${id}-required`}
          mode="multiple"
          className="kd-wide"
          placeholder={text({ zh: '加字段', en: 'Add fields' })}
          value={[...(stage.required ?? [])]}
          onChange={(required: string[]) => onChange({ required: required.length > 0 ? required : undefined })}
          options={enterableFields(object).map(({ key, label }) => ({ value: key, label: text(label) }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
        <p className="kd-setting-hint">
          {text({
            zh: '没填就拖进来时，会当场弹出来让人补。',
            en: 'Dragged in without them, people are asked on the spot.',
          })}
        </p>
      </section>
      <section className="kd-block">
        <p className="kd-setting-label">{text({ zh: '从这里可以去', en: 'From here to' })}</p>
        {others.map((one) => (
          <Checkbox
            key={one.key}
            checked={next.includes(one.key)}
            onChange={(event) => allow(one.key, event.target.checked)}
          >
            {text(one.label)}
          </Checkbox>
        ))}
      </section>
      <footer className="kd-inspector-foot">
        <Button type="text" danger icon={<Icon name="trash-2" />} disabled={count > 0 || isOnly} onClick={onDelete}>
          {text({ zh: '删除阶段', en: 'Delete stage' })}
        </Button>
        {count > 0 ? (
          <span className="kd-setting-hint">
            {text({ zh: `先把 ${count} 条记录移到别的阶段`, en: `Move its ${count} records on first` })}
          </span>
        ) : null}
      </footer>
    </aside>
  );
}

interface NumberSettingProps {
  readonly id: string;
  readonly label: string;
  readonly value: number | undefined;
  readonly min?: number;
  readonly max: number;
  readonly onChange: (value: number | undefined) => void;
}

function NumberSetting({ id, label, value, min = 0, max, onChange }: NumberSettingProps) {
  const shown = value === undefined ? '' : String(value);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const take = () => {
    const number = Number(typed.normalize('NFKC'));
    if (typed.trim() === '') onChange(undefined);
    else if (Number.isInteger(number) && number >= min && number <= max) onChange(number);
    else setTyped(shown);
  };
  return (
    <div>
      <label htmlFor={id} className="kd-setting-label">
        {label}
      </label>
      <TextInput
        id={id}
        inputMode="numeric"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
    </div>
  );
}

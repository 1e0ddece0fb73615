import { Icon, IconButton, Field as Labelled, showToast, useText } from '@kehuan/runtime';
import {
  type Field,
  type Form,
  fieldOf,
  fieldsOf,
  fieldTypeOf,
  fieldTypes,
  type ObjectDefinition,
  objectOf,
  type Rule,
  reservedFieldKeys,
  usedBy,
} from '@kehuan/schemas';
import { Button, Segmented, Switch } from 'antd';
import { useId } from 'react';
import type { Patch } from '../draft/command.ts';
import { currentDraft, run, undo, useDraft } from '../draft/draft-store.ts';
import { newKey } from '../draft/new-key.ts';
import { LabelInput } from '../editors/label-input.tsx';
import { RuleEditor } from '../editors/rule-editor.tsx';
import { SchemaForm } from '../editors/schema-form.tsx';
import { fieldIcon } from './field-icon.ts';
import { placeOf } from './form-places.ts';

interface InspectorProps {
  readonly object: ObjectDefinition;
  readonly form: Form;
  readonly released: ObjectDefinition | undefined;
  /** key of the selected item */
  readonly item: string | null;
  /** just dropped: its name is ready to be typed */
  readonly isNew: boolean;
  readonly onRenamedKey: (key: string) => void;
  readonly onGone: () => void;
}

/** Everything about the selected field. Every change is made at once and can be undone. */
export function Inspector({ object, form, released, item, ...rest }: InspectorProps) {
  const text = useText();
  const field = item === null ? undefined : fieldOf(object, item);
  if (!field) {
    return (
      <aside className="kd-inspector is-empty">
        <p className="kd-inspector-empty">
          {text({
            zh: '点一个字段来设置它；从左边拖一个进来就是新建。',
            en: 'Click a field to set it up; drag one in from the left to create it.',
          })}
        </p>
      </aside>
    );
  }
  const own = object.fields.find(({ key }) => key === field.key);
  return (
    <aside
      className="kd-inspector"
      aria-label={text({ zh: `「${text(field.label)}」的设置`, en: `Settings of “${text(field.label)}”` })}
    >
      <header className="kd-inspector-head">
        <span className="kd-inspector-icon">
          <Icon name={fieldIcon(field)} />
        </span>
        <div>
          <h2>{text(field.label)}</h2>
          <p>{text(fieldTypes[field.type].label)}</p>
        </div>
        <IconButton icon="x" size={28} label={text({ zh: '关闭', en: 'Close' })} onClick={rest.onGone} />
      </header>
      {own ? (
        <OwnField
          key={own.key}
          object={object}
          form={form}
          released={released?.fields.find(({ key }) => key === own.key)}
          field={own}
          {...rest}
        />
      ) : (
        <p className="kd-inspector-empty">
          {text({
            zh: '这个字段来自对象的行为，在“行为”里设置。',
            en: 'This field comes from a behaviour of the object; set it up there.',
          })}
        </p>
      )}
    </aside>
  );
}

interface OwnFieldProps extends Omit<InspectorProps, 'item' | 'released'> {
  readonly field: Field;
  readonly released: Field | undefined;
}

function OwnField({ object, form, field, released, isNew, onRenamedKey, onGone }: OwnFieldProps) {
  const text = useText();
  const { app } = useDraft();
  const id = useId();
  const change = (patch: Patch<Field>) => run({ kind: 'change-field', object: object.key, field: field.key, patch });
  const place = placeOf(form, field.key);
  const item = form.sections.find(({ key }) => key === place?.section)?.items[place?.index ?? -1];
  const users = usedBy(app, { object: object.key, field: field.key });
  const generated = fieldTypeOf(field).generated === true;

  const rename = async (label: Field['label']) => {
    if (released) return change({ label });
    const taken = fieldsOf(object).flatMap(({ key }) => (key === field.key ? [] : [key]));
    const to = await newKey(label, [...taken, ...reservedFieldKeys]);
    // one step for the person, whether or not the key may still follow
    run({
      kind: 'several',
      commands: [
        { kind: 'change-field', object: object.key, field: field.key, patch: { label } },
        { kind: 'rename-field-key', object: object.key, from: field.key, to },
      ],
    });
    const next = currentDraft()?.app;
    const isRenamed = next && objectOf(next, object.key)?.fields.some(({ key }) => key === to);
    onRenamedKey(isRenamed ? to : field.key);
  };
  return (
    <>
      <section className="kd-block">
        <Labelled id={`${id}-name`} label={text({ zh: '名称', en: 'Name' })}>
          <LabelInput
            id={`${id}-name`}
            value={field.label}
            isRequired
            isNew={!released}
            autoFocus={isNew}
            onChange={(label) => void rename(label)}
          />
        </Labelled>
        <Labelled id={`${id}-help`} label={text({ zh: '帮助文字', en: 'Help text' })}>
          <LabelInput
            id={`${id}-help`}
            value={field.help}
            onChange={(help) => change({ help: Object.values(help).some((words) => words !== '') ? help : undefined })}
          />
        </Labelled>
        {place && item?.kind === 'field' ? (
          <div className="kd-setting is-row">
            <span className="kd-setting-label">{text({ zh: '宽度', en: 'Width' })}</span>
            <Segmented
              value={item.width === 'full' ? 'full' : 'half'}
              onChange={(width) =>
                run({ kind: 'place-item', item: { ...item, width: width === 'full' ? 'full' : 'half' }, place })
              }
              options={[
                { value: 'half', label: text({ zh: '半行', en: 'Half' }) },
                { value: 'full', label: text({ zh: '整行', en: 'Full' }) },
              ]}
            />
          </div>
        ) : null}
      </section>
      {generated ? null : (
        <section className="kd-block">
          <RuleChoice
            label={text({ zh: '必填', en: 'Required' })}
            value={field.required}
            choices={[
              { value: 'no', label: text({ zh: '不必填', en: 'No' }), rule: undefined },
              { value: 'yes', label: text({ zh: '必填', en: 'Yes' }), rule: true },
            ]}
            object={object}
            onChange={(required) => change({ required })}
          />
        </section>
      )}
      <section className="kd-block">
        <RuleChoice
          label={text({ zh: '何时显示', en: 'Shown' })}
          value={field.visible}
          choices={[{ value: 'always', label: text({ zh: '一直显示', en: 'Always' }), rule: undefined }]}
          object={object}
          onChange={(visible) => change({ visible })}
        />
      </section>
      <section className="kd-block">
        <SchemaForm
          schema={fieldTypes[field.type].options}
          // a definition is JSON through and through
          value={field.options}
          object={object}
          released={released?.type === field.type ? released.options : undefined}
          onChange={(options) => change({ options })}
        />
        {generated ? null : (
          <>
            <SwitchRow
              label={text({ zh: '不能重复', en: 'Unique' })}
              checked={field.unique === true}
              onChange={(on) => change({ unique: on || undefined })}
            />
            <SwitchRow
              label={text({ zh: '可搜索', en: 'Searchable' })}
              checked={field.searchable === true}
              onChange={(on) => change({ searchable: on || undefined })}
            />
          </>
        )}
      </section>
      <section className="kd-block">
        <p className="kd-setting-label">{text({ zh: '用在', en: 'Used in' })}</p>
        <ul className="kd-users">
          {users.length === 0 ? <li>{text({ zh: '还没有别处用到', en: 'Nothing else uses it' })}</li> : null}
          {users.map((part) => (
            <li key={`${part.noun} ${part.path.join('.')}`}>{text(part.label)}</li>
          ))}
        </ul>
      </section>
      <footer className="kd-inspector-foot">
        {place ? (
          <Button
            onClick={() => {
              run({ kind: 'take-item', form: form.key, item: field.key });
              onGone();
            }}
          >
            {text({ zh: '从表单拿下', en: 'Take off the form' })}
          </Button>
        ) : null}
        <Button
          type="text"
          danger
          icon={<Icon name="trash-2" />}
          disabled={object.fields.length === 1}
          onClick={() => {
            run({ kind: 'remove-field', object: object.key, field: field.key });
            const { app: without } = currentDraft() ?? {};
            showToast({
              words: text({
                zh: `「${text(field.label)}」会在发布时删除`,
                en: `“${text(field.label)}” goes with the next release`,
              }),
              action: {
                label: text({ zh: '撤销', en: 'Undo' }),
                // only while it is still the last thing done
                run: () => currentDraft()?.app === without && undo(),
              },
            });
            onGone();
          }}
        >
          {text({ zh: '删除字段', en: 'Delete field' })}
        </Button>
      </footer>
    </>
  );
}

interface RuleChoiceProps {
  readonly label: string;
  readonly value: Rule | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly rule: Rule | undefined }[];
  readonly object: ObjectDefinition;
  readonly onChange: (rule: Rule | undefined) => void;
}

/** Fixed answers beside "on condition", which opens the rule builder. */
function RuleChoice({ label, value, choices, object, onChange }: RuleChoiceProps) {
  const text = useText();
  const fixed = choices.find(({ rule }) => rule === value) ?? (value === false ? choices[0] : undefined);
  const current = fixed?.value ?? 'rule';
  return (
    <>
      <div className="kd-setting is-row">
        <span className="kd-setting-label">{label}</span>
        <Segmented
          value={current}
          onChange={(next) => {
            const choice = choices.find((one) => one.value === next);
            // an empty "and" holds always: the rule builder starts from there
            onChange(choice ? choice.rule : { and: [true] });
          }}
          options={[
            ...choices.map((choice) => ({ value: choice.value, label: choice.label })),
            { value: 'rule', label: text({ zh: '有条件', en: 'On condition' }) },
          ]}
        />
      </div>
      {current === 'rule' ? (
        <RuleEditor
          object={object}
          rule={isAlways(value) ? undefined : value}
          onChange={(rule) => onChange(rule ?? { and: [true] })}
        />
      ) : null}
    </>
  );
}

function isAlways(rule: Rule | undefined): boolean {
  return JSON.stringify(rule) === '{"and":[true]}';
}

function SwitchRow({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="kd-setting is-row">
      <label htmlFor={id} className="kd-setting-label">
        {label}
      </label>
      <Switch id={id} checked={checked} onChange={onChange} />
    </div>
  );
}

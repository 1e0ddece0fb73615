import { Field, Icon, IconButton, useText } from '@kehuan/runtime';
import type { Form, ObjectDefinition } from '@kehuan/schemas';
import { Button, Segmented } from 'antd';
import { useId } from 'react';
import { run } from '../draft/draft-store.ts';
import { LabelInput } from '../editors/label-input.tsx';
import { RuleEditor } from '../editors/rule-editor.tsx';

interface SectionInspectorProps {
  readonly object: ObjectDefinition;
  readonly form: Form;
  readonly section: string;
  readonly onClose: () => void;
}

/** Name, columns, condition and order of a section. Deleting one takes its fields off the form; their data stays. */
export function SectionInspector({ object, form, section: key, onClose }: SectionInspectorProps) {
  const text = useText();
  const id = useId();
  const index = form.sections.findIndex((one) => one.key === key);
  const section = form.sections[index];
  if (!section) return <aside className="kd-inspector" />;
  const change = (patch: Parameters<typeof run>[0] & { kind: 'change-section' }) => run(patch);
  const move = (to: number) => run({ kind: 'move-section', form: form.key, section: key, index: to });
  const name = text(section.label) || text({ zh: '没有名称的分组', en: 'Section without a name' });
  return (
    <aside className="kd-inspector" aria-label={text({ zh: '分组设置', en: 'Section settings' })}>
      <header className="kd-inspector-head">
        <span className="kd-inspector-icon">
          <Icon name="heading" />
        </span>
        <div>
          <h2>{name}</h2>
          <p>{text({ zh: '分组', en: 'Section' })}</p>
        </div>
        <IconButton icon="x" size={28} label={text({ zh: '关闭', en: 'Close' })} onClick={onClose} />
      </header>
      <section className="kd-block">
        <Field id={`${id}-name`} label={text({ zh: '名称', en: 'Name' })}>
          <LabelInput
            id={`${id}-name`}
            value={section.label}
            onChange={(label) => change({ kind: 'change-section', form: form.key, section: key, patch: { label } })}
          />
        </Field>
        <div className="kd-setting is-row">
          <span className="kd-setting-label">{text({ zh: '列数', en: 'Columns' })}</span>
          <Segmented
            value={section.columns}
            onChange={(columns) =>
              change({
                kind: 'change-section',
                form: form.key,
                section: key,
                patch: { columns: columns === 1 ? 1 : 2 },
              })
            }
            options={[
              { value: 1, label: '1' },
              { value: 2, label: '2' },
            ]}
          />
        </div>
        <div className="kd-setting is-row">
          <span className="kd-setting-label">{text({ zh: '顺序', en: 'Order' })}</span>
          <span>
            <IconButton
              icon="arrow-up"
              size={28}
              label={text({ zh: '上移', en: 'Move up' })}
              disabled={index === 0}
              onClick={() => move(index - 1)}
            />
            <IconButton
              icon="arrow-down"
              size={28}
              label={text({ zh: '下移', en: 'Move down' })}
              disabled={index === form.sections.length - 1}
              onClick={() => move(index + 1)}
            />
          </span>
        </div>
      </section>
      <section className="kd-block">
        <p className="kd-setting-label">{text({ zh: '何时显示', en: 'Shown when' })}</p>
        <RuleEditor
          object={object}
          rule={section.visible}
          onChange={(visible) => change({ kind: 'change-section', form: form.key, section: key, patch: { visible } })}
        />
      </section>
      <footer className="kd-inspector-foot">
        <Button
          type="text"
          danger
          icon={<Icon name="trash-2" />}
          disabled={form.sections.length === 1}
          onClick={() => {
            run({ kind: 'remove-section', form: form.key, section: key });
            onClose();
          }}
        >
          {text({ zh: '删除分组', en: 'Delete section' })}
        </Button>
      </footer>
    </aside>
  );
}

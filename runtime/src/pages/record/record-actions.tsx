import { routes, type Workflow } from '@kehuan/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { useOpenPath } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { refreshRecords } from '../../client/records.ts';
import { useApp } from '../../client/workspace-app.ts';
import { writeChanges } from '../../client/writes.ts';
import { todayIn } from '../../field-types/show-date.ts';
import { RecordForm } from '../../forms/record-form.tsx';
import { askConfirm } from '../../kit/ask-confirm.ts';
import { SidePanel } from '../../kit/dialog.tsx';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu } from '../../kit/menu.tsx';
import type { MenuEntry } from '../../kit/menu-entry.ts';
import { showToast } from '../../kit/toast.tsx';
import { type RecordPartProps, titleOf } from './record-part.ts';

/** The buttons of workflows that apply now, and what can always be done with a record. */
export function RecordActions({ object, reply }: RecordPartProps) {
  const text = useText();
  const client = useQueryClient();
  const openPath = useOpenPath();
  const { app } = useApp();
  const [running, setRunning] = useState<string>();
  const [isEditing, setEditing] = useState(false);
  const { record, can } = reply;
  const buttons = app.workflows.filter(({ key }) => reply.actions.includes(key));

  const press = async (workflow: Workflow) => {
    const { trigger } = workflow;
    if (trigger.type !== 'button') return;
    if (trigger.confirm && !(await askConfirm({ title: text(trigger.confirm), action: text(workflow.label) }))) return;
    setRunning(workflow.key);
    try {
      const { open } = await call(routes.runAction, {
        params: { object: object.key, id: record.id, workflow: workflow.key },
      });
      // a button may have changed anything
      void refreshRecords(client);
      showToast({
        tone: 'done',
        words: text({ zh: `「${text(workflow.label)}」完成了`, en: `“${text(workflow.label)}” is done` }),
      });
      if (open) openPath(paths.record(open.object, open.id));
    } catch (error) {
      showToast({ tone: 'error', words: problemSentence(error) });
    } finally {
      setRunning(undefined);
    }
  };
  const remove = async () => {
    try {
      await writeChanges(client, [{ action: 'delete', object: object.key, id: record.id, version: record.version }]);
    } catch (error) {
      return showToast({ tone: 'error', words: problemSentence(error) });
    }
    const title = titleOf(object, record);
    const restore = () =>
      void writeChanges(client, [{ action: 'restore', object: object.key, id: record.id }]).then(
        () => openPath(paths.record(object.key, record.id)),
        (error: unknown) => showToast({ tone: 'error', words: problemSentence(error) }),
      );
    showToast({
      words: text({ zh: `“${title}”已移到回收站`, en: `“${title}” is in the bin` }),
      action: { label: text({ zh: '撤销', en: 'Undo' }), run: restore },
    });
    openPath(paths.object(object.key));
  };

  const more: readonly MenuEntry[] = [
    ...(can.update
      ? [
          {
            key: 'edit',
            icon: 'pencil',
            label: text({ zh: '编辑全部字段', en: 'Edit all fields' }),
            run: () => setEditing(true),
          },
        ]
      : []),
    {
      key: 'past',
      icon: 'clock',
      label: text({ zh: '看以前的样子', en: 'As it was on …' }),
      run: () => openPath(`${paths.record(object.key, record.id)}?at=${todayIn(app.zone)}`),
    },
    ...(can.delete
      ? [
          {
            key: 'delete',
            icon: 'trash-2',
            label: text({ zh: '删除', en: 'Delete' }),
            isDangerous: true,
            run: () => void remove(),
          },
        ]
      : []),
  ];
  return (
    <div className="kh-record-actions">
      {more.length > 0 ? (
        <Menu entries={more}>
          <IconButton icon="ellipsis" label={text({ zh: '更多', en: 'More' })} />
        </Menu>
      ) : null}
      {buttons.map((workflow, index) => (
        <Button
          key={workflow.key}
          type={index === 0 ? 'primary' : 'default'}
          loading={running === workflow.key}
          icon={<Icon name={workflow.trigger.type === 'button' ? (workflow.trigger.icon ?? 'zap') : 'zap'} />}
          onClick={() => void press(workflow)}
        >
          {text(workflow.label)}
        </Button>
      ))}
      <SidePanel isOpen={isEditing} title={titleOf(object, record)} onClose={() => setEditing(false)} width={720}>
        <RecordForm
          object={object}
          record={{ id: record.id, version: record.version, values: record }}
          references={reply.references}
          onCancel={() => setEditing(false)}
          onSaved={() => setEditing(false)}
        />
      </SidePanel>
    </div>
  );
}

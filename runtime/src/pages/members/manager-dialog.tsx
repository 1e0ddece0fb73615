import { routes } from '@kehuan/schemas';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { SkeletonLines } from '../../kit/state.tsx';
import { Field } from '../../kit/text-input.tsx';
import { useSubmit } from '../session/use-submit.ts';
import type { Member } from './member.ts';
import { PersonSelect } from './person-select.tsx';
import { useRefreshUnits, useUnitMembers } from './use-unit-members.ts';

interface ManagerDialogProps {
  readonly member: Member;
  readonly members: readonly Member[];
  readonly onClose: () => void;
}

/** Whom a member answers to, beside the managers of their departments. */
export function ManagerDialog({ member, members, onClose }: ManagerDialogProps) {
  const text = useText();
  const id = useId();
  const formId = useId();
  const refresh = useRefreshUnits();
  const { data } = useUnitMembers();
  const [chosen, setChosen] = useState<string | null>();
  const current = data?.managers.find((one) => one.member === member.id)?.manager ?? null;
  const submit = useSubmit(async () => {
    await call(routes.setManager, {
      params: { id: member.id },
      body: { manager: chosen === undefined ? current : chosen },
    });
    refresh();
    onClose();
  });
  return (
    <Dialog
      isOpen
      title={text({ zh: `${member.name} 的直属上级`, en: `Manager of ${member.name}` })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text({ zh: '取消', en: 'Cancel' })}</Button>
          <Button type="primary" htmlType="submit" form={formId} loading={submit.isBusy} disabled={!data}>
            {text({ zh: '保存', en: 'Save' })}
          </Button>
        </>
      }
    >
      <form id={formId} className="kh-dialog-form" onSubmit={submit.handleSubmit}>
        {data ? (
          <Field
            id={id}
            label={text({ zh: '直属上级', en: 'Manager' })}
            hint={text({
              zh: '上级能看到下属的记录，如果角色允许看“自己和下属的”。部门和团队的负责人自动是其成员的上级。',
              en: 'Managers see the records of those who answer to them where their role says so. Whoever leads a department or team is a manager of its people anyway.',
            })}
            error={submit.at('manager') ?? submit.problem}
          >
            <PersonSelect
              id={id}
              members={members.filter((other) => other.id !== member.id)}
              value={chosen === undefined ? current : chosen}
              onChange={setChosen}
            />
          </Field>
        ) : (
          <SkeletonLines count={1} height={56} />
        )}
      </form>
    </Dialog>
  );
}

import { routes } from '@kehuan/schemas';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Field } from '../../kit/text-input.tsx';
import { useSubmit } from '../session/use-submit.ts';
import type { Member } from './member.ts';
import { RolesSelect } from './roles-select.tsx';

export interface RolesDialogProps {
  readonly member: Member;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function RolesDialog({ member, onClose, onSaved }: RolesDialogProps) {
  const text = useText();
  const rolesId = useId();
  const formId = useId();
  const [roles, setRoles] = useState<readonly string[]>(member.roles);
  const submit = useSubmit(async () => {
    await call(routes.updateMember, { params: { id: member.id }, body: { roles } });
    onSaved();
  });
  const footer = (
    <>
      <Button onClick={onClose}>{text({ zh: '取消', en: 'Cancel' })}</Button>
      <Button type="primary" htmlType="submit" form={formId} loading={submit.isBusy} disabled={roles.length === 0}>
        {text({ zh: '保存', en: 'Save' })}
      </Button>
    </>
  );
  return (
    <Dialog
      isOpen
      title={text({ zh: `${member.name} 的角色`, en: `Roles of ${member.name}` })}
      onClose={onClose}
      footer={footer}
    >
      <form id={formId} className="kh-dialog-form" onSubmit={submit.handleSubmit}>
        <Field id={rolesId} label={text({ zh: '角色', en: 'Roles' })} error={submit.at('roles') ?? submit.problem}>
          <RolesSelect id={rolesId} value={roles} onChange={setRoles} />
        </Field>
      </form>
    </Dialog>
  );
}

import { routes } from '@kehuan/schemas';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Field, TextField } from '../../kit/text-input.tsx';
import { useSubmit } from '../session/use-submit.ts';
import type { Invitation } from './member.ts';
import { RolesSelect } from './roles-select.tsx';

export interface InviteDialogProps {
  readonly onClose: () => void;
  readonly onInvited: (invitation: Invitation) => void;
}

/** Invites one person; the answer is a link to hand over. */
export function InviteDialog({ onClose, onInvited }: InviteDialogProps) {
  const text = useText();
  const rolesId = useId();
  const formId = useId();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<readonly string[]>([]);
  const submit = useSubmit(async () => {
    const { link } = await call(routes.invite, { body: { name: name.trim(), email: email.trim(), roles } });
    onInvited({ name: name.trim(), link });
  });
  const footer = (
    <>
      <Button onClick={onClose}>{text({ zh: '取消', en: 'Cancel' })}</Button>
      <Button
        type="primary"
        htmlType="submit"
        form={formId}
        loading={submit.isBusy}
        disabled={!name.trim() || !email.trim() || roles.length === 0}
      >
        {text({ zh: '生成邀请链接', en: 'Make the link' })}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={text({ zh: '邀请同事', en: 'Invite a colleague' })} onClose={onClose} footer={footer}>
      <form id={formId} className="kh-dialog-form" onSubmit={submit.handleSubmit} noValidate>
        {submit.problem ? (
          <p className="kh-dialog-problem" role="alert">
            {submit.problem}
          </p>
        ) : null}
        <TextField
          label={text({ zh: '名字', en: 'Name' })}
          autoFocus
          value={name}
          maxLength={100}
          error={submit.at('name')}
          onChange={({ target }) => setName(target.value)}
        />
        <TextField
          label={text({ zh: '邮箱', en: 'E-mail' })}
          type="email"
          value={email}
          hint={text({ zh: '用来登录。', en: 'Used to sign in.' })}
          error={submit.at('email')}
          onChange={({ target }) => setEmail(target.value)}
        />
        <Field id={rolesId} label={text({ zh: '角色', en: 'Roles' })} error={submit.at('roles')}>
          <RolesSelect id={rolesId} value={roles} onChange={setRoles} />
        </Field>
      </form>
    </Dialog>
  );
}

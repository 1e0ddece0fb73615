import type { SavedView } from '@kehuan/schemas';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useText } from '../../client/language.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Segmented } from '../../kit/segmented.tsx';
import { Field, TextField } from '../../kit/text-input.tsx';
import { RolesSelect } from '../members/roles-select.tsx';
import { useSubmit } from '../session/use-submit.ts';

/** How a view is called and who sees it. */
export interface Naming {
  readonly name: string;
  readonly share: SavedView['share'];
  readonly roles: readonly string[];
}

export interface SaveViewDialogProps {
  readonly title: string;
  readonly initial: Naming;
  /** others may be let see it */
  readonly canShare: boolean;
  readonly onClose: () => void;
  readonly onSave: (naming: Naming) => Promise<void>;
}

/** Asks how a view is called, and whose it is. */
export default function SaveViewDialog({ title, initial, canShare, onClose, onSave }: SaveViewDialogProps) {
  const text = useText();
  const formId = useId();
  const rolesId = useId();
  const [naming, setNaming] = useState(initial);
  const { name, share, roles } = naming;
  const submit = useSubmit(() => onSave({ name: name.trim(), share, roles: share === 'roles' ? roles : [] }));
  const isReady = name.trim() !== '' && (share !== 'roles' || roles.length > 0);
  const footer = (
    <>
      <Button onClick={onClose}>{text({ zh: '取消', en: 'Cancel' })}</Button>
      <Button type="primary" htmlType="submit" form={formId} loading={submit.isBusy} disabled={!isReady}>
        {text({ zh: '保存', en: 'Save' })}
      </Button>
    </>
  );
  const label = text({ zh: '谁能看到', en: 'Who sees it' });
  return (
    <Dialog isOpen title={title} onClose={onClose} footer={footer}>
      <form id={formId} className="kh-dialog-form" onSubmit={submit.handleSubmit}>
        <TextField
          label={text({ zh: '名称', en: 'Name' })}
          value={name}
          maxLength={60}
          autoFocus
          error={submit.at('name') ?? submit.problem}
          onChange={({ target }) => setNaming({ ...naming, name: target.value })}
        />
        {canShare ? (
          <div className="kh-field">
            <span className="kh-field-label" aria-hidden>
              {label}
            </span>
            <Segmented
              label={label}
              value={share}
              onChange={(next) => setNaming({ ...naming, share: next })}
              options={[
                { value: 'none', label: text({ zh: '只有我', en: 'Only me' }) },
                { value: 'all', label: text({ zh: '所有人', en: 'Everybody' }) },
                { value: 'roles', label: text({ zh: '指定角色', en: 'Some roles' }) },
              ]}
            />
            {share === 'none' ? null : (
              <p className="kh-secondary">
                {text({
                  zh: '每个人只看到自己有权看的记录和字段。',
                  en: 'Everybody sees only the records and fields they may see.',
                })}
              </p>
            )}
          </div>
        ) : null}
        {canShare && share === 'roles' ? (
          <Field id={rolesId} label={text({ zh: '角色', en: 'Roles' })} error={submit.at('roles')}>
            <RolesSelect id={rolesId} value={roles} onChange={(next) => setNaming({ ...naming, roles: next })} />
          </Field>
        ) : null}
      </form>
    </Dialog>
  );
}

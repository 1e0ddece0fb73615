import { routes } from '@kehuan/schemas';
import { Button, TreeSelect } from 'antd';
import { useId, useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { type Unit, type UnitNode, unitTree } from '../../client/units.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Field, TextField } from '../../kit/text-input.tsx';
import { useSubmit } from '../session/use-submit.ts';
import type { Member } from './member.ts';
import { PeopleSelect, PersonSelect } from './person-select.tsx';
import { useRefreshUnits } from './use-unit-members.ts';

/** What is entered of a department or team; without an id it is new. */
export interface UnitDraft extends Pick<Unit, 'kind' | 'name' | 'parent' | 'manager'> {
  readonly id?: string;
  readonly members: readonly string[];
}

interface UnitDialogProps {
  readonly start: UnitDraft;
  readonly units: readonly Unit[];
  readonly members: readonly Member[];
  readonly onClose: () => void;
}

interface TreeOption {
  readonly value: string;
  readonly title: string;
  readonly disabled: boolean;
  readonly children: TreeOption[];
}

/** Makes or changes a department or team: its name, where it stands, who leads it and who belongs to it. */
export function UnitDialog({ start, units, members, onClose }: UnitDialogProps) {
  const text = useText();
  const ids = { form: useId(), parent: useId(), manager: useId(), members: useId() };
  const refresh = useRefreshUnits();
  const [draft, setDraft] = useState(start);
  const isTeam = start.kind === 'team';
  const put = (part: Partial<UnitDraft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = useSubmit(async () => {
    const { id, kind, parent, name, manager, members: chosen } = draft;
    const body = { name: name.trim(), manager, members: chosen, ...(isTeam ? {} : { parent }) };
    if (id === undefined) await call(routes.createUnit, { body: { kind, ...body } });
    else await call(routes.updateUnit, { params: { id }, body });
    refresh();
    onClose();
  });
  const title = start.id
    ? start.name
    : text(isTeam ? { zh: '新建团队', en: 'New team' } : { zh: '新建部门', en: 'New department' });
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text({ zh: '取消', en: 'Cancel' })}</Button>
          <Button
            type="primary"
            htmlType="submit"
            form={ids.form}
            loading={submit.isBusy}
            disabled={draft.name.trim() === ''}
          >
            {text({ zh: '保存', en: 'Save' })}
          </Button>
        </>
      }
    >
      <form id={ids.form} className="kh-dialog-form" onSubmit={submit.handleSubmit} noValidate>
        {submit.problem ? (
          <p className="kh-dialog-problem" role="alert">
            {submit.problem}
          </p>
        ) : null}
        <TextField
          label={text({ zh: '名称', en: 'Name' })}
          autoFocus
          value={draft.name}
          maxLength={100}
          error={submit.at('name')}
          onChange={({ target }) => put({ name: target.value })}
        />
        {isTeam ? null : (
          <Field id={ids.parent} label={text({ zh: '上级部门', en: 'Stands below' })} error={submit.at('parent')}>
            <TreeSelect
              id={ids.parent}
              allowClear
              showSearch
              treeDefaultExpandAll
              treeNodeFilterProp="title"
              placeholder={text({ zh: '没有，是最上层', en: 'Nothing: at the top' })}
              value={draft.parent}
              treeData={unitTree(units).map((node) => optionOf(node, start.id))}
              onChange={(parent: string | null | undefined) => put({ parent: parent ?? null })}
            />
          </Field>
        )}
        <Field id={ids.manager} label={text({ zh: '负责人', en: 'Led by' })} error={submit.at('manager')}>
          <PersonSelect
            id={ids.manager}
            members={members}
            value={draft.manager}
            onChange={(manager) => put({ manager })}
          />
        </Field>
        <Field id={ids.members} label={text({ zh: '成员', en: 'Members' })} error={submit.at('members')}>
          <PeopleSelect
            id={ids.members}
            members={members}
            value={draft.members}
            onChange={(chosen) => put({ members: chosen })}
          />
        </Field>
      </form>
    </Dialog>
  );
}

/** A department cannot be put below itself, so all that is under it cannot be chosen. */
function optionOf({ id, name, children }: UnitNode, own: string | undefined, isBelow = false): TreeOption {
  const disabled = isBelow || id === own;
  return { value: id, title: name, disabled, children: children.map((child) => optionOf(child, own, disabled)) };
}

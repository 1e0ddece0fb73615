import { routes } from '@kehuan/schemas';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { type Unit, type UnitNode, unitTree, useUnits } from '../../client/units.ts';
import { askConfirm } from '../../kit/ask-confirm.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu } from '../../kit/menu.tsx';
import type { MenuEntry } from '../../kit/menu-entry.ts';
import { ErrorState, SkeletonLines } from '../../kit/state.tsx';
import { showToast } from '../../kit/toast.tsx';
import type { Member } from './member.ts';
import { UnitDialog, type UnitDraft } from './unit-dialog.tsx';
import { useRefreshUnits, useUnitMembers } from './use-unit-members.ts';

interface UnitsProps {
  readonly kind: Unit['kind'];
  readonly members: readonly Member[];
}

/** Departments as the tree they are, or teams; who leads each and how many belong to it. */
export function Units({ kind, members }: UnitsProps) {
  const text = useText();
  const refresh = useRefreshUnits();
  const list = useUnits();
  const belonging = useUnitMembers();
  const [draft, setDraft] = useState<UnitDraft | null>(null);
  const units = (list.data ?? []).filter((unit) => unit.kind === kind);
  const membersOf = (id: string) =>
    (belonging.data?.members ?? []).filter(({ unit }) => unit === id).map(({ member }) => member);
  const remove = async ({ id, name }: Unit) => {
    const isSure = await askConfirm({
      title: text({ zh: `删除“${name}”？`, en: `Delete “${name}”?` }),
      words: text({
        zh: '成员还在，但不再属于它。记录里选的这个部门或团队会变空。',
        en: 'Its people stay but no longer belong to it. Records that name it show nothing there.',
      }),
      action: text({ zh: '删除', en: 'Delete' }),
      isDangerous: true,
    });
    if (!isSure) return;
    try {
      await call(routes.deleteUnit, { params: { id } });
      refresh();
    } catch (problem) {
      showToast({ tone: 'error', words: problemSentence(problem) });
    }
  };
  const begin = (parent: string | null) => setDraft({ kind, name: '', parent, manager: null, members: [] });
  const isTeam = kind === 'team';
  const error = list.error ?? belonging.error;
  if (error)
    return <ErrorState error={error} onRetry={() => void Promise.all([list.refetch(), belonging.refetch()])} />;
  if (!list.data || !belonging.data) return <SkeletonLines />;
  return (
    <>
      <div className="kh-units-top">
        <p className="kh-secondary">
          {text(
            isTeam
              ? {
                  zh: '团队可以跨部门，一个人可以在几个团队里。',
                  en: 'Teams reach across departments; people may be in several.',
                }
              : {
                  zh: '角色可以只让人看到本部门、或本部门和下级部门的记录。',
                  en: 'Roles can show people the records of their department, or of all below it too.',
                },
          )}
        </p>
        <Button icon={<Icon name="plus" />} onClick={() => begin(null)}>
          {text(isTeam ? { zh: '新建团队', en: 'New team' } : { zh: '新建部门', en: 'New department' })}
        </Button>
      </div>
      {units.length === 0 ? (
        <p className="kh-units-empty kh-secondary">
          {text(isTeam ? { zh: '还没有团队', en: 'No teams yet' } : { zh: '还没有部门', en: 'No departments yet' })}
        </p>
      ) : (
        <ul className="kh-list-card">
          {flat(unitTree(units)).map(({ unit, depth }) => (
            <UnitLine
              key={unit.id}
              unit={unit}
              depth={depth}
              manager={members.find(({ id }) => id === unit.manager)?.name}
              count={membersOf(unit.id).length}
              onEdit={() => setDraft({ ...unit, members: membersOf(unit.id) })}
              onAdd={isTeam ? undefined : () => begin(unit.id)}
              onRemove={() => void remove(unit)}
            />
          ))}
        </ul>
      )}
      {draft ? (
        <UnitDialog
          key={draft.id ?? 'new'}
          start={draft}
          units={units}
          members={members}
          onClose={() => setDraft(null)}
        />
      ) : null}
    </>
  );
}

/** The tree as lines, each under the one it belongs to. */
function flat(nodes: readonly UnitNode[], depth = 0): readonly { readonly unit: Unit; readonly depth: number }[] {
  return nodes.flatMap((unit) => [{ unit, depth }, ...flat(unit.children, depth + 1)]);
}

interface UnitLineProps {
  readonly unit: Unit;
  readonly depth: number;
  readonly manager: string | undefined;
  readonly count: number;
  readonly onEdit: () => void;
  readonly onAdd: (() => void) | undefined;
  readonly onRemove: () => void;
}

function UnitLine({ unit, depth, manager, count, onEdit, onAdd, onRemove }: UnitLineProps) {
  const text = useText();
  const entries: readonly MenuEntry[] = [
    { key: 'edit', label: text({ zh: '修改', en: 'Edit' }), icon: 'pencil', run: onEdit },
    ...(onAdd ? [{ key: 'add', label: text({ zh: '新建下级部门', en: 'Add below' }), icon: 'plus', run: onAdd }] : []),
    { key: 'remove', label: text({ zh: '删除', en: 'Delete' }), icon: 'trash-2', isDangerous: true, run: onRemove },
  ];
  return (
    <li className="kh-list-line" style={{ paddingInlineStart: 16 + Math.min(depth, 8) * 24 }}>
      <span className="kh-member-words">
        <strong className="kh-cut">{unit.name}</strong>
        <span className="kh-secondary kh-small">
          {text({ zh: `${count} 人`, en: `${count} ${count === 1 ? 'person' : 'people'}` })}
          {manager ? text({ zh: ` · 负责人 ${manager}`, en: ` · led by ${manager}` }) : ''}
        </span>
      </span>
      <Menu entries={entries}>
        <IconButton icon="ellipsis" label={text({ zh: `${unit.name} 的操作`, en: `Actions for ${unit.name}` })} />
      </Menu>
    </li>
  );
}

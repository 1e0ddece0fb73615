import { routes } from '@kehuan/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { useApp, useMe } from '../../client/workspace-app.ts';
import { Avatar } from '../../kit/avatar.tsx';
import { Chip } from '../../kit/chip.tsx';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu } from '../../kit/menu.tsx';
import type { MenuEntry } from '../../kit/menu-entry.ts';
import { ErrorState, NoPermission, SkeletonLines } from '../../kit/state.tsx';
import { showToast } from '../../kit/toast.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { ManagerDialog } from './manager-dialog.tsx';
import type { Invitation, Member } from './member.ts';
import { RolesDialog } from './roles-dialog.tsx';
import '../list-page.css';
import './members.css';
import { Segmented } from '../../kit/segmented.tsx';
import { useTitle } from '../use-title.ts';
import { Units } from './units.tsx';

type Asked = { readonly kind: 'invite' } | { readonly kind: 'roles' | 'manager'; readonly member: Member } | null;

/** Who works here, in which roles; invitations still open. */
export function Members() {
  const text = useText();
  useTitle(text({ zh: '成员', en: 'Members' }));
  const client = useQueryClient();
  const me = useMe();
  const [asked, setAsked] = useState<Asked>(null);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [part, setPart] = useState<'people' | 'department' | 'team'>('people');
  const list = useQuery({
    queryKey: ['members'],
    queryFn: ({ signal }) => call(routes.members, { signal }),
    enabled: me.admin,
  });
  if (!me.admin) return <NoPermission what={text({ zh: '成员', en: 'Members' })} />;
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['members'] });
    void client.invalidateQueries({ queryKey: ['people'] });
  };
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
      refresh();
    } catch (problem) {
      showToast({ tone: 'error', words: problemSentence(problem) });
    }
  };
  const setActive = (member: Member, active: boolean) =>
    attempt(async () => {
      await call(routes.updateMember, { params: { id: member.id }, body: { active } });
      showToast({
        tone: 'done',
        words: active
          ? text({ zh: `${member.name} 可以登录了`, en: `${member.name} can sign in again` })
          : text({ zh: `${member.name} 已停用`, en: `${member.name} is deactivated` }),
        action: { label: text({ zh: '撤销', en: 'Undo' }), run: () => void setActive(member, !active) },
      });
    });
  const renew = (member: Member) =>
    attempt(async () => {
      const { link } = await call(routes.renewInvitation, { params: { id: member.id } });
      setInvitation({ name: member.name, link });
    });
  const members = list.data?.members ?? [];
  return (
    <div className="kh-list-page">
      <div className="kh-list-top">
        <h1>{text({ zh: '成员', en: 'Members' })}</h1>
        <span className="kh-secondary">{list.data ? members.length : ''}</span>
        <Segmented
          label={text({ zh: '看什么', en: 'What to show' })}
          value={part}
          onChange={setPart}
          options={[
            { value: 'people', label: text({ zh: '成员', en: 'People' }) },
            { value: 'department', label: text({ zh: '部门', en: 'Departments' }) },
            { value: 'team', label: text({ zh: '团队', en: 'Teams' }) },
          ]}
        />
        <Button type="primary" icon={<Icon name="user-plus" />} onClick={() => setAsked({ kind: 'invite' })}>
          {text({ zh: '邀请同事', en: 'Invite' })}
        </Button>
      </div>
      {part !== 'people' ? (
        <Units key={part} kind={part} members={members} />
      ) : list.error ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : list.data ? (
        <ul className="kh-list-card">
          {members.map((member) => (
            <MemberLine
              key={member.id}
              member={member}
              isMe={member.id === me.id}
              onRoles={() => setAsked({ kind: 'roles', member })}
              onManager={() => setAsked({ kind: 'manager', member })}
              onActive={(active) => void setActive(member, active)}
              onRenew={() => void renew(member)}
            />
          ))}
        </ul>
      ) : (
        <SkeletonLines />
      )}
      {asked?.kind === 'invite' ? (
        <InviteDialog
          onClose={() => setAsked(null)}
          onInvited={(made) => {
            setAsked(null);
            setInvitation(made);
            refresh();
          }}
        />
      ) : null}
      {asked?.kind === 'roles' ? (
        <RolesDialog
          member={asked.member}
          onClose={() => setAsked(null)}
          onSaved={() => {
            setAsked(null);
            refresh();
          }}
        />
      ) : null}
      {asked?.kind === 'manager' ? (
        <ManagerDialog member={asked.member} members={members} onClose={() => setAsked(null)} />
      ) : null}
      {invitation ? <LinkDialog invitation={invitation} onClose={() => setInvitation(null)} /> : null}
    </div>
  );
}

interface MemberLineProps {
  readonly member: Member;
  readonly isMe: boolean;
  readonly onRoles: () => void;
  readonly onManager: () => void;
  readonly onActive: (active: boolean) => void;
  readonly onRenew: () => void;
}

function MemberLine({ member, isMe, onRoles, onManager, onActive, onRenew }: MemberLineProps) {
  const text = useText();
  const { app } = useApp();
  const { name, email, roles, active, invited } = member;
  const roleNames = roles.map((key) => text(app.roles.find((role) => role.key === key)?.label) || key);
  const entries: readonly MenuEntry[] = [
    { key: 'roles', label: text({ zh: '修改角色', en: 'Change roles' }), icon: 'user-check', run: onRoles },
    { key: 'manager', label: text({ zh: '直属上级', en: 'Manager' }), icon: 'users', run: onManager },
    ...(invited
      ? [{ key: 'link', label: text({ zh: '新的邀请链接', en: 'New invitation link' }), icon: 'link-2', run: onRenew }]
      : []),
    ...(isMe || invited
      ? []
      : [
          active
            ? {
                key: 'off',
                label: text({ zh: '停用', en: 'Deactivate' }),
                icon: 'lock',
                isDangerous: true,
                run: () => onActive(false),
              }
            : { key: 'on', label: text({ zh: '恢复', en: 'Activate' }), icon: 'rotate-ccw', run: () => onActive(true) },
        ]),
  ];
  return (
    <li className="kh-list-line">
      <Avatar name={name} size={32} />
      <span className="kh-member-words">
        <span>
          <strong>{name}</strong>
          {isMe ? <span className="kh-secondary"> {text({ zh: '（你）', en: '(you)' })}</span> : null}
        </span>
        <span className="kh-secondary kh-small kh-cut">{email}</span>
      </span>
      <span className="kh-member-roles">
        {invited ? <Chip colour="amber">{text({ zh: '待加入', en: 'Invited' })}</Chip> : null}
        {active || invited ? null : <Chip>{text({ zh: '已停用', en: 'Inactive' })}</Chip>}
        <span className="kh-secondary">{roleNames.join(text({ zh: '、', en: ', ' }))}</span>
      </span>
      <Menu entries={entries}>
        <IconButton icon="ellipsis" label={text({ zh: `${name} 的操作`, en: `Actions for ${name}` })} />
      </Menu>
    </li>
  );
}

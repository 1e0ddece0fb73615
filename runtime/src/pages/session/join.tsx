import { routes } from '@kehuan/schemas';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { paths } from '../../client/paths.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { queryClient } from '../../client/query-client.ts';
import { enterSession } from '../../client/session.ts';
import { SkeletonLines } from '../../kit/state.tsx';
import { TextField } from '../../kit/text-input.tsx';
import { Door } from './door.tsx';
import { useSubmit } from './use-submit.ts';

/** An invitation's link: a new person sets name and password, one with an account confirms it is them. */
export function Join() {
  const text = useText();
  const navigate = useNavigate();
  const { token = '' } = useParams();
  const [typedName, setName] = useState<string>();
  const [password, setPassword] = useState('');
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call(routes.invitation, { params: { token }, signal }),
    retry: false,
  });
  const name = typedName ?? invitation.data?.name ?? '';
  const submit = useSubmit(async () => {
    const signedIn = await call(routes.acceptInvitation, { params: { token }, body: { name: name.trim(), password } });
    queryClient.clear();
    enterSession(signedIn);
    await navigate(paths.home, { replace: true });
  });
  if (invitation.error) {
    return (
      <Door
        title={text({ zh: '打不开这个邀请', en: 'This invitation does not open' })}
        words={problemSentence(invitation.error)}
      >
        <p className="kh-door-more">
          <Link to={paths.signIn}>{text({ zh: '去登录', en: 'Sign in' })}</Link>
        </p>
      </Door>
    );
  }
  if (!invitation.data) {
    return (
      <Door title={text({ zh: '加入工作区', en: 'Join a workspace' })}>
        <SkeletonLines count={3} />
      </Door>
    );
  }
  const { workspace, invitedBy, email, hasAccount } = invitation.data;
  return (
    <Door
      title={text({ zh: `加入${workspace}`, en: `Join ${workspace}` })}
      words={text({ zh: `${invitedBy} 邀请你（${email}）一起使用。`, en: `${invitedBy} invites you (${email}).` })}
    >
      <form className="kh-door-form" onSubmit={submit.handleSubmit} noValidate>
        {submit.problem ? (
          <p className="kh-door-problem" role="alert">
            {submit.problem}
          </p>
        ) : null}
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        {hasAccount ? null : (
          <TextField
            label={text({ zh: '你的名字', en: 'Your name' })}
            name="name"
            autoComplete="name"
            required
            maxLength={100}
            value={name}
            error={submit.at('name')}
            onChange={({ target }) => setName(target.value)}
          />
        )}
        <TextField
          label={
            hasAccount
              ? text({ zh: '你的密码', en: 'Your password' })
              : text({ zh: '设置密码', en: 'Choose a password' })
          }
          type="password"
          name="password"
          autoComplete={hasAccount ? 'current-password' : 'new-password'}
          autoFocus
          required
          value={password}
          error={submit.at('password')}
          hint={hasAccount ? undefined : text({ zh: '至少 8 位', en: 'At least 8 characters' })}
          onChange={({ target }) => setPassword(target.value)}
        />
        <Button
          type="primary"
          htmlType="submit"
          loading={submit.isBusy}
          disabled={password.length < (hasAccount ? 1 : 8) || name.trim() === ''}
        >
          {text({ zh: '加入', en: 'Join' })}
        </Button>
      </form>
    </Door>
  );
}

import { routes } from '@kehuan/schemas';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { paths } from '../../client/paths.ts';
import { queryClient } from '../../client/query-client.ts';
import { enterSession, startSession, useSessionState } from '../../client/session.ts';
import { TextField } from '../../kit/text-input.tsx';
import { Door } from './door.tsx';
import { useStart } from './use-start.ts';
import { useSubmit } from './use-submit.ts';

/** Where somebody wanted to go, if that is a page of ours. */
export function safeNext(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : paths.home;
}

/** E-mail and password. A new server begins with its first account instead. */
export function SignIn() {
  const text = useText();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const state = useSessionState();
  const start = useStart();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  useEffect(() => void startSession(), []);
  const next = safeNext(search.get('next'));
  const submit = useSubmit(async () => {
    const signedIn = await call(routes.signIn, { body: { email: email.trim(), password } });
    // another person may have been here before
    queryClient.clear();
    enterSession(signedIn);
    await navigate(next, { replace: true });
  });
  if (state === 'in' && !submit.isBusy) return <Navigate to={next} replace />;
  if (start.data?.isNew) return <Navigate to={paths.setUp} replace />;
  return (
    <Door title={text({ zh: '登录', en: 'Sign in' })}>
      <form className="kh-door-form" onSubmit={submit.handleSubmit} noValidate>
        {submit.problem ? (
          <p className="kh-door-problem" role="alert">
            {submit.problem}
          </p>
        ) : null}
        <TextField
          label={text({ zh: '邮箱', en: 'E-mail' })}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          required
          value={email}
          error={submit.at('email')}
          onChange={({ target }) => setEmail(target.value)}
        />
        <TextField
          label={text({ zh: '密码', en: 'Password' })}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          error={submit.at('password')}
          onChange={({ target }) => setPassword(target.value)}
        />
        <Button
          type="primary"
          htmlType="submit"
          loading={submit.isBusy}
          disabled={email.trim() === '' || password === ''}
        >
          {text({ zh: '登录', en: 'Sign in' })}
        </Button>
      </form>
      <p className="kh-door-more">
        {start.data?.signUpOpen ? (
          <Link to={paths.setUp}>{text({ zh: '创建新的工作区', en: 'Create a new workspace' })}</Link>
        ) : (
          text({
            zh: '没有账号，或者忘了密码？请工作区的管理员给你发邀请链接。',
            en: 'No account, or forgot your password? Ask an administrator of the workspace for an invitation link.',
          })
        )}
      </p>
    </Door>
  );
}

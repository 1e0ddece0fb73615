import { routes } from '@kehuan/schemas';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, Navigate, useNavigate } from 'react-router';
import { call } from '../../client/call.ts';
import { useLanguage, useText } from '../../client/language.ts';
import { paths } from '../../client/paths.ts';
import { queryClient } from '../../client/query-client.ts';
import { enterSession } from '../../client/session.ts';
import { TextField } from '../../kit/text-input.tsx';
import { Door } from './door.tsx';
import { useStart } from './use-start.ts';
import { useSubmit } from './use-submit.ts';

/** shorter ones the server refuses */
const shortestPassword = 8;

/** The first minute: who you are and what your company is called, on one page; what to build comes next. */
export function SetUp() {
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const start = useStart();
  const [workspace, setWorkspace] = useState('');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = useSubmit(async () => {
    const body = { workspace: workspace.trim(), name: name.trim(), email: email.trim(), password, language };
    const signedIn = await call(routes.signUp, { body });
    queryClient.clear();
    enterSession(signedIn);
    await navigate(paths.start, { replace: true });
  });
  if (start.data && !start.data.isNew && !start.data.signUpOpen) return <Navigate to={paths.signIn} replace />;
  const isShort = password !== '' && password.length < shortestPassword;
  const isReady = workspace.trim() && name.trim() && email.trim() && password.length >= shortestPassword;
  return (
    <Door
      title={text({ zh: '建一个工作区', en: 'Set up your workspace' })}
      words={
        start.data?.isNew
          ? text({
              zh: '这台服务器是新的。你会成为它的第一位管理员。',
              en: 'This server is new. You will be its first administrator.',
            })
          : undefined
      }
    >
      <form className="kh-door-form" onSubmit={submit.handleSubmit} noValidate>
        {submit.problem ? (
          <p className="kh-door-problem" role="alert">
            {submit.problem}
          </p>
        ) : null}
        <TextField
          label={text({ zh: '公司或团队名称', en: 'Company or team' })}
          name="organization"
          autoComplete="organization"
          autoFocus
          required
          maxLength={100}
          value={workspace}
          error={submit.at('workspace')}
          onChange={({ target }) => setWorkspace(target.value)}
        />
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
        <TextField
          label={text({ zh: '邮箱', en: 'E-mail' })}
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          error={submit.at('email')}
          onChange={({ target }) => setEmail(target.value)}
        />
        <TextField
          label={text({ zh: '密码', en: 'Password' })}
          type="password"
          name="password"
          autoComplete="new-password"
          required
          value={password}
          error={submit.at('password')}
          hint={
            isShort || password === ''
              ? text({ zh: `至少 ${shortestPassword} 位`, en: `At least ${shortestPassword} characters` })
              : undefined
          }
          onChange={({ target }) => setPassword(target.value)}
        />
        <Button type="primary" htmlType="submit" loading={submit.isBusy} disabled={!isReady}>
          {text({ zh: '创建', en: 'Create' })}
        </Button>
      </form>
      {start.data && !start.data.isNew ? (
        <p className="kh-door-more">
          <Link to={paths.signIn}>{text({ zh: '已有账号，去登录', en: 'I have an account: sign in' })}</Link>
        </p>
      ) : null}
    </Door>
  );
}

import { routes } from '@kehuan/schemas';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { enterSession, signOut } from '../../client/session.ts';
import { useMe } from '../../client/workspace-app.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/text-input.tsx';
import { useSubmit } from './use-submit.ts';
import './door.css';

/** The session ended while a page was open: the password again, then everything goes on where it was. */
export default function SignInAgain() {
  const text = useText();
  const { email, workspace } = useMe();
  const [password, setPassword] = useState('');
  const submit = useSubmit(async () => {
    enterSession(await call(routes.signIn, { body: { email, password, workspace: workspace.id } }));
  });
  return (
    <Dialog isOpen title={text({ zh: '登录已过期', en: 'Your session has expired' })} width={400}>
      <p className="kh-secondary">
        {text({
          zh: '这一页和你填的内容都还在。输入密码就能接着用。',
          en: 'This page and everything you typed are still here. Enter your password to go on.',
        })}
      </p>
      <form className="kh-door-form" onSubmit={submit.handleSubmit} noValidate>
        {submit.problem ? (
          <p className="kh-door-problem" role="alert">
            {submit.problem}
          </p>
        ) : null}
        <TextField
          label={text({ zh: '邮箱', en: 'E-mail' })}
          type="email"
          autoComplete="username"
          value={email}
          readOnly
        />
        <TextField
          label={text({ zh: '密码', en: 'Password' })}
          type="password"
          autoComplete="current-password"
          autoFocus
          value={password}
          error={submit.at('password')}
          onChange={({ target }) => setPassword(target.value)}
        />
        <Button type="primary" htmlType="submit" loading={submit.isBusy} disabled={password === ''}>
          {text({ zh: '继续', en: 'Go on' })}
        </Button>
        <Button type="text" onClick={() => void signOut()}>
          {text({ zh: '退出，丢弃没保存的内容', en: 'Sign out and discard what is unsaved' })}
        </Button>
      </form>
    </Dialog>
  );
}

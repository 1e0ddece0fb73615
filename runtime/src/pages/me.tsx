import { routes } from '@kehuan/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../client/call.ts';
import { useLanguage, useText } from '../client/language.ts';
import { usePathLink } from '../client/open-path.ts';
import { paths } from '../client/paths.ts';
import { signOut } from '../client/session.ts';
import { meQuery, useMe } from '../client/workspace-app.ts';
import { appearances, setAppearance, useAppearance } from '../kit/appearance.ts';
import { Avatar } from '../kit/avatar.tsx';
import { Icon } from '../kit/icon.tsx';
import { Segmented } from '../kit/segmented.tsx';
import { TextField } from '../kit/text-input.tsx';
import { showToast } from '../kit/toast.tsx';
import { useSubmit } from './session/use-submit.ts';
import { appearanceLabels, chooseLanguage } from './shell/profile-menu.tsx';
import './list-page.css';
import { useTitle } from './use-title.ts';

/** One's own settings: name, language, appearance, password. */
export function Me() {
  const text = useText();
  useTitle(text({ zh: '我的设置', en: 'My settings' }));
  const me = useMe();
  const language = useLanguage();
  const { appearance } = useAppearance();
  const members = usePathLink(paths.members);
  return (
    <div className="kh-list-page">
      <div className="kh-list-top">
        <Avatar name={me.name} size={44} accent />
        <div>
          <h1>{me.name}</h1>
          <p className="kh-secondary kh-small">
            {me.email} · {me.workspace.name}
          </p>
        </div>
      </div>
      <ul className="kh-list-card">
        <li className="kh-list-line">
          <Icon name="languages" size={20} />
          <span className="kh-cut">{text({ zh: '语言', en: 'Language' })}</span>
          <Segmented
            label={text({ zh: '语言', en: 'Language' })}
            value={language}
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={chooseLanguage}
          />
        </li>
        <li className="kh-list-line">
          <Icon name="sun" size={20} />
          <span className="kh-cut">{text({ zh: '外观', en: 'Appearance' })}</span>
          <Segmented
            label={text({ zh: '外观', en: 'Appearance' })}
            value={appearance}
            options={appearances.map((value) => ({ value, label: text(appearanceLabels[value]) }))}
            onChange={setAppearance}
          />
        </li>
        {me.admin ? (
          <li>
            <a className="kh-list-line" {...members}>
              <Icon name="users" size={20} />
              <span className="kh-cut">{text({ zh: '成员', en: 'Members' })}</span>
              <Icon name="chevron-right" />
            </a>
          </li>
        ) : null}
        {me.design ? (
          <li>
            <a className="kh-list-line" href={paths.designer}>
              <Icon name="drafting-compass" size={20} />
              <span className="kh-cut">{text({ zh: '设计器', en: 'Designer' })}</span>
              <Icon name="chevron-right" />
            </a>
          </li>
        ) : null}
      </ul>
      <h2 className="kh-list-heading">{text({ zh: '名字', en: 'Name' })}</h2>
      <NameForm />
      <h2 className="kh-list-heading">{text({ zh: '密码', en: 'Password' })}</h2>
      <PasswordForm />
      <ul className="kh-list-card" style={{ marginTop: 16 }}>
        <li>
          <button type="button" className="kh-list-line" onClick={() => void signOut()}>
            <Icon name="log-out" size={20} />
            <span className="kh-cut">{text({ zh: '退出登录', en: 'Sign out' })}</span>
          </button>
        </li>
      </ul>
    </div>
  );
}

function NameForm() {
  const text = useText();
  const client = useQueryClient();
  const me = useMe();
  const [name, setName] = useState(me.name);
  const submit = useSubmit(async () => {
    await call(routes.updateMe, { body: { name: name.trim() } });
    await client.invalidateQueries(meQuery);
    void client.invalidateQueries({ queryKey: ['people'] });
    showToast({ tone: 'done', words: text({ zh: '名字已修改', en: 'Name changed' }) });
  });
  return (
    <form className="kh-list-card kh-list-form" style={{ maxWidth: 'none' }} onSubmit={submit.handleSubmit}>
      <TextField
        label={text({ zh: '同事看到的名字', en: 'The name others see' })}
        value={name}
        maxLength={100}
        autoComplete="name"
        error={submit.at('name') ?? submit.problem}
        onChange={({ target }) => setName(target.value)}
      />
      <span>
        <Button htmlType="submit" loading={submit.isBusy} disabled={name.trim() === '' || name.trim() === me.name}>
          {text({ zh: '保存', en: 'Save' })}
        </Button>
      </span>
    </form>
  );
}

function PasswordForm() {
  const text = useText();
  const [currentPassword, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const submit = useSubmit(async () => {
    await call(routes.updateMe, { body: { password, currentPassword } });
    setCurrent('');
    setPassword('');
    showToast({ tone: 'done', words: text({ zh: '密码已修改', en: 'Password changed' }) });
  });
  return (
    <form className="kh-list-card kh-list-form" style={{ maxWidth: 'none' }} onSubmit={submit.handleSubmit} noValidate>
      <TextField
        label={text({ zh: '现在的密码', en: 'Current password' })}
        type="password"
        autoComplete="current-password"
        value={currentPassword}
        error={submit.at('currentPassword') ?? submit.problem}
        onChange={({ target }) => setCurrent(target.value)}
      />
      <TextField
        label={text({ zh: '新密码', en: 'New password' })}
        type="password"
        autoComplete="new-password"
        value={password}
        hint={text({ zh: '至少 8 位', en: 'At least 8 characters' })}
        error={submit.at('password')}
        onChange={({ target }) => setPassword(target.value)}
      />
      <span>
        <Button htmlType="submit" loading={submit.isBusy} disabled={currentPassword === '' || password.length < 8}>
          {text({ zh: '修改密码', en: 'Change password' })}
        </Button>
      </span>
    </form>
  );
}

import { Icon, IconButton, Menu, ProfileMenu, useText } from '@kehuan/runtime';
import { changes, objectOf } from '@kehuan/schemas';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, NavLink, useMatch, useNavigate } from 'react-router';
import { redo, type SaveState, undo, useDraft } from '../draft/draft-store.ts';

export function TopBar() {
  const text = useText();
  const navigate = useNavigate();
  const { app, released, past, future, save } = useDraft();
  const match = useMatch('/object/:object/:tab?');
  const object = match?.params.object ? objectOf(app, match.params.object) : undefined;
  const count = useMemo(() => changes(released, app).length, [released, app]);
  const tabs = [
    { key: 'form', label: text({ zh: '表单', en: 'Form' }) },
    { key: 'behaviours', label: text({ zh: '行为', en: 'Behaviours' }) },
  ];
  return (
    <header className="kd-top">
      <Link to="/" className="kd-logo" aria-label={text({ zh: '所有对象', en: 'All objects' })}>
        <Icon name="refresh-cw" size={18} />
      </Link>
      <b className="kd-top-app">{text(app.label)}</b>
      {object ? (
        <>
          <span className="kd-secondary">/</span>
          <Menu
            placement="bottomLeft"
            entries={app.objects.map((one) => ({
              key: one.key,
              label: text(one.label),
              icon: one.icon ?? 'box',
              isChosen: one.key === object.key,
              run: () => void navigate(`/object/${one.key}/${match?.params.tab ?? 'form'}`),
            }))}
          >
            <button type="button" className="kd-top-object">
              <Icon name={object.icon ?? 'box'} /> {text(object.label)} <Icon name="chevron-down" size={14} />
            </button>
          </Menu>
          <nav className="kd-tabs" aria-label={text({ zh: '这个对象', en: 'This object' })}>
            {tabs.map(({ key, label }) => (
              <NavLink key={key} to={`/object/${object.key}/${key}`}>
                {label}
              </NavLink>
            ))}
          </nav>
        </>
      ) : null}
      <div className="kd-top-right">
        <SaveMark save={save} />
        <IconButton
          icon="undo-2"
          label={text({ zh: '撤销 (Ctrl+Z)', en: 'Undo (Ctrl+Z)' })}
          disabled={past.length === 0}
          onClick={undo}
        />
        <IconButton
          icon="redo-2"
          label={text({ zh: '重做 (Ctrl+Shift+Z)', en: 'Redo (Ctrl+Shift+Z)' })}
          disabled={future.length === 0}
          onClick={redo}
        />
        {count > 0 ? (
          <span className="kd-unpublished">
            <span className="kd-dot" aria-hidden /> {text({ zh: `${count} 处改动未发布`, en: `${count} unpublished` })}
          </span>
        ) : null}
        <Button type="primary" onClick={() => void navigate('/publish')}>
          {text({ zh: '检查并发布', en: 'Review and publish' })}
        </Button>
        <ProfileMenu />
      </div>
    </header>
  );
}

function SaveMark({ save }: { readonly save: SaveState }) {
  const text = useText();
  const words = {
    idle: text({ zh: '已保存', en: 'Saved' }),
    waiting: text({ zh: '正在保存…', en: 'Saving…' }),
    saving: text({ zh: '正在保存…', en: 'Saving…' }),
    failed: text({ zh: '没有存上', en: 'Not saved' }),
    conflict: text({ zh: '有冲突', en: 'Conflict' }),
  } as const;
  return (
    <span className={`kd-saved is-${save}`} role="status">
      <Icon name={save === 'failed' || save === 'conflict' ? 'circle-alert' : 'cloud-check'} size={14} /> {words[save]}
    </span>
  );
}

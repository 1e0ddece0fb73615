import { type Language, routes } from '@kehuan/schemas';
import { call } from '../../client/call.ts';
import { setLanguage, useLanguage, useText } from '../../client/language.ts';
import { useOpenPath } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { signOut } from '../../client/session.ts';
import { useMe } from '../../client/workspace-app.ts';
import { type Appearance, setAppearance, useAppearance } from '../../kit/appearance.ts';
import { Avatar } from '../../kit/avatar.tsx';
import { Menu } from '../../kit/menu.tsx';
import type { MenuEntry } from '../../kit/menu-entry.ts';

const icons: { readonly [A in Appearance]: string } = { system: 'monitor', light: 'sun', dark: 'moon' };

/** The language on this device at once, and as the person's own wherever they sign in next. */
export function chooseLanguage(language: Language): void {
  setLanguage(language);
  // the device has it; that the server keeps it too is a convenience
  void call(routes.updateMe, { body: { language } }).catch(() => {});
}

/** Names of the appearances, for menus and pages. */
export const appearanceLabels = {
  system: { zh: '跟随系统', en: 'As the system' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
} as const;

export function ProfileMenu() {
  const text = useText();
  const me = useMe();
  const language = useLanguage();
  const { appearance } = useAppearance();
  const openPath = useOpenPath();
  const entries: readonly MenuEntry[] = [
    { key: 'me', label: text({ zh: '我的设置', en: 'My settings' }), icon: 'user', run: () => openPath(paths.me) },
    ...(me.admin
      ? [
          {
            key: 'members',
            label: text({ zh: '成员', en: 'Members' }),
            icon: 'users',
            run: () => openPath(paths.members),
          },
          {
            key: 'working-time',
            label: text({ zh: '工作时间', en: 'Working time' }),
            icon: 'clock',
            run: () => openPath(paths.workingTime),
          },
          {
            key: 'currencies',
            label: text({ zh: '币种和汇率', en: 'Currencies' }),
            icon: 'banknote',
            run: () => openPath(paths.currencies),
          },
        ]
      : []),
    { key: 'line', line: true },
    {
      key: 'appearance',
      heading: text({ zh: '外观', en: 'Appearance' }),
      entries: (['system', 'light', 'dark'] as const).map((choice) => ({
        key: choice,
        label: text(appearanceLabels[choice]),
        icon: icons[choice],
        isChosen: appearance === choice,
        run: () => setAppearance(choice),
      })),
    },
    {
      key: 'language',
      heading: text({ zh: '语言', en: 'Language' }),
      entries: (['zh', 'en'] as const).map((choice) => ({
        key: choice,
        label: choice === 'zh' ? '中文' : 'English',
        icon: 'languages',
        isChosen: language === choice,
        run: () => chooseLanguage(choice),
      })),
    },
    { key: 'end', line: true },
    { key: 'out', label: text({ zh: '退出登录', en: 'Sign out' }), icon: 'log-out', run: () => void signOut() },
  ];
  return (
    <Menu entries={entries}>
      <button
        type="button"
        className="kh-profile"
        aria-label={text({ zh: `我：${me.name}`, en: `Me: ${me.name}` })}
        title={me.name}
      >
        <Avatar name={me.name} size={28} accent />
      </button>
    </Menu>
  );
}

import { ConfigProvider, type ConfigProviderProps, type ThemeConfig, theme } from 'antd';
import 'antd/dist/antd.css';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../client/language.ts';
import { accentColours } from './accent.ts';
import { useAppearance } from './appearance.ts';
import { Confirmations } from './confirmations.tsx';
import { Toasts } from './toast.tsx';
import './tokens.css';
import './base.css';
import './check.css';

/** Each language's words of the UI library and of its calendar, loaded when it is spoken. */
const locales = {
  zh: async () => {
    const [{ default: words }, { default: dayjs }] = await Promise.all([
      import('antd/locale/zh_CN'),
      import('dayjs'),
      import('dayjs/locale/zh-cn'),
    ]);
    dayjs.locale('zh-cn');
    return words;
  },
  en: async () => {
    const [{ default: words }, { default: dayjs }] = await Promise.all([import('antd/locale/en_US'), import('dayjs')]);
    dayjs.locale('en');
    return words;
  },
} as const;

type Locale = ConfigProviderProps['locale'];

const font =
  '"PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif' satisfies string;

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** The tokens that were measured clean for contrast, in both themes; the rest of the look stands in `tokens.css`. */
function themeOf(accent: string, isDark: boolean): ThemeConfig {
  const colours = accentColours(accent, isDark);
  const surfaces = isDark
    ? {
        colorBgLayout: '#0f141b',
        colorBgContainer: '#161b22',
        colorBgElevated: '#1d2530',
        colorText: '#e6eaf0',
        colorTextSecondary: '#a2adbd',
        colorTextPlaceholder: '#98a2b3',
        colorBorder: '#66728a',
        colorBorderSecondary: '#2a3340',
        colorError: '#ff8078',
      }
    : {
        colorBgLayout: '#f6f7f9',
        colorText: '#171d29',
        colorTextSecondary: '#566072',
        colorTextPlaceholder: '#667085',
        colorBorder: '#878f9e',
        colorBorderSecondary: '#e6e8ec',
        colorError: '#c81e1e',
      };
  return {
    zeroRuntime: true,
    cssVar: { key: 'kehuan' },
    // the library would darken an accent that is already chosen for its surface
    algorithm: (seed) => ({
      ...(isDark ? theme.darkAlgorithm(seed) : theme.defaultAlgorithm(seed)),
      colorPrimary: colours.accent,
      colorPrimaryHover: colours.hover,
      colorPrimaryActive: colours.hover,
      colorLink: colours.text,
      colorLinkHover: colours.hover,
      colorLinkActive: colours.hover,
      controlItemBgActive: colours.tint,
      controlItemBgActiveHover: colours.tint,
    }),
    token: {
      ...surfaces,
      colorPrimary: colours.accent,
      colorInfo: colours.accent,
      colorLink: colours.text,
      colorTextLightSolid: colours.onAccent,
      borderRadius: 8,
      borderRadiusSM: 7,
      fontFamily: font,
      fontSize: 14,
      controlHeight: 32,
      controlHeightSM: 28,
      wireframe: false,
      motion: !calm.matches,
    },
    components: {
      Button: { fontWeight: 400, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Tooltip: { colorBgSpotlight: isDark ? '#3a4556' : '#171d29', colorTextLightSolid: '#ffffff' },
      Checkbox: { borderRadiusSM: 4 },
      Select: { optionSelectedBg: colours.tint, optionSelectedFontWeight: 600 },
    },
  };
}

/** Look, language and messages of the UI library. Everything either app shows stands inside. */
export function KitProvider({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const { accent, isDark } = useAppearance();
  const config = useMemo(() => themeOf(accent, isDark), [accent, isDark]);
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    let isCurrent = true;
    void locales[language]().then((words) => isCurrent && setLocale(words));
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return (
    <ConfigProvider theme={config} locale={locale} button={{ autoInsertSpace: false }}>
      {children}
      <Confirmations />
      <Toasts />
    </ConfigProvider>
  );
}

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { accentColours, standardAccent } from './accent.ts';

/** `system` follows the device. */
export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

interface State {
  readonly appearance: Appearance;
  readonly isDark: boolean;
  readonly accent: string;
}

const storageKey = 'kehuan.appearance';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const resolve = (appearance: Appearance) => (appearance === 'system' ? systemIsDark.matches : appearance === 'dark');
const stored = appearances.find((appearance) => appearance === localStorage.getItem(storageKey)) ?? 'system';
const store = createStore<State>(() => ({ appearance: stored, isDark: resolve(stored), accent: standardAccent }));

/** Writes the choice to the page, where the style sheets read it. */
function paint({ isDark, accent }: State): void {
  const { dataset, style } = document.documentElement;
  dataset.theme = isDark ? 'dark' : 'light';
  const colours = accentColours(accent, isDark);
  const set = (name: string, value: string) => style.setProperty(name, value);
  set('--accent', colours.accent);
  set('--accent-hover', colours.hover);
  set('--accent-text', colours.text);
  set('--on-accent', colours.onAccent);
  set('--accent-weak', colours.weak);
  set('--accent-tint', colours.tint);
  set('--accent-ring', colours.ring);
}

paint(store.getState());
store.subscribe(paint);
systemIsDark.addEventListener('change', () => store.setState(({ appearance }) => ({ isDark: resolve(appearance) })));

export function setAppearance(appearance: Appearance): void {
  localStorage.setItem(storageKey, appearance);
  store.setState({ appearance, isDark: resolve(appearance) });
}

/** The accent of the workspace, `#rrggbb`; none: the standard one. */
export function setAccent(accent: string | undefined): void {
  store.setState({ accent: accent ?? standardAccent });
}

export function useAppearance(): State {
  return useStore(store);
}

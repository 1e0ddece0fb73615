import { type Label, type Language, languages, text } from '@kehuan/schemas';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const storageKey = 'kehuan.language';

function detect(): Language {
  const stored = localStorage.getItem(storageKey);
  const known = languages.find((language) => language === stored);
  if (known) return known;
  const preferred = navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag));
  return preferred && !preferred.toLowerCase().startsWith('zh') ? 'en' : 'zh';
}

/** The reader's language: what was chosen on this device, else what the browser prefers. */
const store = createStore<{ readonly language: Language }>(() => ({ language: detect() }));

const apply = (language: Language) => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
};
apply(store.getState().language);

export function currentLanguage(): Language {
  return store.getState().language;
}

export function setLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  store.setState({ language });
  apply(language);
}

export function useLanguage(): Language {
  return useStore(store, (state) => state.language);
}

const readers = {
  zh: (label: Label | undefined) => text(label, 'zh'),
  en: (label: Label | undefined) => text(label, 'en'),
} as const;

/** Picks the reader's language of a label: `text({ zh: '保存', en: 'Save' })`. The same function until the language changes. */
export function useText(): (label: Label | undefined) => string {
  return readers[useLanguage()];
}

import type { Locale } from '@kehuan/schemas';
import { useMemo } from 'react';
import { useLanguage } from '../client/language.ts';
import { useApp } from '../client/workspace-app.ts';

/** The reader's language and the organisation's time zone: what values are entered in. */
export function useLocale(): Locale {
  const language = useLanguage();
  const { zone } = useApp().app;
  return useMemo(() => ({ language, zone }), [language, zone]);
}

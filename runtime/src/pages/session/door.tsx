import type { ReactNode } from 'react';
import { setLanguage, useLanguage } from '../../client/language.ts';
import { Brand } from '../shell/brand.tsx';
import './door.css';

export interface DoorProps {
  readonly title: string;
  readonly words?: string;
  readonly children: ReactNode;
}

/** The one calm page in front of the workspace: signing in, setting up, joining. */
export function Door({ title, words, children }: DoorProps) {
  const language = useLanguage();
  return (
    <div className="kh-door">
      <header className="kh-door-top">
        <Brand size={28} />
        <strong>{language === 'zh' ? '客环' : 'Kehuan'}</strong>
        <button
          type="button"
          className="kh-door-language"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {language === 'zh' ? 'English' : '中文'}
        </button>
      </header>
      <main className="kh-door-card">
        <h1>{title}</h1>
        {words ? <p className="kh-secondary">{words}</p> : null}
        {children}
      </main>
    </div>
  );
}

import {
  OpenPathContext,
  rememberSession,
  SignInAgain,
  setAccent,
  useApp,
  useLiveHints,
  useLiveUpdates,
  useMe,
  useSessionState,
  useText,
  ZoneContext,
} from '@kehuan/runtime';
import type { LiveHint } from '@kehuan/schemas';
import { Suspense, useCallback, useEffect } from 'react';
import { Outlet } from 'react-router';
import { currentDraft, leaveDraft, loadDraft, redo, undo, useDraft } from '../draft/draft-store.ts';
import { ConflictBanner } from './conflict-banner.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';

/** Rail, top bar and page; undo and redo by keyboard everywhere; others' saves come in while nothing here waits to be saved. */
export function ShellFrame() {
  const text = useText();
  const me = useMe();
  const { app: released } = useApp();
  const { app } = useDraft();
  const session = useSessionState();
  useLiveUpdates();
  useEffect(() => rememberSession(me.workspace.id, me.id), [me.workspace.id, me.id]);
  useEffect(() => setAccent(app.accent), [app.accent]);
  useEffect(() => {
    document.title = `${text({ zh: '设计器', en: 'Designer' })} · ${text(app.label)}`;
  }, [app.label, text]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    // what was changed last is on its way before the page goes
    const leave = () => leaveDraft(`${me.workspace.id} ${me.id}`);
    window.addEventListener('keydown', press);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener('pagehide', leave);
    };
  }, [me.workspace.id, me.id]);
  useLiveHints(
    useCallback((hint: LiveHint) => {
      const draft = currentDraft();
      const isNews =
        (hint.kind === 'draft' && hint.revision > (draft?.revision ?? 0)) ||
        (hint.kind === 'release' && hint.release > (draft?.release ?? 0));
      if (draft?.save === 'idle' && isNews) void loadDraft();
    }, []),
  );
  return (
    <ZoneContext value={released.zone}>
      <OpenPathContext value={(path) => location.assign(path)}>
        <a className="kh-skip" href="#page">
          {text({ zh: '跳到正文', en: 'Skip to the page' })}
        </a>
        <div className="kd-shell">
          <TopBar />
          <Rail />
          <main id="page" className="kd-page" tabIndex={-1}>
            <ConflictBanner />
            <Outlet />
          </main>
        </div>
        <Suspense>{session === 'expired' ? <SignInAgain /> : null}</Suspense>
      </OpenPathContext>
    </ZoneContext>
  );
}

/** Where something is being typed, undo is the browser's. Switches, choices and names nobody has touched yet are no typing. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return target instanceof HTMLElement && target.isContentEditable;
  const isChoice = ['radio', 'checkbox', 'button'].includes(target.type) || target.role === 'combobox';
  return !isChoice && target.dataset['untouched'] === undefined;
}

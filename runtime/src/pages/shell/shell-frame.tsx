import { lazy, Suspense, useEffect, useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useText } from '../../client/language.ts';
import { OpenPathContext } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { rememberSession, useSessionState } from '../../client/session.ts';
import { useLiveUpdates } from '../../client/use-live.ts';
import { useApp, useMe } from '../../client/workspace-app.ts';
import { ZoneContext } from '../../client/zone.ts';
import { setAccent } from '../../kit/appearance.ts';
import { SkeletonLines } from '../../kit/state.tsx';
import { usePhone } from '../../kit/use-phone.ts';
import { PaletteContext } from './palette-context.ts';
import { SideNavigation } from './side-navigation.tsx';
import { TopBar } from './top-bar.tsx';
import './shell.css';

// only what a phone shows brings its sheets
const BottomBar = lazy(() => import('./bottom-bar.tsx'));
const SignInAgain = lazy(() => import('../session/sign-in-again.tsx'));
const Palette = lazy(() => import('./palette.tsx'));

/** Navigation, top bar and page. Loads who is here and their app, and keeps both up to date. */
export function ShellFrame() {
  const text = useText();
  const me = useMe();
  const { app } = useApp();
  const isPhone = usePhone();
  const session = useSessionState();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [isSearching, setSearching] = useState(false);
  useLiveUpdates();

  useEffect(() => rememberSession(me.workspace.id, me.id), [me.workspace.id, me.id]);
  useEffect(() => setAccent(app.accent), [app.accent]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setSearching(true);
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  // an app with nothing in it yet: whoever may build begins
  const isBare = app.objects.length === 0;
  useEffect(() => {
    if (isBare && me.design && pathname === paths.home) void navigate(paths.start, { replace: true });
  }, [isBare, me.design, pathname, navigate]);

  return (
    <ZoneContext value={app.zone}>
      <OpenPathContext value={(path) => void navigate(path)}>
        <PaletteContext value={() => setSearching(true)}>
          <a className="kh-skip" href="#page">
            {text({ zh: '跳到正文', en: 'Skip to the page' })}
          </a>
          <div className="kh-shell">
            {isPhone || isBare ? null : <SideNavigation />}
            <div className="kh-shell-main">
              {isPhone ? null : <TopBar />}
              <main id="page" className="kh-page" tabIndex={-1}>
                <Suspense fallback={<SkeletonLines />}>
                  <Outlet />
                </Suspense>
              </main>
              {isPhone && !isBare ? (
                <Suspense fallback={<div className="kh-bottom" />}>
                  <BottomBar />
                </Suspense>
              ) : null}
            </div>
          </div>
          <Suspense>
            {isSearching ? <Palette onClose={() => setSearching(false)} /> : null}
            {session === 'expired' ? <SignInAgain /> : null}
          </Suspense>
        </PaletteContext>
      </OpenPathContext>
    </ZoneContext>
  );
}

import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Button } from 'antd';
import { Suspense } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useText } from '../../client/language.ts';
import { paths } from '../../client/paths.ts';
import { startSession, useSessionState } from '../../client/session.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { EmptyState } from '../../kit/state.tsx';
import { ShellFrame } from './shell-frame.tsx';
import { ShellSkeleton } from './shell-skeleton.tsx';

/** Everything behind the door: shown once it is known who is here and what their app is. */
export function Shell() {
  const state = useSessionState();
  const { pathname, search } = useLocation();
  const forgetErrors = useQueryErrorResetBoundary();
  if (state === 'starting') return <ShellSkeleton />;
  if (state === 'unreachable') return <Unreachable />;
  if (state === 'out') {
    const next = `${pathname}${search}`;
    return <Navigate to={next === '/' ? paths.signIn : `${paths.signIn}?next=${encodeURIComponent(next)}`} replace />;
  }
  return (
    <ErrorBoundary onRetry={forgetErrors.reset}>
      <Suspense fallback={<ShellSkeleton />}>
        <ShellFrame />
      </Suspense>
    </ErrorBoundary>
  );
}

function Unreachable() {
  const text = useText();
  return (
    <main>
      <EmptyState
        icon="wifi-off"
        title={text({ zh: '连不上服务器', en: 'The server cannot be reached' })}
        words={text({
          zh: '请检查网络；连上以后可以接着用。',
          en: 'Check your connection; you can go on once it is back.',
        })}
      >
        <Button type="primary" onClick={() => void startSession()}>
          {text({ zh: '重试', en: 'Try again' })}
        </Button>
      </EmptyState>
    </main>
  );
}

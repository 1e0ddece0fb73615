import {
  EmptyState,
  ErrorBoundary,
  ErrorState,
  NoPermission,
  paths,
  SkeletonLines,
  startSession,
  useMe,
  useSessionState,
  useText,
} from '@kehuan/runtime';
import { Button } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { openDraft, useMaybeDraft } from '../draft/draft-store.ts';
import { ShellFrame } from './shell-frame.tsx';
import './shell.css';

/** The door of the designer: who is here, may they build, and the draft. */
export function Shell() {
  const text = useText();
  const state = useSessionState();
  const { pathname } = useLocation();
  useEffect(() => {
    if (state === 'out')
      location.assign(
        `${paths.signIn}?next=${encodeURIComponent(`${paths.designer}${pathname === '/' ? '' : pathname}`)}`,
      );
  }, [state, pathname]);
  if (state === 'unreachable') {
    return (
      <EmptyState icon="wifi-off" title={text({ zh: '连不上服务器', en: 'The server cannot be reached' })}>
        <Button onClick={() => void startSession()}>{text({ zh: '重试', en: 'Try again' })}</Button>
      </EmptyState>
    );
  }
  if (state === 'starting' || state === 'out') return <SkeletonLines />;
  return (
    <ErrorBoundary>
      <Suspense fallback={<SkeletonLines />}>
        <WithDraft />
      </Suspense>
    </ErrorBoundary>
  );
}

function WithDraft() {
  const me = useMe();
  const draft = useMaybeDraft();
  const [error, setError] = useState<unknown>(null);
  const load = () => {
    setError(null);
    openDraft(`${me.workspace.id} ${me.id}`).catch(setError);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for whoever may build
  useEffect(() => {
    if (me.design) load();
  }, [me.design]);
  if (!me.design) return <NoPermission />;
  if (error !== null) return <ErrorState error={error} onRetry={load} />;
  return draft ? <ShellFrame /> : <SkeletonLines />;
}

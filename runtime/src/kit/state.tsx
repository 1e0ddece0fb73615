import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../client/language.ts';
import { problemSentence } from '../client/problem-sentence.ts';
import { Icon } from './icon.tsx';
import './state.css';

interface StateProps {
  readonly icon: string;
  readonly title: string;
  readonly words?: string | undefined;
  readonly tone?: 'error';
  /** what to do next */
  readonly children?: ReactNode;
}

function State({ icon, title, words, tone, children }: StateProps) {
  return (
    <div className={tone ? 'kh-state kh-state-error' : 'kh-state'} role={tone ? 'alert' : undefined}>
      <span className="kh-state-icon">
        <Icon name={icon} size={20} />
      </span>
      <p className="kh-state-title">{title}</p>
      {words ? <p className="kh-state-words">{words}</p> : null}
      {children ? <div className="kh-state-actions">{children}</div> : null}
    </div>
  );
}

/** Nothing here yet: one sentence and the next action. */
export function EmptyState({
  icon = 'inbox',
  ...rest
}: Omit<StateProps, 'icon' | 'tone'> & { readonly icon?: string }) {
  return <State icon={icon} {...rest} />;
}

/** What happened, what to do, and again. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const text = useText();
  return (
    <State
      icon="circle-alert"
      tone="error"
      title={text({ zh: '没有加载出来', en: 'This did not load' })}
      words={problemSentence(error)}
    >
      {onRetry ? <Button onClick={onRetry}>{text({ zh: '重试', en: 'Try again' })}</Button> : null}
    </State>
  );
}

/** Not for this person; says who can change that. */
export function NoPermission({ what }: { readonly what?: string }) {
  const text = useText();
  return (
    <State
      icon="lock"
      title={
        what
          ? text({ zh: `你没有查看“${what}”的权限`, en: `You may not see “${what}”` })
          : text({ zh: '你没有查看这一页的权限', en: 'You may not see this page' })
      }
      words={text({
        zh: '需要的话，请工作区的管理员在“成员”里给你加上角色。',
        en: 'If you need it, ask an administrator of the workspace to give you a role under Members.',
      })}
    />
  );
}

/** A grey bar where text will stand. */
export function Skeleton({ width = '100%', height }: { readonly width?: number | string; readonly height?: number }) {
  return <span className="kh-skeleton" style={{ width, ...(height ? { height } : {}) }} />;
}

/** Lines of a list while it loads. */
export function SkeletonLines({ count = 6, height = 52 }: { readonly count?: number; readonly height?: number }) {
  return (
    <div aria-hidden>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars have no identity
        <div key={index} style={{ height, display: 'grid', alignContent: 'center', gap: 8, padding: '0 16px' }}>
          <Skeleton width={`${[52, 38, 61, 45, 57, 40][index % 6]}%`} />
        </div>
      ))}
    </div>
  );
}

import { type ReplyOf, type Routes, routes } from '@kehuan/schemas';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { call } from '../../client/call.ts';
import { useLanguage, useText } from '../../client/language.ts';
import { useOpenPath } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { meQuery } from '../../client/workspace-app.ts';
import { useZone } from '../../client/zone.ts';
import { showAgo } from '../../field-types/show-date.ts';
import { EmptyState, ErrorState, SkeletonLines } from '../../kit/state.tsx';
import { showToast } from '../../kit/toast.tsx';
import '../list-page.css';
import './inbox.css';
import { useTitle } from '../use-title.ts';

export type Notification = ReplyOf<Routes['notifications']>['notifications'][number];

/** One's notifications, newest first, a page at a time. */
export function useNotifications() {
  return useInfiniteQuery({
    queryKey: ['notifications'],
    queryFn: ({ pageParam, signal }) =>
      call(routes.notifications, { query: pageParam ? { after: pageParam } : {}, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** What happened that concerns this person. */
export function Inbox() {
  const text = useText();
  useTitle(text({ zh: '收件箱', en: 'Inbox' }));
  const client = useQueryClient();
  const inbox = useNotifications();
  const notifications = inbox.data?.pages.flatMap((page) => page.notifications) ?? [];
  const unread = inbox.data?.pages[0]?.unread ?? 0;
  const markRead = async (ids?: readonly string[]) => {
    try {
      await call(routes.markRead, { body: ids ? { ids } : {} });
    } catch (problem) {
      showToast({ tone: 'error', words: problemSentence(problem) });
    } finally {
      void client.invalidateQueries({ queryKey: ['notifications'] });
      void client.invalidateQueries(meQuery);
    }
  };
  return (
    <div className="kh-list-page">
      <div className="kh-list-top">
        <h1>{text({ zh: '收件箱', en: 'Inbox' })}</h1>
        <span className="kh-secondary">
          {unread > 0 ? text({ zh: `${unread} 条未读`, en: `${unread} unread` }) : ''}
        </span>
        <Button disabled={unread === 0} onClick={() => void markRead()}>
          {text({ zh: '全部标为已读', en: 'Mark all as read' })}
        </Button>
      </div>
      {inbox.error ? (
        <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />
      ) : !inbox.data ? (
        <SkeletonLines />
      ) : notifications.length === 0 ? (
        <EmptyState
          title={text({ zh: '没有消息', en: 'Nothing here' })}
          words={text({
            zh: '分配给你的、提醒你的都会出现在这里。',
            en: 'What is assigned to you and what you are reminded of appears here.',
          })}
        />
      ) : (
        <ul className="kh-list-card">
          {notifications.map((notification) => (
            <li key={notification.id}>
              <NotificationLine
                notification={notification}
                onRead={() => void (notification.read || markRead([notification.id]))}
              />
            </li>
          ))}
        </ul>
      )}
      {inbox.hasNextPage ? (
        <p className="kh-inbox-more">
          <Button loading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            {text({ zh: '更早的', en: 'Earlier' })}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

interface NotificationLineProps {
  readonly notification: Notification;
  readonly onRead: () => void;
}

/** One notification; opens what it is about. */
export function NotificationLine({ notification, onRead }: NotificationLineProps) {
  const text = useText();
  const language = useLanguage();
  const zone = useZone();
  const openPath = useOpenPath();
  const { title, body, object, record, read, at } = notification;
  const open = () => {
    onRead();
    if (object && record) openPath(paths.record(object, record));
  };
  return (
    <button type="button" className="kh-list-line" onClick={open}>
      <span className={read ? 'kh-inbox-mark' : 'kh-inbox-mark kh-inbox-unread'}>
        {read ? null : <span className="kh-hidden">{text({ zh: '未读', en: 'Unread' })}</span>}
      </span>
      <span className="kh-inbox-words">
        <span className={read ? 'kh-cut' : 'kh-cut kh-inbox-title'}>{title}</span>
        {body ? <span className="kh-secondary kh-small kh-cut">{body}</span> : null}
      </span>
      <time className="kh-secondary kh-small" dateTime={at}>
        {showAgo(at, { language, zone })}
      </time>
    </button>
  );
}

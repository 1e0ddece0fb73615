import { routes } from '@kehuan/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { usePathLink } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { meQuery } from '../../client/workspace-app.ts';
import { Icon } from '../../kit/icon.tsx';
import { ErrorState, SkeletonLines } from '../../kit/state.tsx';
import { NotificationLine, useNotifications } from '../inbox/inbox.tsx';
import { HomeCard } from './home-card.tsx';

const mostLines = 5;

/** The unread messages. */
export function News() {
  const text = useText();
  const client = useQueryClient();
  const inbox = useNotifications();
  const link = usePathLink(paths.inbox);
  const [first] = inbox.data?.pages ?? [];
  const unread = (first?.notifications ?? []).filter(({ read }) => !read).slice(0, mostLines);
  const read = (id: string) =>
    // opening it matters more than the mark, which the next look at the inbox can set
    void call(routes.markRead, { body: { ids: [id] } })
      .catch(() => {})
      .then(() =>
        Promise.all([client.invalidateQueries({ queryKey: ['notifications'] }), client.invalidateQueries(meQuery)]),
      );
  return (
    <HomeCard
      title={text({ zh: '新消息', en: 'New messages' })}
      count={first && first.unread > 0 ? String(first.unread) : undefined}
      action={
        <a {...link}>
          {text({ zh: '收件箱', en: 'Inbox' })} <Icon name="chevron-right" size={14} />
        </a>
      }
    >
      {inbox.error ? (
        <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />
      ) : !inbox.data ? (
        <SkeletonLines count={2} />
      ) : unread.length === 0 ? (
        <p className="kh-home-none">{text({ zh: '都看过了。', en: 'Nothing unread.' })}</p>
      ) : (
        <ul>
          {unread.map((notification) => (
            <li key={notification.id}>
              <NotificationLine notification={notification} onRead={() => read(notification.id)} />
            </li>
          ))}
        </ul>
      )}
    </HomeCard>
  );
}

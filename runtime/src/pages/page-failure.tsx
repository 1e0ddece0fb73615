import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { useText } from '../client/language.ts';
import { usePathLink } from '../client/open-path.ts';
import { paths } from '../client/paths.ts';
import { EmptyState, ErrorState } from '../kit/state.tsx';

/** A page that failed to load or to draw. */
export function PageFailure() {
  const error = useRouteError();
  return <ErrorState error={error} onRetry={() => location.reload()} />;
}

export function NotFound() {
  const text = useText();
  const home = usePathLink(paths.home);
  return (
    <EmptyState
      icon="search"
      title={text({ zh: '没有这一页', en: 'There is no such page' })}
      words={text({
        zh: '地址可能写错了，或者它已经被改名、删除。',
        en: 'The address may be wrong, or the page was renamed or removed.',
      })}
    >
      <Button type="primary" {...home}>
        {text({ zh: '回首页', en: 'Go home' })}
      </Button>
    </EmptyState>
  );
}

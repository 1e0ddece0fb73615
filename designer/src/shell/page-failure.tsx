import { ErrorState } from '@kehuan/runtime';
import { useRouteError } from 'react-router';

/** A page that broke: what happened, and again. The draft is on the server and loses nothing. */
export function PageFailure() {
  const error = useRouteError();
  return <ErrorState error={error} onRetry={() => location.reload()} />;
}

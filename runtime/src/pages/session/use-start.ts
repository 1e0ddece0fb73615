import { routes } from '@kehuan/schemas';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../client/call.ts';

/** What is known of this server before anybody is signed in. */
export function useStart() {
  return useQuery({ queryKey: ['start'], queryFn: ({ signal }) => call(routes.start, { signal }), staleTime: 0 });
}

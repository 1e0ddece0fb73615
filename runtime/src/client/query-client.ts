import { Problem } from '@kehuan/schemas';
import { QueryClient } from '@tanstack/react-query';

/** Only failures that may pass by themselves are tried again. */
function isPassing(error: Error): boolean {
  return error instanceof Problem && ['network.unreachable', 'server.unavailable'].includes(error.code);
}

/** Server data of this tab. The live stream says what changed, so nothing is asked again merely because time went by. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      gcTime: 5 * 60_000,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && isPassing(error),
      retryDelay: (attempt) => 500 * 2 ** attempt,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

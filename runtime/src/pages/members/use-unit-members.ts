import { routes } from '@kehuan/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../client/call.ts';

/** Who belongs to which department or team, and who answers to whom: for administrators. */
export function useUnitMembers() {
  return useQuery({ queryKey: ['units', 'members'], queryFn: ({ signal }) => call(routes.unitMembers, { signal }) });
}

/** Asks again for everything known of the organisation; rights follow it, so records too. */
export function useRefreshUnits(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['units'] });
    void client.invalidateQueries({ queryKey: ['records'] });
  };
}

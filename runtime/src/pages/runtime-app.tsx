import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { queryClient } from '../client/query-client.ts';
import { KitProvider } from '../kit/kit-provider.tsx';
import { router } from './router.tsx';

/** The app for daily work: look, data and pages. */
export function RuntimeApp() {
  return (
    <KitProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </KitProvider>
  );
}

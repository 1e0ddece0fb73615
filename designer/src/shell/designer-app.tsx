import { KitProvider, queryClient } from '@kehuan/runtime';
import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { ObjectList } from '../editors/object-list.tsx';
import { ReleasesPage } from '../publish/releases-page.tsx';
import { ReviewPage } from '../publish/review-page.tsx';
import { ObjectPage } from './object-page.tsx';
import { PageFailure } from './page-failure.tsx';
import { Shell } from './shell.tsx';
import './phone.css';

const router = createBrowserRouter(
  [
    {
      Component: Shell,
      ErrorBoundary: PageFailure,
      children: [
        {
          ErrorBoundary: PageFailure,
          children: [
            { index: true, Component: ObjectList },
            { path: 'object/:object/:tab?', Component: ObjectPage },
            { path: 'publish', Component: ReviewPage },
            { path: 'releases', Component: ReleasesPage },
            { path: '*', Component: ObjectList },
          ],
        },
      ],
    },
  ],
  { basename: '/designer' },
);

/** The app for builders: look, data and pages. */
export function DesignerApp() {
  return (
    <KitProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </KitProvider>
  );
}

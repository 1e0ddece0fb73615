import { createBrowserRouter } from 'react-router';
import { NotFound, PageFailure } from './page-failure.tsx';
import { Shell } from './shell/shell.tsx';
import { ShellSkeleton } from './shell/shell-skeleton.tsx';

/** Pages before anybody is signed in stand alone; all others stand in the shell. Each comes in a chunk of its own. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: PageFailure,
    HydrateFallback: ShellSkeleton,
    children: [
      { path: 'sign-in', lazy: async () => ({ Component: (await import('./session/sign-in.tsx')).SignIn }) },
      { path: 'set-up', lazy: async () => ({ Component: (await import('./session/set-up.tsx')).SetUp }) },
      { path: 'join/:token', lazy: async () => ({ Component: (await import('./session/join.tsx')).Join }) },
      {
        Component: Shell,
        HydrateFallback: ShellSkeleton,
        children: [
          {
            ErrorBoundary: PageFailure,
            children: [
              { index: true, lazy: async () => ({ Component: (await import('./home/home.tsx')).Home }) },
              { path: 'start', lazy: async () => ({ Component: (await import('./start/start.tsx')).Start }) },
              { path: 'view/:view', lazy: viewPage },
              { path: 'object/:object', lazy: viewPage },
              {
                path: 'record/:object/:id',
                lazy: async () => ({ Component: (await import('./record/record-page.tsx')).RecordPage }),
              },
              {
                path: 'new/:object',
                lazy: async () => ({ Component: (await import('./create-page.tsx')).CreatePage }),
              },
              {
                path: 'import/:object',
                lazy: async () => ({ Component: (await import('./import/import-page.tsx')).ImportPage }),
              },
              {
                path: 'dashboard/:dashboard',
                lazy: async () => ({ Component: (await import('./dashboard/dashboard-page.tsx')).DashboardPage }),
              },
              { path: 'work', lazy: async () => ({ Component: (await import('./work.tsx')).Work }) },
              { path: 'inbox', lazy: async () => ({ Component: (await import('./inbox/inbox.tsx')).Inbox }) },
              { path: 'members', lazy: async () => ({ Component: (await import('./members/members.tsx')).Members }) },
              {
                path: 'working-time',
                lazy: async () => ({ Component: (await import('./working-time/working-time.tsx')).WorkingTime }),
              },
              {
                path: 'currencies',
                lazy: async () => ({ Component: (await import('./currencies/currencies.tsx')).Currencies }),
              },
              { path: 'me', lazy: async () => ({ Component: (await import('./me.tsx')).Me }) },
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
    ],
  },
]);

async function viewPage() {
  return { Component: (await import('./view-page/view-page.tsx')).ViewPage };
}

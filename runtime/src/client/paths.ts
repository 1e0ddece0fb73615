/** The addresses of the runtime's pages, in one place: `pages/router.tsx` routes exactly these. Keys and ids need no escaping. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  setUp: '/set-up',
  start: '/start',
  work: '/work',
  inbox: '/inbox',
  me: '/me',
  members: '/members',
  designer: '/designer',
  view: (view: string) => `/view/${view}`,
  object: (object: string) => `/object/${object}`,
  record: (object: string, id: string) => `/record/${object}/${id}`,
  create: (object: string) => `/new/${object}`,
  import: (object: string) => `/import/${object}`,
  dashboard: (dashboard: string) => `/dashboard/${dashboard}`,
  join: (token: string) => `/join/${token}`,
} as const;

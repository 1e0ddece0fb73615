/** The addresses of the runtime’s pages, in one place; `pages/router.tsx` routes exactly these. Keys and ids need no escaping. */
export const paths = {
  home: '/',
  object: (object: string) => `/o/${object}`,
  view: (object: string, view: string) => `/o/${object}/v/${view}`,
  record: (object: string, id: string) => `/record/${object}/${id}`,
  import: (object: string) => `/o/${object}/import`,
  dashboard: (key: string) => `/d/${key}`,
} as const;

import { labelSchema } from '../base/text.ts';
import type { TypeOf } from '../base/type-of.ts';
import { defineRoute, done, id, instant, integer, key, list, shape, string } from './route.ts';

const params = shape({ id });
export const importStatuses = ['uploaded', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed'] as const;
/** how a file's text was encoded */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;

const column = shape(
  {
    /** from 0, left to right */
    index: integer,
    title: string,
    samples: list(string),
    /** the field it is matched to; absent: left out */
    field: key,
  },
  ['field'],
);

const importJob = shape(
  {
    id,
    object: key,
    file: string,
    encoding: { enum: encodings },
    status: { enum: importStatuses },
    at: instant,
    by: string,
    columns: list(column),
    /** what happens with a row that duplicates an earlier row or a record */
    duplicates: { enum: ['skip', 'update'] },
    progress: shape({ done: integer, total: integer }),
    counts: shape({ create: integer, update: integer, duplicate: integer, reject: integer }),
    /** rejected rows by field and reason */
    reasons: list(shape({ field: string, message: labelSchema, rows: integer })),
    message: labelSchema,
  },
  ['message'],
);
export type ImportJob = TypeOf<typeof importJob>;

export const transferRoutes = {
  upload: defineRoute({
    method: 'POST',
    path: '/api/imports',
    tag: 'import',
    auth: 'member',
    summary: 'Upload a CSV file; encoding, header and columns are recognised',
    query: shape({ object: key, file: { type: 'string', minLength: 1, maxLength: 300 } }),
    upload: { type: 'application/octet-stream', limit: 50_000_000 },
    reply: importJob,
  }),
  importJob: defineRoute({
    method: 'GET',
    path: '/api/imports/:id',
    tag: 'import',
    auth: 'member',
    summary: 'An import and its progress',
    params,
    reply: importJob,
  }),
  check: defineRoute({
    method: 'POST',
    path: '/api/imports/:id/check',
    tag: 'import',
    auth: 'member',
    summary: 'Dry run in the background: every row checked, nothing written',
    params,
    body: shape({ columns: list(shape({ index: integer, field: key })), duplicates: { enum: ['skip', 'update'] } }),
    reply: importJob,
  }),
  importRows: defineRoute({
    method: 'GET',
    path: '/api/imports/:id/rows',
    tag: 'import',
    auth: 'member',
    summary: 'Rows of a check by outcome, with the reason of each',
    params,
    query: shape(
      {
        outcome: { enum: ['create', 'update', 'duplicate', 'reject', 'problem'] },
        after: { type: 'string', pattern: '^\\d{1,9}$' },
      },
      ['after'],
    ),
    reply: shape(
      {
        rows: list(
          shape({
            /** line in the sheet as people count it: the header is 1 */
            row: integer,
            outcome: { enum: ['create', 'update', 'duplicate', 'reject'] },
            cells: list(string),
            problems: list(shape({ column: integer, message: string }, ['column'])),
          }),
        ),
        next: string,
      },
      ['next'],
    ),
  }),
  run: defineRoute({
    method: 'POST',
    path: '/api/imports/:id/run',
    tag: 'import',
    auth: 'member',
    summary: 'Import in the background, all or nothing',
    params,
    reply: importJob,
  }),
  cancel: defineRoute({
    method: 'POST',
    path: '/api/imports/:id/cancel',
    tag: 'import',
    auth: 'member',
    summary: 'Cancel; nothing of the import stays',
    params,
    reply: importJob,
  }),
  rejected: defineRoute({
    method: 'GET',
    path: '/api/imports/:id/rejected.csv',
    tag: 'import',
    auth: 'member',
    summary: 'The rejected rows as the same file plus a reason column',
    params,
    stream: 'text/csv',
  }),
} as const;

export const inboxRoutes = {
  notifications: defineRoute({
    method: 'GET',
    path: '/api/notifications',
    tag: 'inbox',
    auth: 'member',
    summary: 'One’s own notifications, newest first',
    query: shape({ after: { type: 'string', maxLength: 100 } }, ['after']),
    reply: shape(
      {
        notifications: list(
          shape({ id, at: instant, title: string, body: string, object: key, record: id, read: { type: 'boolean' } }, [
            'body',
            'object',
            'record',
          ]),
        ),
        unread: integer,
        next: string,
      },
      ['next'],
    ),
  }),
  markRead: defineRoute({
    method: 'POST',
    path: '/api/notifications/read',
    tag: 'inbox',
    auth: 'member',
    summary: 'Mark notifications as read; all of them where none is named',
    body: shape({ ids: { type: 'array', items: id, maxItems: 1000 } }, ['ids']),
    reply: done,
  }),
  /** messages hold object keys and numbers only; the client asks again through queries */
  live: defineRoute({
    method: 'GET',
    path: '/api/live',
    tag: 'live',
    auth: 'member',
    summary: 'Hints of what changed, as server-sent events',
    stream: 'text/event-stream',
  }),
} as const;

/** The data of one live message. */
export type LiveHint =
  | { readonly kind: 'records'; readonly objects: readonly string[] }
  | { readonly kind: 'release'; readonly release: number }
  | { readonly kind: 'draft'; readonly revision: number }
  | { readonly kind: 'inbox' }
  | { readonly kind: 'import'; readonly id: string };

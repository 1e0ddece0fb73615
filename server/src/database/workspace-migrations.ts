import type { Migration } from './migration.ts';

/** The history of every workspace's schema: its system tables (`_…`), which hold all that belongs to one tenant. */
export const workspaceMigrations: readonly Migration[] = [];

import type { Migration } from './migration.ts';
import { automationMigration } from './system-tables/automation.ts';
import { definitionsMigration } from './system-tables/definitions.ts';
import { eventsMigration, revealsMigration, writeGuardMigration } from './system-tables/events.ts';
import { filesMigration } from './system-tables/files.ts';
import { nameKeysMigration } from './system-tables/name-keys.ts';
import { organisationMigration } from './system-tables/organisation.ts';
import { peopleWorkspaceMigration } from './system-tables/people.ts';
import { currenciesMigration, reckoningMigration } from './system-tables/reckoning.ts';
import { savedViewsMigration } from './system-tables/saved-views.ts';
import { storedRollupsMigration } from './system-tables/stored-rollups.ts';
import { transferMigration } from './system-tables/transfer.ts';

/** The history of every workspace's schema: its system tables (`_…`), which hold all that belongs to one tenant. */
export const workspaceMigrations: readonly Migration[] = [
  peopleWorkspaceMigration,
  definitionsMigration,
  eventsMigration,
  automationMigration,
  transferMigration,
  writeGuardMigration,
  nameKeysMigration,
  organisationMigration,
  filesMigration,
  revealsMigration,
  reckoningMigration,
  currenciesMigration,
  savedViewsMigration,
  storedRollupsMigration,
];

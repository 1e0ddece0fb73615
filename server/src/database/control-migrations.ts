import type { Migration } from './migration.ts';
import { laterRuleFunctionsMigration, ruleFunctionsMigration } from './rule-functions.ts';
import { dueWorkMigration } from './system-tables/automation.ts';
import { peopleControlMigration } from './system-tables/people.ts';

/** The history of the control schema `kehuan`: people, sessions and the list of workspaces. */
export const controlMigrations: readonly Migration[] = [
  peopleControlMigration,
  dueWorkMigration,
  ruleFunctionsMigration,
  laterRuleFunctionsMigration,
];

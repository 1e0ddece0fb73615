import type { AutomationTables } from './system-tables/automation.ts';
import type { DefinitionTables } from './system-tables/definitions.ts';
import type { EventTables } from './system-tables/events.ts';
import type { FileTables } from './system-tables/files.ts';
import type { OrganisationTables } from './system-tables/organisation.ts';
import type { PeopleTables } from './system-tables/people.ts';
import type { ReckoningTables } from './system-tables/reckoning.ts';
import type { SavedViewTables } from './system-tables/saved-views.ts';
import type { StoredRollupTables } from './system-tables/stored-rollups.ts';
import type { TransferTables } from './system-tables/transfer.ts';

/**
 * The system's own tables as Kysely sees them: `kehuan.…` in the control schema, `_…` in every workspace's schema (reached
 * through `withSchema`). Tables of objects are not here: their shape comes from definitions.
 */
export interface Database
  extends AutomationTables,
    DefinitionTables,
    EventTables,
    FileTables,
    OrganisationTables,
    PeopleTables,
    ReckoningTables,
    SavedViewTables,
    StoredRollupTables,
    TransferTables {
  'kehuan.migration': MigrationTable;
  _migration: MigrationTable;
}

/** Which migrations this schema has been through. */
export interface MigrationTable {
  readonly id: string;
}

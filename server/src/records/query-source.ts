import {
  type App,
  checkRule,
  departmentEntity,
  isOrganisationEntity,
  type Rule,
  type RuleModel,
  type RuleTree,
  teamEntity,
  userEntity,
  wallClockOf,
} from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import { actorVariables, isNothing } from '../access/actor-variables.ts';
import { type RowAction, rowRule } from '../access/grants.ts';
import type { Context, ObjectSnapshot } from '../database/context.ts';
import { nameKeysColumn } from '../database/name-fields.ts';
import { recordColumns } from '../database/record-columns.ts';
import { createRuleScope, type RuleSqlScope } from '../rules-to-sql/rule-scope.ts';
import type { RuleTable } from '../rules-to-sql/rule-table.ts';
import { certainBigrams, searchFieldsOf } from './search-keys.ts';
import { secretFieldsOf } from './secret-fields.ts';

/** Context variables beyond the common ones, e.g. `$record.…` of a workflow that looks something up. */
export interface Variables {
  readonly types: RuleModel['context'];
  readonly values: { readonly [path: string]: unknown };
}

/** What every part of one statement is made with. Only compiling needs it: running a cached statement does not. */
export interface QuerySource {
  readonly context: Context;
  readonly tables: (entity: string) => RuleTable;
  /** a new set of joins below one table; each SELECT has its own */
  readonly scope: (entity: string, alias: string) => RuleSqlScope;
  /** the actor's row rule of an action; undefined: all records */
  readonly rowRule: (object: string, action: RowAction) => RuleTree | undefined;
  /** the app of the moment a query looks back to, where it was another one */
  readonly pastApp?: App | undefined;
}

/** Instead of tables, their records as they were; the row rules stand in there. */
interface Past {
  readonly app: App | undefined;
  readonly relationOf: (entity: string) => RawBuilder<unknown> | undefined;
}

interface SourceParts {
  readonly variables: Variables;
  readonly nulls: ReadonlySet<string>;
  readonly past?: Past;
}

export const noVariables: Variables = { types: {}, values: {} };

export function querySource(context: Context, variables: Variables, nulls: ReadonlySet<string>): QuerySource {
  return sourceOf(context, { variables, nulls });
}

export function sourceOf(context: Context, { variables, nulls, past }: SourceParts): QuerySource {
  const { snapshot, workspace } = context;
  const model = statementModel(context, variables);
  const tables = (entity: string): RuleTable => {
    const organisation = organisationTable(workspace.schema, entity);
    if (organisation) return organisation;
    const object = snapshot.objects.get(entity);
    if (!object) throw new Error(`Release ${snapshot.release} has no object ${entity}.`);
    const columns: Record<string, string> = { id: 'id', version: 'version', [nameKeysField]: nameKeysColumn };
    for (const [field, { column }] of Object.entries(object.columns)) columns[field] = column;
    for (const [field, companion] of objectCompanions(object)) columns[targetField(field)] = companion;
    for (const { key } of secretFieldsOf(object)) {
      columns[blindField(key)] = object.columns[key]?.column ?? key;
      columns[sealedField(key)] = object.columns[key]?.companion ?? key;
    }
    const relation = past?.relationOf(entity);
    const place = { schema: workspace.schema, table: object.table, columns };
    // stored rollups are those of today
    return relation
      ? { ...place, past: relation, softDeleted: false }
      : { ...place, stored: object.stored, softDeleted: true };
  };
  const ruleOf: QuerySource['rowRule'] = (object, action) => {
    if (past) return undefined;
    const rule = rowRule(context, object, action);
    return rule === true ? undefined : checkedRule(rule, snapshot.model, object);
  };
  const visibility = (entity: string) => (isOrganisationEntity(entity) ? undefined : ruleOf(entity, 'read'));
  const prefilter = ({ entity, field, alias }: { entity: string; field: string; alias: string }, part: string) => {
    const definition = snapshot.objects.get(entity)?.definition;
    const pairs = definition && searchFieldsOf(definition).some(({ key }) => key === field) ? certainBigrams(part) : [];
    return pairs.length === 0 ? undefined : sql`${sql.id(alias, '_s')} @> ${sql.val(pairs)}::int4[]`;
  };
  return {
    context,
    tables,
    rowRule: ruleOf,
    pastApp: past?.app,
    scope: (entity, alias) => createRuleScope({ model, tables, root: { entity, alias }, visibility, nulls, prefilter }),
  };
}

/** Field → the column that names the object of a link to several objects. */
const objectCompanions = (object: ObjectSnapshot): readonly (readonly [string, string])[] =>
  [...recordColumns(object)].flatMap(([key, { companion, companionKind }]) =>
    companion !== undefined && companionKind === 'object' ? [[key, companion] as const] : [],
  );

/** Which object a link to several objects points to stands beside it; for statements that is one more field. */
export const targetField = (field: string): string => `${field}#object`;

/** The encrypted value and the blind index of a secret, which only statements know. */
export const sealedField = (field: string): string => `${field}#sealed`;
export const blindField = (field: string): string => `${field}#blind`;

/** The keys by which names are sorted stand in every record; for statements they are one more field. */
export const nameKeysField = '#names';

const columns = { id: 'id', name: 'name', manager: 'manager' };
const organisationTables: { readonly [entity: string]: Pick<RuleTable, 'table' | 'columns'> } = {
  [userEntity]: { table: '_members', columns: { ...columns, email: 'email' } },
  [departmentEntity]: { table: '_units', columns: { ...columns, parent: 'parent' } },
  [teamEntity]: { table: '_units', columns },
};

/** People, departments and teams: everybody may know them. */
function organisationTable(schema: string, entity: string): RuleTable | undefined {
  const found = Object.hasOwn(organisationTables, entity) ? organisationTables[entity] : undefined;
  return found && { schema, ...found, softDeleted: false };
}

/** The release's model with the columns that only statements know. What people ask for was checked against the granted model before. */
function statementModel({ snapshot }: Context, variables: Variables): RuleModel {
  return {
    context: { ...snapshot.model.context, ...variables.types },
    entity: (key) => {
      const entity = snapshot.model.entity(key);
      const object = snapshot.objects.get(key);
      const targets = object ? objectCompanions(object) : [];
      if (!entity || !object) return entity;
      const secrets = secretFieldsOf(object).flatMap(({ key: field }) => [blindField(field), sealedField(field)]);
      const added = [nameKeysField, ...targets.map(([field]) => targetField(field)), ...secrets].map(
        (field) => [field, { kind: 'text' }] as const,
      );
      return { ...entity, fields: { ...entity.fields, ...Object.fromEntries(added) } };
    },
  };
}

function checkedRule(rule: Rule, model: RuleModel, entity: string): RuleTree {
  const checked = checkRule(rule, { model, entity, expected: { kind: 'boolean' } });
  if (checked.ok) return checked.tree;
  throw new Error(`The row rule of ${entity} is wrong: ${JSON.stringify(checked.problems)}`);
}

/** The values of a request's context variables by path. Mutable, for the caller adds the slots of its own statement. */
export function contextValues(context: Context, variables: Variables): Record<string, unknown> {
  const { actor, now, snapshot } = context;
  return {
    ...variables.values,
    ...snapshot.reckoning?.variables,
    ...actorVariables(actor),
    zone: snapshot.app.zone,
    // few statements ask for these, and working out a day in a time zone is not free
    get now() {
      return now.toISOString();
    },
    get today() {
      return wallClockOf(now.toISOString(), snapshot.app.zone).slice(0, 10);
    },
  };
}

const nothing: ReadonlySet<string> = new Set();

/** The paths that have no value in this request: statements are compiled without them. */
export function nullVariables(
  { snapshot }: Context,
  { types }: Variables,
  values: { readonly [path: string]: unknown },
): ReadonlySet<string> {
  let nulls: Set<string> | undefined;
  for (const paths of [snapshot.model.context, types]) {
    for (const path in paths) {
      const value = values[path];
      if (isNothing(value)) nulls = (nulls ?? new Set()).add(path);
    }
  }
  return nulls ?? nothing;
}

import { fieldTypeOf, type ProblemData, type Values } from '@kehuan/schemas';
import { fieldLevel } from '../access/grants.ts';
import { type DuplicateOf, isSave, type PendingWrite } from '../behaviours/pending-write.ts';
import type { Context, ObjectSnapshot } from '../database/context.ts';
import { groupBy } from '../database/group-by.ts';
import type { RuleData, RuleLookups } from '../triggers/rule-data.ts';
import { type KeyUse, keyUsesOf } from './duplicate-keys.ts';
import { findDuplicates } from './find-duplicates.ts';
import { lockKeys } from './lock-keys.ts';
import { rowTest } from './row-test.ts';

/** Keys that earlier changes of the same request have taken: `<object> <key>` → by which change and what it is called. */
export type Claims = Map<string, { readonly change: number; readonly title: string }>;

/**
 * Finds the records, and the earlier changes of the same request, that a write would duplicate. Refuses it where the key forbids that and
 * warns where it is only worth knowing. Race-safe: keys that no index guards are locked first. A title that the actor
 * may not see is masked, so that a duplicate can be told from a mistake without giving the record away.
 */
export async function checkDuplicates(
  context: Context,
  given: { readonly data: RuleData; readonly writes: readonly PendingWrite[]; readonly claims: Claims },
): Promise<readonly PendingWrite[]> {
  const uses = new Map<PendingWrite, readonly KeyUse[]>(given.writes.map((write) => [write, keyUsesOf(write)]));
  const found = new Map<KeyUse, readonly string[]>();
  for (const [object, group] of groupBy([...uses.values()].flat(), ({ write }) => write.object)) {
    const unguarded = group.filter(needsLock);
    await lockKeys(
      context,
      object.definition.key,
      unguarded.map(({ text }) => text),
    );
    for (const [use, ids] of await findDuplicates(context, object, group)) found.set(use, ids);
  }
  const { checked, claimed } = await given.data.evaluate((lookups) =>
    decide(context, { ...given, uses, found, lookups }),
  );
  for (const [key, claim] of claimed) given.claims.set(key, claim);
  return checked;
}

/** A warning need not be certain, and where an index forbids the duplicate nobody gets past it. */
export function needsLock({ key, write }: KeyUse): boolean {
  if (key.action !== 'block') return false;
  const [only, ...others] = key.fields;
  const isUnique = only !== undefined && others.length === 0 && write.object.fields.get(only)?.unique === true;
  return !(isUnique && key.compare === 'exact');
}

interface Findings {
  readonly writes: readonly PendingWrite[];
  readonly claims: Claims;
  readonly uses: ReadonlyMap<PendingWrite, readonly KeyUse[]>;
  readonly found: ReadonlyMap<KeyUse, readonly string[]>;
  readonly lookups: RuleLookups;
}

/** In the order of the request: the first of several equal changes wins, unless it is refused for something else. */
function decide(
  context: Context,
  findings: Findings,
): { readonly checked: readonly PendingWrite[]; readonly claimed: Claims } {
  const claimed: Claims = new Map();
  const checked = findings.writes.map((write) => {
    const uses = findings.uses.get(write) ?? [];
    const hits = uses.flatMap((use) => hitOf(context, use, { ...findings, claimed }) ?? []);
    const refusing = hits.filter(({ use }) => use.key.action !== 'warn');
    const warnings = hits.filter(({ use }) => use.key.action === 'warn').map(({ problem }) => problem);
    const told = new Set<string | undefined>();
    // a unique field that is also a key of the duplicate check is told once
    const problems = refusing.map(({ problem }) => problem).filter(({ path }) => !told.has(path) && told.add(path));
    if (write.problems.length + problems.length === 0) {
      const title = titleOf(context, write.object, write.after) ?? '';
      for (const { text } of uses) claimed.set(claimKey(write, text), { change: write.index, title });
    }
    const duplicateOf = write.problems.length === 0 ? refusing[0]?.of : undefined;
    return {
      ...write,
      problems: [...write.problems, ...problems],
      warnings: [...write.warnings, ...warnings],
      ...(duplicateOf ? { duplicateOf } : {}),
    };
  });
  return { checked, claimed };
}

const claimKey = ({ object }: PendingWrite, text: string) => `${object.definition.key} ${text}`;

interface Hit {
  readonly use: KeyUse;
  readonly of: DuplicateOf;
  readonly problem: ProblemData;
}

function hitOf(context: Context, use: KeyUse, findings: Findings & { readonly claimed: Claims }): Hit | undefined {
  const key = claimKey(use.write, use.text);
  const claim = findings.claimed.get(key) ?? findings.claims.get(key);
  if (claim && claim.change !== use.write.index) {
    return { use, of: { change: claim.change }, problem: problemOf(use, { title: claim.title }) };
  }
  const record = findings.found.get(use)?.find((id) => id !== use.write.id);
  if (record === undefined) return undefined;
  return { use, of: { record }, problem: problemOf(use, describe(context, use.write, record, findings.lookups)) };
}

function problemOf({ key }: KeyUse, params: Values): ProblemData {
  const code = key.action === 'unique' ? 'field.not-unique' : 'record.duplicate';
  return { code, path: `/${key.fields[0]}`, params: { field: key.label, ...params } };
}

/** What may be said of the other record: title and id where the actor sees it, else a masked title. */
function describe(context: Context, write: PendingWrite, id: string, lookups: RuleLookups): Values {
  const { definition } = write.object;
  const record = lookups.linked(definition.key, id);
  if (!record) return { title: '*' };
  const title = titleOf(context, write.object, record as Values) ?? '';
  const { actor } = write.origin;
  const isSeen = rowTest(context, actor, { object: definition.key, action: 'read' })(record, lookups);
  const isNamed = fieldLevel({ ...context, actor }, definition.key, definition.title) !== 'hidden';
  if (!isSeen) return { title: mask(title) };
  return { title: isNamed ? title : mask(title), object: definition.key, record: id };
}

/** 张伟 → 张* */
function mask(title: string): string {
  const [first = ''] = title;
  return `${first}*`;
}

function titleOf({ snapshot }: Context, object: ObjectSnapshot, values: Values): string | undefined {
  const field = object.fields.get(object.definition.title);
  const value = field && values[field.key];
  if (!field || value === null || value === undefined) return undefined;
  return fieldTypeOf(field).format(value, field.options, { language: 'zh', zone: snapshot.app.zone });
}

/** Binning a record frees its keys for others; only saves and restores can collide. */
export function canDuplicate(write: PendingWrite): boolean {
  return isSave(write) || write.action === 'restore';
}

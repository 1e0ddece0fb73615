import { fieldsOf, type ObjectDefinition } from '@kehuan/schemas';
import type { useText } from '../../client/language.ts';
import type { WorkspaceApp } from '../../client/workspace-app.ts';
import type { MenuEntry } from '../../kit/menu-entry.ts';
import { fieldAt } from '../field-path.ts';
import { type Bucket, bucketLabels, groupBy, isGroupable, mostGroups, type TableGroup } from './group-rule.ts';
import type { ColumnModel } from './use-column-model.ts';

type Text = ReturnType<typeof useText>;

interface About {
  readonly workspace: WorkspaceApp;
  readonly object: ObjectDefinition;
  readonly text: Text;
}

/** Which fields have a column: those of the view first, then the others of the object. */
export function fieldEntries(model: ColumnModel, { workspace, object, text }: About): readonly MenuEntry[] {
  const shown = model.columns.slice(1).map(({ path, field }) => ({ path, label: text(field.label), isChosen: true }));
  const others = fieldsOf(object)
    .filter(({ key }) => fieldAt(workspace, object, key) && !model.columns.some(({ path }) => path === key))
    .map(({ key, label }) => ({ path: key, label: text(label), isChosen: false }));
  return [...shown, ...others].map(({ path, ...entry }) => ({ key: path, ...entry, run: () => model.toggle(path) }));
}

/** What rows are grouped by, up to three fields in the order they are chosen; dates by day, week, month, quarter or year. */
export function groupEntries(
  groups: readonly TableGroup[],
  onGroup: (groups: readonly TableGroup[]) => void,
  { workspace, object, text }: About,
): readonly MenuEntry[] {
  const fields = fieldsOf(object).filter((field) => fieldAt(workspace, object, field.key) && isGroupable(field));
  const chosen = groups.flatMap((group): readonly MenuEntry[] => {
    const field = fieldAt(workspace, object, group.field)?.field;
    if (!field) return [];
    const label = text(field.label);
    const without = groups.filter((one) => one !== group);
    const change = (next: TableGroup) => onGroup(groups.map((one) => (one === group ? next : one)));
    const buckets = group.bucket
      ? (Object.keys(bucketLabels) as Bucket[]).map((bucket) => ({
          key: `${group.field}.${bucket}`,
          label: text({ zh: `按${text(bucketLabels[bucket])}`, en: `By ${text(bucketLabels[bucket]).toLowerCase()}` }),
          isChosen: group.bucket === bucket,
          run: () => change({ ...group, bucket }),
        }))
      : [];
    return [
      {
        key: group.field,
        heading: label,
        entries: [
          ...buckets,
          {
            key: `${group.field}.order`,
            label: group.descending ? text({ zh: '降序', en: 'Descending' }) : text({ zh: '升序', en: 'Ascending' }),
            icon: group.descending ? 'arrow-down' : 'arrow-up',
            run: () => {
              const { descending, ...rest } = group;
              change(descending ? rest : { ...rest, descending: true });
            },
          },
          {
            key: `${group.field}.off`,
            label: text({ zh: '去掉', en: 'Remove' }),
            icon: 'x',
            run: () => onGroup(without),
          },
        ],
      },
    ];
  });
  const offered = fields
    .filter(({ key }) => !groups.some((group) => group.field === key))
    .map((field) => ({
      key: field.key,
      label: text(field.label),
      isDisabled: groups.length >= mostGroups,
      run: () => onGroup([...groups, groupBy(field, field.key)]),
    }));
  const line: readonly MenuEntry[] = chosen.length > 0 ? [{ key: '-line', line: true }] : [];
  return [...chosen, ...line, ...offered];
}

import { fieldOf, type Label, objectOf, type References, type TimelineItem, wallClockOf } from '@kehuan/schemas';
import { useText } from '../../client/language.ts';
import { useApp } from '../../client/workspace-app.ts';
import { useZone } from '../../client/zone.ts';
import { RecordLink } from '../../field-types/record-link.tsx';
import { fieldUiOf } from '../../field-types/registry.tsx';
import { Icon } from '../../kit/icon.tsx';

interface EntryProps {
  readonly item: TimelineItem;
  /** about the record of the page itself, not one that points at it */
  readonly isOwn: boolean;
  readonly references: References;
}

const icons = {
  created: 'plus',
  updated: 'pencil',
  deleted: 'trash-2',
  restored: 'rotate-ccw',
  revealed: 'eye',
} as const;
/** what the engine writes along with everything says nothing to people */
const silent = new Set(['stage_since', 'closed_at', 'created_at', 'created_by', 'updated_at', 'updated_by']);
const shownChanges = 6;
const namedFields = 3;

/** Who did what, when, in words; for related records what they are about. */
export function TimelineEntry({ item, isOwn, references }: EntryProps) {
  const text = useText();
  const { app } = useApp();
  const zone = useZone();
  const object = objectOf(app, item.object);
  if (!object) return null;
  const changes = item.changes.filter(({ field }) => !silent.has(field));
  const moved = item.action === 'updated' && changes.some(({ field }) => field === 'stage');
  const icon = !isOwn && item.action === 'created' ? (object.icon ?? 'file') : moved ? 'signpost' : icons[item.action];
  const actor = item.actor
    ? (references[item.actor]?.title ?? text({ zh: '已离开的成员', en: 'Former member' }))
    : text({ zh: '系统', en: 'System' });
  const verbs = {
    created: text({ zh: '新建了', en: 'created' }),
    updated: text({ zh: '修改了', en: 'changed' }),
    deleted: text({ zh: '删除了', en: 'deleted' }),
    restored: text({ zh: '恢复了', en: 'restored' }),
    revealed: text({ zh: '查看了', en: 'looked at' }),
  };
  return (
    <li className="kh-entry">
      <span className="kh-entry-icon">
        <Icon name={icon} size={14} />
      </span>
      <div className="kh-entry-body">
        <p>
          <b>{actor}</b> {verbs[item.action]}{' '}
          {isOwn && (item.action === 'updated' || item.action === 'revealed')
            ? namesOf(
                changes.map(({ field }) => text(fieldOf(object, field)?.label)),
                text,
              )
            : null}
          {isOwn ? null : (
            <>
              {text(object.label)}{' '}
              {item.action === 'deleted' || item.title === null ? null : (
                <RecordLink object={item.object} id={item.record}>
                  {item.title}
                </RecordLink>
              )}
            </>
          )}
          {isOwn && item.action === 'created' ? text({ zh: '这条记录', en: 'this record' }) : null}
          <Via item={item} />
        </p>
        {item.action === 'updated' || (!isOwn && item.action !== 'revealed') ? (
          <Changes
            item={item}
            references={references}
            changes={
              item.action === 'created'
                ? changes
                    .filter(
                      ({ field }) =>
                        fieldOf(object, field)?.type === 'choice' || fieldOf(object, field)?.type === 'date',
                    )
                    .slice(0, 3)
                : changes
            }
          />
        ) : null}
      </div>
      <time className="kh-entry-time" dateTime={item.at}>
        {wallClockOf(item.at, zone).slice(11, 16)}
      </time>
    </li>
  );
}

/** The names of a few fields, as one says them. */
function namesOf(labels: readonly string[], text: (label: Label) => string): string {
  const names = labels
    .filter(Boolean)
    .slice(0, namedFields)
    .join(text({ zh: '、', en: ', ' }));
  return labels.length > namedFields ? text({ zh: `${names}等 ${labels.length} 项`, en: `${names} and more` }) : names;
}

/** What made the change where it was not the person's own hand. */
function Via({ item }: { readonly item: TimelineItem }) {
  const text = useText();
  const { app } = useApp();
  if (!item.via) return null;
  const workflow = app.workflows.find(({ key }) => key === item.via?.key);
  const words = {
    import: text({ zh: '通过导入', en: 'by import' }),
    template: text({ zh: '来自示例数据', en: 'from sample data' }),
    workflow: workflow
      ? text({ zh: `流程「${text(workflow.label)}」`, en: `by “${text(workflow.label)}”` })
      : text({ zh: '由流程', en: 'by a workflow' }),
  };
  return <span className="kh-entry-via"> · {words[item.via.kind]}</span>;
}

function Changes({
  item,
  changes,
  references,
}: {
  readonly item: TimelineItem;
  readonly changes: TimelineItem['changes'];
  readonly references: References;
}) {
  const text = useText();
  const { app } = useApp();
  const object = objectOf(app, item.object);
  if (!object || changes.length === 0) return null;
  return (
    <ul className="kh-entry-changes">
      {changes.slice(0, shownChanges).map(({ field: key, before, after }) => {
        const field = fieldOf(object, key);
        if (!field) return null;
        const { Display } = fieldUiOf(field);
        return (
          <li key={key}>
            <span className="kh-entry-field">{text(field.label)}</span>
            {item.action === 'updated' && before !== null ? (
              <>
                <s>
                  <Display field={field} value={before} references={references} dense={field.type !== 'number'} />
                </s>
                <Icon name="arrow-right" size={14} label={text({ zh: '改为', en: 'to' })} />
              </>
            ) : null}
            <Display field={field} value={after} references={references} dense={field.type !== 'number'} />
          </li>
        );
      })}
      {changes.length > shownChanges ? (
        <li className="kh-entry-field">
          {text({ zh: `还有 ${changes.length - shownChanges} 项`, en: `${changes.length - shownChanges} more` })}
        </li>
      ) : null}
    </ul>
  );
}

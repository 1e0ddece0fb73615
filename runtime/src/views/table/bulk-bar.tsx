import { fieldOf, type Json, type ObjectDefinition, type Query } from '@kehuan/schemas';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../client/language.ts';
import type { RecordPages } from '../../client/record-pages.ts';
import { useApp, useGrant } from '../../client/workspace-app.ts';
import { showCount } from '../../field-types/show-amount.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu } from '../../kit/menu.tsx';
import { type Bulk, useBulk } from './use-bulk.ts';
import type { Selection } from './use-selection.ts';
import './bulk-bar.css';

const BulkEditDialog = lazy(() => import('./bulk-edit-dialog.tsx'));

export interface BulkBarProps {
  readonly object: ObjectDefinition;
  readonly query: Query;
  readonly records: RecordPages;
  readonly selection: Selection;
}

/** What can be done with the selected records; floats over the table while any are. */
export function BulkBar({ object, query, records, selection }: BulkBarProps) {
  const text = useText();
  const { app } = useApp();
  const grant = useGrant(object.key);
  const bulk = useBulk(query, selection);
  const [asked, setAsked] = useState<'edit' | 'assign' | null>(null);
  const { total } = records;
  const count = selection.isAll ? (total?.value ?? records.count) : selection.ids.size;
  if (count === 0 && !bulk.progress) return null;
  // a question to confirm is about one record: such a button is pressed on its page
  const buttons = app.workflows.filter(
    ({ trigger }) => trigger.type === 'button' && trigger.object === object.key && trigger.confirm === undefined,
  );
  const owner = fieldOf(object, 'owner');
  const canAssign =
    owner?.origin === 'behaviour' && (grant.fields.owner ?? 'write') === 'write' && grant.update !== 'none';
  const change = (field: string, value: Json) =>
    void bulk.run({
      change: (id) => ({ action: 'update', object: object.key, id, values: { [field]: value } }),
      words: (done) => text({ zh: `已修改 ${showCount(done)} 条`, en: `${showCount(done)} changed` }),
    });
  const remove = () =>
    void bulk.run({
      change: (id) => ({ action: 'delete', object: object.key, id }),
      undo: (id) => ({ action: 'restore', object: object.key, id }),
      words: (done) => text({ zh: `已删除 ${showCount(done)} 条`, en: `${showCount(done)} deleted` }),
    });
  return (
    <div className="kh-bulk" role="region" aria-label={text({ zh: '批量操作', en: 'Bulk actions' })}>
      {bulk.progress ? (
        <BulkProgress {...bulk} />
      ) : (
        <>
          <strong>{text({ zh: `已选 ${showCount(count)} 条`, en: `${showCount(count)} selected` })}</strong>
          {!selection.isAll && total && total.value > count ? (
            <button type="button" className="kh-link" onClick={() => selection.set([...selection.ids], true)}>
              {text({
                zh: `选择全部 ${showCount(total.value)}${total.more ? '+' : ''} 条`,
                en: `Select all ${showCount(total.value)}${total.more ? '+' : ''}`,
              })}
            </button>
          ) : null}
          <span className="kh-tool-line" aria-hidden />
          {grant.update === 'none' ? null : (
            <button type="button" className="kh-tool" onClick={() => setAsked('edit')}>
              <Icon name="pencil" /> {text({ zh: '批量编辑', en: 'Edit' })}
            </button>
          )}
          {canAssign ? (
            <button type="button" className="kh-tool" onClick={() => setAsked('assign')}>
              <Icon name="user-check" /> {text({ zh: '分配', en: 'Assign' })}
            </button>
          ) : null}
          {buttons.length > 0 ? (
            <Menu
              placement="topLeft"
              entries={buttons.map((workflow) => ({
                key: workflow.key,
                label: text(workflow.label),
                run: () => void bulk.press(workflow),
              }))}
            >
              <button type="button" className="kh-tool">
                <Icon name="sparkles" /> {text({ zh: '执行流程', en: 'Run' })}
              </button>
            </Menu>
          ) : null}
          {grant.delete === 'none' ? null : (
            <>
              <span className="kh-tool-line" aria-hidden />
              <button type="button" className="kh-tool kh-tool-danger" onClick={remove}>
                <Icon name="trash-2" /> {text({ zh: '删除', en: 'Delete' })}
              </button>
            </>
          )}
          <span className="kh-tool-line" aria-hidden />
          <IconButton
            icon="x"
            size={28}
            label={text({ zh: '取消选择', en: 'Clear selection' })}
            onClick={selection.clear}
          />
        </>
      )}
      {asked ? (
        <Suspense>
          <BulkEditDialog
            object={object}
            count={count}
            field={asked === 'assign' ? 'owner' : undefined}
            onClose={() => setAsked(null)}
            onApply={(field, value) => {
              setAsked(null);
              change(field, value);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

function BulkProgress({ progress, cancel }: Bulk) {
  const text = useText();
  if (!progress) return null;
  const { done, total } = progress;
  return (
    <>
      <span role="status">
        {text({
          zh: `正在处理 ${showCount(done)} / ${showCount(total)} 条`,
          en: `Working: ${showCount(done)} of ${showCount(total)}`,
        })}
      </span>
      <progress className="kh-bulk-progress" value={done} max={Math.max(1, total)} aria-hidden />
      <button type="button" className="kh-tool" onClick={cancel}>
        {text({ zh: '停止', en: 'Stop' })}
      </button>
    </>
  );
}

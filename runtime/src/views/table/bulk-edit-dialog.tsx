import { fieldsOf, type Json, type ObjectDefinition } from '@kehuan/schemas';
import { Button, Select } from 'antd';
import { Suspense, useId, useState } from 'react';
import { useText } from '../../client/language.ts';
import { useGrant } from '../../client/workspace-app.ts';
import { fieldUiOf } from '../../field-types/registry.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Skeleton } from '../../kit/state.tsx';
import { Field } from '../../kit/text-input.tsx';

export interface BulkEditDialogProps {
  readonly object: ObjectDefinition;
  readonly count: number;
  /** asked for this field only */
  readonly field: string | undefined;
  readonly onClose: () => void;
  readonly onApply: (field: string, value: Json) => void;
}

/** One field, one value, for all selected records. */
export default function BulkEditDialog({ object, count, field: fixed, onClose, onApply }: BulkEditDialogProps) {
  const text = useText();
  const grant = useGrant(object.key);
  const fieldId = useId();
  const valueId = useId();
  const editable = fieldsOf(object).filter(
    ({ key, type, system, readonly, unique }) =>
      !system && readonly !== true && !unique && type !== 'serial' && (grant.fields[key] ?? 'write') === 'write',
  );
  const [key, setKey] = useState(fixed ?? editable.find(({ key }) => key !== object.title)?.key ?? '');
  const [value, setValue] = useState<Json>(null);
  const field = editable.find((candidate) => candidate.key === key);
  const Editor = field && fieldUiOf(field).Editor;
  const title = fixed
    ? text({ zh: `分配 ${count} 条记录`, en: `Assign ${count} records` })
    : text({ zh: `批量编辑 ${count} 条记录`, en: `Edit ${count} records` });
  const footer = (
    <>
      <Button onClick={onClose}>{text({ zh: '取消', en: 'Cancel' })}</Button>
      <Button
        type="primary"
        disabled={!field || (fixed !== undefined && value === null)}
        onClick={() => onApply(key, value)}
      >
        {fixed
          ? text({ zh: '分配', en: 'Assign' })
          : value === null
            ? text({ zh: '清空这个字段', en: 'Clear the field' })
            : text({ zh: '修改', en: 'Change' })}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={title} onClose={onClose} footer={footer}>
      <div className="kh-bulk-form">
        {fixed ? null : (
          <Field id={fieldId} label={text({ zh: '字段', en: 'Field' })}>
            <Select
              id={fieldId}
              value={key}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(next) => {
                setKey(next);
                setValue(null);
              }}
              options={editable.map((candidate) => ({ value: candidate.key, label: text(candidate.label) }))}
            />
          </Field>
        )}
        {field && Editor ? (
          <Field id={valueId} label={fixed ? text(field.label) : text({ zh: '改成', en: 'New value' })}>
            <Suspense fallback={<Skeleton height={32} />}>
              <Editor key={key} id={valueId} field={field} value={value} onChange={setValue} references={{}} />
            </Suspense>
          </Field>
        ) : null}
      </div>
    </Dialog>
  );
}

import { fieldsOf, fieldTypeOf, type ImportJob, type ObjectDefinition, type ObjectField } from '@kehuan/schemas';
import { Button, Radio, Select } from 'antd';
import { useState } from 'react';
import { useText } from '../../client/language.ts';
import { useGrant } from '../../client/workspace-app.ts';
import { Icon } from '../../kit/icon.tsx';

type Columns = readonly { readonly index: number; readonly field: string }[];

interface MatchStepProps {
  readonly object: ObjectDefinition;
  readonly job: ImportJob;
  readonly isBusy: boolean;
  readonly onBack: () => void;
  readonly onCheck: (columns: Columns, duplicates: ImportJob['duplicates']) => void;
}

/** Which column fills which field, with a few of its values; what is required and still missing stands on top. */
export function MatchStep({ object, job, isBusy, onBack, onCheck }: MatchStepProps) {
  const text = useText();
  const grant = useGrant(object.key);
  const [chosen, setChosen] = useState<Record<number, string | undefined>>(() =>
    Object.fromEntries(job.columns.map(({ index, field }) => [index, field])),
  );
  const [duplicates, setDuplicates] = useState(job.duplicates);
  const fields = fieldsOf(object).filter(
    (field) => !field.system && !fieldTypeOf(field).generated && (grant.fields[field.key] ?? 'write') === 'write',
  );
  const taken = new Set(Object.values(chosen));
  const isRequired = (field: ObjectField) => field.required === true && field.default === undefined;
  const missing = fields.filter((field) => isRequired(field) && !taken.has(field.key));
  const matched = Object.values(chosen).filter((field) => field !== undefined).length;
  const columns = job.columns.flatMap(({ index }) => {
    const field = chosen[index];
    return field === undefined ? [] : [{ index, field }];
  });
  return (
    <>
      <div className="kh-import-body">
        <section className="kh-panel kh-import-match" aria-label={text({ zh: '匹配字段', en: 'Match columns' })}>
          <p className="kh-import-summary">
            {text({
              zh: `${job.columns.length} 列中匹配了 ${matched} 列`,
              en: `${matched} of ${job.columns.length} columns matched`,
            })}
          </p>
          {missing.length > 0 ? (
            <p className="kh-import-missing" role="alert">
              <Icon name="circle-alert" size={14} />{' '}
              {text({ zh: '必填但还没有对应的列：', en: 'Required, but no column yet: ' })}
              {missing.map(({ label }) => text(label)).join(text({ zh: '、', en: ', ' }))}
            </p>
          ) : null}
          {job.message && job.status === 'failed' ? (
            <p className="kh-import-missing" role="alert">
              <Icon name="circle-alert" size={14} /> {text(job.message)}
            </p>
          ) : null}
          <ul>
            {job.columns.map(({ index, title, samples }) => {
              const id = `column-${index}`;
              return (
                <li key={index} className="kh-import-column">
                  <label htmlFor={id}>
                    <b>{title || text({ zh: `第 ${index + 1} 列`, en: `Column ${index + 1}` })}</b>
                    <span className="kh-secondary">{samples.join(' · ')}</span>
                  </label>
                  <Icon name="arrow-right" className={chosen[index] ? 'is-matched' : 'is-open'} />
                  <Select
                    id={id}
                    allowClear
                    showSearch={{ optionFilterProp: 'label' }}
                    placeholder={text({ zh: '不导入这一列', en: 'Leave this column out' })}
                    value={chosen[index] ?? null}
                    onChange={(field: string | null | undefined) =>
                      setChosen((before) => ({ ...before, [index]: field ?? undefined }))
                    }
                    options={fields.map((field) => ({
                      value: field.key,
                      label: text(field.label) + (isRequired(field) ? ' *' : ''),
                      disabled: taken.has(field.key) && chosen[index] !== field.key,
                    }))}
                  />
                </li>
              );
            })}
          </ul>
        </section>
        <aside className="kh-panel kh-import-side">
          <h2>{text({ zh: '遇到重复的', en: 'Duplicates' })}</h2>
          <Radio.Group
            className="kh-import-radios"
            value={duplicates}
            onChange={(event) => setDuplicates(event.target.value === 'update' ? 'update' : 'skip')}
          >
            <Radio value="skip">
              {text({ zh: '跳过', en: 'Skip' })}
              <span className="kh-secondary">
                {text({ zh: '保留先出现的一行和已有记录', en: 'The first row and existing records stay' })}
              </span>
            </Radio>
            <Radio value="update">
              {text({ zh: '更新', en: 'Update' })}
              <span className="kh-secondary">
                {text({ zh: '用文件里的非空值覆盖已有记录', en: 'Values of the file replace those of the record' })}
              </span>
            </Radio>
          </Radio.Group>
        </aside>
      </div>
      <footer className="kh-import-foot">
        <Button onClick={onBack} icon={<Icon name="arrow-left" />}>
          {text({ zh: '换个文件', en: 'Another file' })}
        </Button>
        <Button
          type="primary"
          loading={isBusy}
          disabled={missing.length > 0 || matched === 0}
          onClick={() => onCheck(columns, duplicates)}
        >
          {text({ zh: '检查数据', en: 'Check the data' })}
        </Button>
      </footer>
    </>
  );
}

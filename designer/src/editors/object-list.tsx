import { Dialog, EmptyState, Icon, TextField, useLanguage, useText } from '@kehuan/runtime';
import { type App, fieldsOf, type Label } from '@kehuan/schemas';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { run, useDraft } from '../draft/draft-store.ts';
import { newKey } from '../draft/new-key.ts';
import { newObject } from './new-object.ts';
import './editors.css';

/** The objects of the app, what is wrong with the draft, and the way to a new object. */
export function ObjectList() {
  const text = useText();
  const { app, problems } = useDraft();
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="kd-overview">
      <div className="kd-editor-head">
        <h1>{text({ zh: '对象', en: 'Objects' })}</h1>
        <Button type="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
          {text({ zh: '新对象', en: 'New object' })}
        </Button>
      </div>
      {app.objects.length === 0 ? (
        <EmptyState
          icon="database"
          title={text({ zh: '从第一个对象开始', en: 'Begin with the first object' })}
          words={text({
            zh: '对象就是你要管的一类东西，比如客户、设备、合同。',
            en: 'An object is a kind of thing you keep: customers, machines, contracts.',
          })}
        >
          <Button onClick={() => setAdding(true)}>{text({ zh: '新对象', en: 'New object' })}</Button>
        </EmptyState>
      ) : (
        <ul className="kd-objects">
          {app.objects.map((object) => (
            <li key={object.key}>
              <Link to={`/object/${object.key}/form`} className="kd-object">
                <span className="kd-inspector-icon">
                  <Icon name={object.icon ?? 'box'} />
                </span>
                <span>
                  <b>{text(object.label)}</b>
                  <span className="kd-secondary">{summary(app, object.key, text)}</span>
                </span>
                <Icon name="chevron-right" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 ? (
        <section className="kd-problems" aria-label={text({ zh: '要解决的问题', en: 'Problems to solve' })}>
          <h2>
            {text({
              zh: `${problems.length} 个问题要先解决才能发布`,
              en: `${problems.length} problems to solve before publishing`,
            })}
          </h2>
          <ul>
            {problems.slice(0, 50).map((problem) => (
              <li key={`${problem.path} ${JSON.stringify(problem.params)}`}>
                <Icon name="circle-alert" size={14} /> {text(problem.params?.['message'] as Label | undefined)}{' '}
                <span className="kd-secondary">{problem.path}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <NewObject isOpen={isAdding} onClose={() => setAdding(false)} />
    </div>
  );
}

function summary(app: App, key: string, text: (label: Label) => string): string {
  const object = app.objects.find((one) => one.key === key);
  const fields = object ? fieldsOf(object).filter(({ origin }) => origin !== 'record').length : 0;
  const views = app.views.filter((view) => view.object === key).length;
  const workflows = app.workflows.filter(({ trigger }) => trigger.object === key).length;
  return text({
    zh: `${fields} 个字段 · ${views} 个视图 · ${workflows} 个流程`,
    en: `${fields} fields · ${views} views · ${workflows} workflows`,
  });
}

function NewObject({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { app } = useDraft();
  const [name, setName] = useState('');
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const label: Label = { [language]: name.trim() };
    if (name.trim() === '') return;
    const key = await newKey(
      label,
      app.objects.map((object) => object.key),
    );
    run(newObject(app, key, label));
    setName('');
    onClose();
    await navigate(`/object/${key}/form`);
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={text({ zh: '新对象', en: 'New object' })}>
      <form className="kd-dialog-form" onSubmit={(event) => void create(event)}>
        <TextField
          label={text({ zh: '叫什么', en: 'Name' })}
          value={name}
          autoFocus
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
          placeholder={text({ zh: '比如：设备', en: 'e.g. Machines' })}
        />
        <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
          {text({ zh: '新建', en: 'Create' })}
        </Button>
      </form>
    </Dialog>
  );
}

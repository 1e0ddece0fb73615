import { fieldOf } from '@kehuan/schemas';
import { useText } from '../../client/language.ts';
import { usePathLink } from '../../client/open-path.ts';
import { paths } from '../../client/paths.ts';
import { useApp } from '../../client/workspace-app.ts';
import { fieldUiOf } from '../../field-types/registry.tsx';
import { formOf } from '../../forms/form-of.ts';
import { Icon } from '../../kit/icon.tsx';
import { RecordActions } from './record-actions.tsx';
import { type RecordPartProps, titleOf } from './record-part.ts';
import { TreePath } from './tree-path.tsx';

/** Way back, name, what can be done, and the facts the form names. */
export function RecordHeader({ object, reply }: RecordPartProps) {
  const text = useText();
  const { app } = useApp();
  const back = usePathLink(paths.object(object.key));
  const facts = (formOf(app, object).facts ?? []).flatMap((key) => fieldOf(object, key) ?? []);
  return (
    <header>
      <a className="kh-record-crumb" {...back}>
        <Icon name="arrow-left" />
        {text(object.label)}
      </a>
      <TreePath object={object} reply={reply} />
      <div className="kh-record-title-row">
        <span className="kh-record-icon">
          <Icon name={object.icon ?? 'file'} size={20} />
        </span>
        <h1 className="kh-record-title">{titleOf(object, reply.record)}</h1>
        <RecordActions object={object} reply={reply} />
      </div>
      {facts.length > 0 ? (
        <dl className="kh-record-facts">
          {facts.map((field) => {
            const { Display } = fieldUiOf(field);
            if (!(field.key in reply.record)) return null;
            return (
              <div key={field.key}>
                <dt>{text(field.label)}</dt>
                <dd>
                  <Display field={field} value={reply.record[field.key]} references={reply.references} />
                </dd>
              </div>
            );
          })}
        </dl>
      ) : null}
    </header>
  );
}

import { objectOf } from '@kehuan/schemas';
import { useText } from '../../client/language.ts';
import { useApp } from '../../client/workspace-app.ts';
import { RecordLink } from '../../field-types/record-link.tsx';
import { fieldUiOf } from '../../field-types/registry.tsx';
import { fieldAt } from '../../views/field-path.ts';
import { DrillLink } from './drill-link.tsx';
import { ScrollArea } from './scroll-area.tsx';
import type { WidgetData } from './widget-data.ts';

/** The first records of a query, each a link to its page. */
export default function ListWidget({ query, rows, references, drill, widget }: WidgetData) {
  const text = useText();
  const workspace = useApp();
  const object = objectOf(workspace.app, query.object);
  if (!object) return null;
  const fields = (query.fields ?? []).flatMap((path) => fieldAt(workspace, object, path) ?? []);
  return (
    <>
      <ScrollArea label={text(widget.label)}>
        <table className="kh-board-table">
          <thead>
            <tr>
              {fields.map(({ path, field }) => (
                <th key={path}>{text(field.label)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={String(row.id)}>
                {fields.map(({ path, field }, index) => {
                  const { Display } = fieldUiOf(field);
                  const shown = <Display field={field} value={row[path]} references={references} dense />;
                  return (
                    <td key={path}>
                      {index === 0 ? (
                        <RecordLink object={object.key} id={String(row.id)} className="kh-drill">
                          {shown}
                        </RecordLink>
                      ) : (
                        shown
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p className="kh-widget-under">
        <DrillLink to={drill()}>{text({ zh: '查看全部', en: 'Show all' })}</DrillLink>
      </p>
    </>
  );
}

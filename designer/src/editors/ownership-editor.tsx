import { useText } from '@kehuan/runtime';
import { behaviourOptions, behaviours, type JsonObject, type ObjectDefinition, objectOf } from '@kehuan/schemas';
import { run, useDraft } from '../draft/draft-store.ts';
import { SchemaForm } from './schema-form.tsx';

export function OwnershipEditor({ object }: { readonly object: ObjectDefinition }) {
  const text = useText();
  const { released } = useDraft();
  const before = objectOf(released, object.key);
  return (
    <div className="kd-editor">
      <h1>{text(behaviours.ownership.label)}</h1>
      <div className="kd-card kd-padded">
        <SchemaForm
          schema={behaviours.ownership.options}
          value={behaviourOptions(object.behaviours, 'ownership') ?? {}}
          released={before && behaviourOptions(before.behaviours, 'ownership')}
          onChange={(options: JsonObject) =>
            run({ kind: 'set-behaviour', object: object.key, use: { type: 'ownership', options } })
          }
        />
      </div>
    </div>
  );
}

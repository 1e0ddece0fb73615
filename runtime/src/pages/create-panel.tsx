import type { ObjectDefinition, Values } from '@kehuan/schemas';
import { markStep } from '../client/first-steps.ts';
import { useText } from '../client/language.ts';
import { useOpenPath } from '../client/open-path.ts';
import { paths } from '../client/paths.ts';
import { RecordForm } from '../forms/record-form.tsx';
import { SidePanel } from '../kit/dialog.tsx';
import { showToast } from '../kit/toast.tsx';

export interface CreatePanelProps {
  readonly object: ObjectDefinition;
  readonly initial: Values;
  readonly onClose: () => void;
}

/** A new record beside the list it will stand in. */
export default function CreatePanel({ object, initial, onClose }: CreatePanelProps) {
  const text = useText();
  const openPath = useOpenPath();
  const label = text(object.label);
  return (
    <SidePanel isOpen title={text({ zh: `新建${label}`, en: `New: ${label}` })} onClose={onClose} width={640}>
      <RecordForm
        object={object}
        initial={initial}
        onCancel={onClose}
        onSaved={({ id }, goesOn) => {
          markStep('create');
          showToast({
            tone: 'done',
            words: text({ zh: `已新建${label}`, en: 'Created' }),
            action: { label: text({ zh: '打开', en: 'Open' }), run: () => openPath(paths.record(object.key, id)) },
          });
          if (!goesOn) onClose();
        }}
      />
    </SidePanel>
  );
}

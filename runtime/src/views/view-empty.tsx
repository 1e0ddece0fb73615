import type { ObjectDefinition, Values } from '@kehuan/schemas';
import { Button } from 'antd';
import { useText } from '../client/language.ts';
import { EmptyState } from '../kit/state.tsx';
import { isPersonal, type PersonalView } from './view-props.ts';

export interface ViewEmptyProps {
  readonly object: ObjectDefinition;
  readonly personal: PersonalView;
  readonly onPersonalChange: (personal: PersonalView) => void;
  readonly onCreate?: ((values: Values) => void) | undefined;
}

/** A view without records: nothing there yet, or nothing that fits what the reader asked for. */
export function ViewEmpty({ object, personal, onPersonalChange, onCreate }: ViewEmptyProps) {
  const text = useText();
  if (isPersonal(personal) || personal.search) {
    return (
      <EmptyState
        icon="search"
        title={text({ zh: '没有符合条件的记录', en: 'No records match' })}
        words={text({ zh: '放宽条件，或换个词试试。', en: 'Loosen the conditions, or try other words.' })}
      >
        <Button onClick={() => onPersonalChange({})}>{text({ zh: '还原视图', en: 'Revert the view' })}</Button>
      </EmptyState>
    );
  }
  const label = text(object.label);
  return (
    <EmptyState
      icon={object.icon ?? 'inbox'}
      title={text({ zh: `这里还没有${label}`, en: `No ${label.toLowerCase()} here yet` })}
    >
      {onCreate ? (
        <Button type="primary" onClick={() => onCreate({})}>
          {text({ zh: `新建${label}`, en: 'Create the first' })}
        </Button>
      ) : null}
    </EmptyState>
  );
}

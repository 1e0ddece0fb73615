import { Switch } from 'antd';
import { controlOf, type EditorProps } from './field-ui.ts';

export default function BooleanEditor(props: EditorProps<'boolean'>) {
  const { status: _, ...control } = { status: undefined, ...controlOf(props) };
  return (
    <span className="kh-editor-switch">
      <Switch {...control} checked={props.value === true} onChange={props.onChange} />
    </span>
  );
}

import { TreeSelect } from 'antd';
import { useText } from '../client/language.ts';
import { type UnitNode, unitTree, useUnits } from '../client/units.ts';
import { controlOf, type EditorProps } from './field-ui.ts';

interface TreeOption {
  readonly value: string;
  readonly title: string;
  readonly children: readonly TreeOption[];
}

/** A department picked from the tree, or a team. */
export default function DepartmentEditor(props: EditorProps<'department'>) {
  const { field, value, onChange, references } = props;
  const { kind, many } = field.options;
  const text = useText();
  const { data: units = [], isLoading } = useUnits();
  const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
  const tree = unitTree(units.filter((unit) => unit.kind === kind)).map(optionOf);
  // what was removed stays where it is named
  const gone = ids
    .filter((id) => !units.some((unit) => unit.id === id))
    .map((id) => ({ value: id, title: references?.[id]?.title ?? '…', children: [] }));
  const shared = {
    ...controlOf(props),
    className: 'kh-editor-wide',
    ...(props.opens ? { defaultOpen: true } : {}),
    allowClear: true,
    showSearch: true,
    treeDefaultExpandAll: true,
    treeNodeFilterProp: 'title',
    loading: isLoading,
    treeData: [...tree, ...gone],
    placeholder: text(
      kind === 'team' ? { zh: '请选择团队', en: 'Choose a team' } : { zh: '请选择部门', en: 'Choose a department' },
    ),
  };
  // antd wants mutable arrays for what it only reads
  const { treeData, ...rest } = shared as typeof shared & { readonly treeData: never[] };
  return many ? (
    <TreeSelect {...rest} treeData={treeData} multiple value={ids} onChange={(next: string[]) => onChange(next)} />
  ) : (
    <TreeSelect
      {...rest}
      treeData={treeData}
      value={ids[0] ?? null}
      onChange={(next: string | null | undefined) => onChange(next ?? null)}
    />
  );
}

function optionOf({ id, name, children }: UnitNode): TreeOption {
  return { value: id, title: name, children: children.map(optionOf) };
}

import type { RuleEntity } from '../base/rule-type.ts';
import { type Arguments, checkAll } from './arguments.ts';
import { booleanType, type Checking, type Place, refer, refuse, value } from './checking.ts';
import { convert, refuseKind } from './convert.ts';
import type { RuleNode } from './rule-tree.ts';

/** `under`: a link to a record of a tree, and the record it is or stands below. Of an own tree field that is what stands below alone. */
export function checkUnder(checking: Checking, args: Arguments): RuleNode | undefined {
  const [item, given] = checkAll(checking, args) ?? [];
  if (!item || !given) return undefined;
  const [itemPlace, topPlace] = args.places as [Place, Place];
  if (item.type.kind !== 'link' || item.kind === 'value') {
    return refuseKind(checking, 'link', item.type.kind, itemPlace);
  }
  const tree = treeOf(checking, item, itemPlace);
  const top = tree && convert(checking, given, item.type, topPlace);
  if (!tree || !top) return undefined;
  // one set of records is found once, not one for each record
  if (top.kind !== 'value' && top.kind !== 'context') {
    return refuse(checking, topPlace, {
      zh: '应为一条记录或一个变量，不能是字段',
      en: 'should be a record or a variable, not a field',
    });
  }
  if (top.kind === 'value' && top.value === null) return value(booleanType, false);
  refer(checking, tree);
  return Object.freeze({ kind: 'under', type: booleanType, ...tree, item, top });
}

/** The tree the linked record stands in: that of the field itself, or the only one its entity has. */
function treeOf(
  checking: Checking,
  item: RuleNode,
  at: Place,
): { readonly entity: string; readonly field: string } | undefined {
  const [target, ...others] = item.type.kind === 'link' ? item.type.to : [];
  const entity = target !== undefined && others.length === 0 ? checking.model.entity(target) : undefined;
  const trees = entity ? treesOf(entity) : [];
  const own = item.kind === 'field' && item.type.kind === 'link' && item.type.tree ? item.field : undefined;
  const field = trees.find((key) => key === own) ?? (trees.length === 1 ? trees[0] : undefined);
  if (entity && field !== undefined) return { entity: entity.key, field };
  if (trees.length > 1) {
    return refuse(checking, at, {
      zh: '这个对象有几个上下级字段，请用其中一个',
      en: 'this object has several trees; use the field of one of them',
    });
  }
  return refuse(checking, at, {
    zh: '只有上下级（树）中的记录才能判断位于谁之下',
    en: 'only records of a tree stand below others',
  });
}

const treesOf = ({ key, fields }: RuleEntity): readonly string[] =>
  Object.keys(fields).filter((name) => {
    const type = fields[name];
    return type?.kind === 'link' && type.tree === true && type.to.length === 1 && type.to[0] === key;
  });

import type { RuleType } from '../base/rule-type.ts';
import { type Checking, numberType, refuse } from './checking.ts';
import { convert, refuseKind, toCondition, toNumber } from './convert.ts';
import type { RuleNode } from './rule-tree.ts';

/** A whole rule as what its place asks for; boolean stands for a condition, where any value means "has a value". */
export function toExpected(checking: Checking, node: RuleNode, expected: RuleType): RuleNode | undefined {
  const at = { path: '', depth: 0 };
  if (expected.kind === 'boolean') return toCondition(node);
  if (node.kind === 'value') return convert(checking, node, expected, at);
  if (expected.kind === 'number') return convert(checking, toNumber(node), numberType, at);
  const { type } = node;
  if ((expected.kind === 'choice' || expected.kind === 'list') && type.kind === expected.kind) {
    const unknown = type.options.find((option) => !expected.options.includes(option));
    if (unknown !== undefined)
      return refuse(checking, at, { zh: `没有选项“${unknown}”`, en: `there is no option “${unknown}”` });
  }
  if ((expected.kind === 'link' || expected.kind === 'links') && type.kind === expected.kind) {
    if (type.to.some((target) => !expected.to.includes(target)))
      return refuseKind(checking, expected.kind, type.kind, at);
  }
  return convert(checking, node, expected, at);
}

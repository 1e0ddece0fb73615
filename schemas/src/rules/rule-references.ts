import type { FieldNode, RelatedNode, RuleNode, RuleReference, RuleTree } from './rule-tree.ts';

/** Every field, related list's link field and option the rule names, for the reference graph. Each once. */
export function ruleReferences(tree: RuleTree): readonly RuleReference[] {
  return tree.references;
}

/** The record's own fields the rule reads (for a path over links its first link), so that a form knows when to ask it again. */
export function ruleDependencies(tree: RuleTree): readonly string[] {
  const fields = new Set<string>();
  collect(tree.root, fields);
  return [...fields];
}

/** The context variables the rule reads, the built in `today`, `now` and `zone` included. */
export function ruleContext(tree: RuleTree): readonly string[] {
  const paths = new Set<string>();
  collectContext(tree.root, paths);
  return [...paths];
}

function collect(node: RuleNode, fields: Set<string>): void {
  if (node.kind === 'call') for (const arg of node.args) collect(arg, fields);
  if (node.kind === 'under') collect(node.item, fields);
  if (node.kind !== 'field' && node.kind !== 'related' && node.kind !== 'computed') return;
  if (node.route.start !== null) return;
  const link = node.route.hops[0]?.field;
  // what stands inside a related list is about other records
  if (link) fields.add(link);
  else if (node.kind === 'computed') collect(node.node, fields);
  else fields.add(ownFieldOf(node));
}

function collectContext(node: RuleNode, paths: Set<string>): void {
  if (node.kind === 'context') paths.add(node.path);
  if (node.kind === 'call') for (const arg of node.args) collectContext(arg, paths);
  if (node.kind === 'computed') collectContext(node.node, paths);
  if (node.kind === 'under') for (const part of [node.item, node.top]) collectContext(part, paths);
  if (node.kind !== 'field' && node.kind !== 'related' && node.kind !== 'computed') return;
  if (node.route.start !== null) paths.add(node.route.start);
  if (node.kind !== 'related') return;
  if (node.where) collectContext(node.where, paths);
  if (node.value) collectContext(node.value, paths);
}

const ownFieldOf = (node: FieldNode | RelatedNode): string => {
  // of a part, the field it is a part of
  if (node.kind === 'field') return node.field.split('.')[0] ?? node.field;
  return node.list.many === 'ours' ? node.list.field : 'id';
};

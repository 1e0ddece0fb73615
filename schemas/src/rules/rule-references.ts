import type { RuleNode, RuleReference, RuleTree } from './rule-tree.ts';

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
  if (node.kind !== 'field' && node.kind !== 'related') return;
  if (node.route.start !== null) return;
  // what stands inside a related list is about other records
  fields.add(node.route.hops[0]?.field ?? (node.kind === 'field' ? node.field : 'id'));
}

function collectContext(node: RuleNode, paths: Set<string>): void {
  if (node.kind === 'context') paths.add(node.path);
  if (node.kind === 'call') for (const arg of node.args) collectContext(arg, paths);
  if (node.kind !== 'field' && node.kind !== 'related') return;
  if (node.route.start !== null) paths.add(node.route.start);
  if (node.kind === 'field') return;
  if (node.where) collectContext(node.where, paths);
  if (node.value) collectContext(node.value, paths);
}

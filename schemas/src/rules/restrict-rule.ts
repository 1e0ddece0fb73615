import { booleanType, call, value } from './checking.ts';
import type { RuleNode, RuleTree } from './rule-tree.ts';

/**
 * A permission rule made safe: each comparison that needs a `$user` variable which is null grants nothing, on either side of a "not".
 * Without this, `region == $user.region` would open every record without region to everyone without region. Asking outright
 * whether a variable has a value (`empty`, `!!`) keeps its meaning. Used before every reader, so that they agree.
 */
export function restrictRule(tree: RuleTree, nulls: ReadonlySet<string>): RuleTree {
  return Object.freeze({ ...tree, root: restrict(tree.root, nulls, true) });
}

/** `grants`: whether the node being true lets somebody in (false under an odd number of "not"). */
function restrict(node: RuleNode, nulls: ReadonlySet<string>, grants: boolean): RuleNode {
  if (node.kind === 'call') {
    if (node.call === 'and' || node.call === 'or') {
      return call(
        node.call,
        booleanType,
        node.args.map((arg) => restrict(arg, nulls, grants)),
      );
    }
    const [arg] = node.args;
    if (node.call === 'not' && arg) return call('not', booleanType, [restrict(arg, nulls, !grants)]);
    if (node.call === 'has' && arg?.kind === 'context') return node;
  }
  return needs(node, nulls) ? value(booleanType, !grants) : node;
}

const isLost = (path: string | null, nulls: ReadonlySet<string>): boolean =>
  (path?.startsWith('$user.') ?? false) && nulls.has(path ?? '');

function needs(node: RuleNode | null, nulls: ReadonlySet<string>): boolean {
  if (!node || node.kind === 'value') return false;
  if (node.kind === 'context') return isLost(node.path, nulls);
  if (node.kind === 'call') return node.args.some((arg) => needs(arg, nulls));
  if (node.kind === 'under') return needs(node.item, nulls) || needs(node.top, nulls);
  if (isLost(node.route.start, nulls)) return true;
  return node.kind === 'related' && (needs(node.where, nulls) || needs(node.value, nulls));
}

import type { Json } from '../../schemas/src/index.ts';
import { linkTo, pick, type Random } from './rule-world.ts';

/** Lists of links: whether one holds a record, any or all of some, or nothing at all. */
export function linksQuestion(
  random: Random,
  entity: string,
  variable: (kind: 'link' | 'links') => Json | undefined,
): Json {
  const list = variable('links') ?? { var: '$user.team' };
  const ids = Array.from({ length: Math.floor(random() * 3) }, () => linkTo(random, 'account'));
  return pick<Json>(random, [
    { in: [linkTo(random, 'account'), list] },
    { in: [variable('link') ?? linkTo(random, 'account'), list] },
    { has_any: [list, ids] },
    { has_all: [list, ids] },
    { has_any: [list, [{ var: '$record.account' }, ...ids]] },
    { has_all: [list, [{ var: '$user.id' }, ...ids]] },
    { has_any: [list, variable('links') ?? { var: '$user.team' }] },
    { empty: [list] },
    placeInTree(random, entity),
  ]);
}

/** Links to accounts, which stand in a tree by their parent. */
const intoTree: { readonly [entity: string]: readonly string[] } = {
  deal: ['account', 'partner', 'account.parent'],
  account: ['id', 'parent'],
  person: ['account'],
};

function placeInTree(random: Random, entity: string): Json {
  const top = random() < 0.3 ? { var: '$record.account' } : linkTo(random, 'account');
  return { under: [{ var: pick(random, intoTree[entity] ?? ['$record.account']) }, top] };
}

import type { Json } from '../../schemas/src/index.ts';
import { linkTo, pick, type Random } from './rule-world.ts';

/** Lists of links: whether one holds a record, any or all of some, or nothing at all. */
export function linksQuestion(random: Random, variable: (kind: 'link' | 'links') => Json | undefined): Json {
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
  ]);
}

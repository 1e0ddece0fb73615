import type { Rule, Step, Trigger, Workflow } from '../../schemas/src/index.ts';

const label = (text: string) => ({ zh: text, en: text });

/** A workflow from its steps, one after the other unless a step says otherwise. */
export function workflow(
  key: string,
  trigger: Trigger,
  steps: readonly LooseStep[],
  more: Partial<Workflow> = {},
): Workflow {
  const linked = steps.map((step, index): Step => {
    const following = steps[index + 1];
    const next = step.next ?? (following ? { done: following.key } : {});
    return { ...step, next };
  });
  return { key, label: label(key), active: true, inline: false, trigger, start: steps[0]!.key, steps: linked, ...more };
}

type LooseStep = {
  [T in Step['type']]: Omit<Extract<Step, { type: T }>, 'next'> & { readonly next?: Step['next'] };
}[Step['type']];

export const v = (name: string): Rule => ({ var: name });

/** Ownerless guests go round robin to the reps and are marked as taken. */
export const assignGuests = workflow(
  'assign_guests',
  { type: 'created', object: 'guest', when: { empty: v('owner') } },
  [
    {
      key: 'assign',
      type: 'assign',
      options: { field: 'owner', strategy: 'round_robin', roles: ['rep'], onlyEmpty: true },
    },
    {
      key: 'mark',
      type: 'update-record',
      options: { object: 'guest', record: v('$record.id'), values: { stage: 'taken' } },
    },
  ],
);

/** A guest becomes client and deal, in one go. */
export const convertGuest = workflow(
  'convert',
  { type: 'button', object: 'guest', when: { in: [v('stage'), ['fresh', 'taken', 'working']] } },
  [
    {
      key: 'find',
      type: 'find-records',
      options: { object: 'client', filter: { '==': [v('name'), v('$record.name')] } },
      next: { found: 'deal', none: 'client' },
    },
    {
      key: 'client',
      type: 'create-record',
      options: { object: 'client', values: { name: v('$record.name'), owner: v('$record.owner') } },
    },
    {
      key: 'deal',
      type: 'create-record',
      options: {
        object: 'deal',
        values: {
          name: { cat: [v('$record.name'), '的生意'] },
          client: { coalesce: [v('$steps.find.id'), v('$steps.client.id')] },
          guest: v('$record.id'),
          amount: v('$record.budget'),
          owner: v('$record.owner'),
        },
      },
    },
    {
      key: 'close',
      type: 'update-record',
      options: {
        object: 'guest',
        record: v('$record.id'),
        values: { stage: 'taken', client: v('$steps.client.id'), about: v('$steps.deal.id') },
      },
    },
  ],
  { inline: true },
);

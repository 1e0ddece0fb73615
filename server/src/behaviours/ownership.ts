import type { OwnershipOptions } from '@kehuan/schemas';
import { grantOf } from '../access/grants.ts';
import type { BehaviourHooks } from './behaviour-hooks.ts';

/**
 * A new record that names no owner belongs to its creator where the object says so, else to nobody yet. A person who sees only some people's
 * records, and may not give records away, always becomes the owner: they could not make any record otherwise.
 */
export const ownershipHooks: BehaviourHooks<OwnershipOptions> = {
  prepare: ({ context: { snapshot }, options, writes }) =>
    writes.map((write) => {
      if (write.before || (write.after.owner ?? null) !== null) return write;
      const { actor } = write.origin;
      const grant = grantOf({ snapshot, actor }, write.object.definition.key);
      const isBound = !['none', 'all'].includes(grant.read) && !grant.transfer;
      const isSent = Object.hasOwn(write.given, 'owner');
      return isBound || (options.toCreator === true && !isSent)
        ? { ...write, after: { ...write.after, owner: actor.id } }
        : write;
    }),
};

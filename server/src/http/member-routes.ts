import type { FastifyRequest } from 'fastify';
import { type Invitation, invite, renewInvitation } from '../access/invite.ts';
import { listMembers, listPeople } from '../access/people.ts';
import { updateMember } from '../access/update-member.ts';
import type { Handlers } from './handler.ts';
import type { HttpServices } from './http-services.ts';

type MemberRoute = 'people' | 'members' | 'invite' | 'updateMember' | 'renewInvitation';

export function memberHandlers({ config }: HttpServices): Handlers<MemberRoute> {
  /** What to hand over; as seen from the administrator's browser where the server's address is not set. */
  function linkOf({ token }: Invitation, request: FastifyRequest): string {
    return `${config.publicUrl ?? `${request.protocol}://${request.host}`}/join/${token}`;
  }

  return {
    people: async (context, request) => ({ people: await listPeople(context, request.query.search) }),
    members: async (context) => ({ members: await listMembers(context) }),
    invite: async (context, request) => {
      const invitation = await invite(context, request.body);
      return { id: invitation.id, link: linkOf(invitation, request), expiresAt: invitation.expiresAt };
    },
    updateMember: async (context, request) => {
      await updateMember(context, request.params.id, request.body);
      return {};
    },
    renewInvitation: async (context, request) => {
      const invitation = await renewInvitation(context, request.params.id);
      return { link: linkOf(invitation, request), expiresAt: invitation.expiresAt };
    },
  };
}

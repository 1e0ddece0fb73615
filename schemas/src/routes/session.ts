import { languages } from '../base/text.ts';
import { defineRoute, done, flag, id, integer, key, list, shape, string } from './route.ts';

const email = { type: 'string', minLength: 3, maxLength: 254 } as const;
const password = { type: 'string', minLength: 8, maxLength: 200 } as const;
const personName = { type: 'string', minLength: 1, maxLength: 100 } as const;
const language = { enum: languages } as const;
const token = { type: 'string', minLength: 10, maxLength: 200 } as const;

const signedIn = shape({
  /** short-lived JWT, kept in memory only; the refresh token is an httpOnly cookie */
  token: string,
  /** seconds until it expires */
  expiresIn: integer,
});

const workspace = shape({ id, name: string });

export const sessionRoutes = {
  /** what the sign-in page needs to know before anybody is signed in */
  start: defineRoute({
    method: 'GET',
    path: '/api/start',
    tag: 'session',
    auth: 'none',
    summary: 'Whether this server is new, and whether sign-up is open',
    reply: shape({ isNew: flag, signUpOpen: flag }),
  }),
  signUp: defineRoute({
    method: 'POST',
    path: '/api/sign-up',
    tag: 'session',
    auth: 'none',
    summary: 'Create an account and its workspace',
    body: shape({ name: personName, email, password, workspace: personName, language }, ['language']),
    reply: signedIn,
  }),
  signIn: defineRoute({
    method: 'POST',
    path: '/api/sign-in',
    tag: 'session',
    auth: 'none',
    summary: 'Sign in; into the workspace used last where none is named',
    body: shape({ email, password: { type: 'string', maxLength: 200 }, workspace: id }, ['workspace']),
    reply: signedIn,
  }),
  refresh: defineRoute({
    method: 'POST',
    path: '/api/refresh',
    tag: 'session',
    auth: 'none',
    summary: 'A new access token for the refresh cookie, which is rotated',
    body: shape({ workspace: id }, ['workspace']),
    reply: signedIn,
  }),
  signOut: defineRoute({
    method: 'POST',
    path: '/api/sign-out',
    tag: 'session',
    auth: 'none',
    summary: 'End this session',
    reply: done,
  }),
  invitation: defineRoute({
    method: 'GET',
    path: '/api/invitations/:token',
    tag: 'session',
    auth: 'none',
    summary: 'Who invites to what',
    params: shape({ token }),
    reply: shape({ email: string, name: string, workspace: string, invitedBy: string, hasAccount: flag }),
  }),
  acceptInvitation: defineRoute({
    method: 'POST',
    path: '/api/invitations/:token',
    tag: 'session',
    auth: 'none',
    summary: 'Join: sets a password for a new person, checks it for one who has an account',
    params: shape({ token }),
    body: shape({ name: personName, password }),
    reply: signedIn,
  }),
  me: defineRoute({
    method: 'GET',
    path: '/api/me',
    tag: 'session',
    auth: 'member',
    summary: 'The signed-in person in this workspace',
    reply: shape({
      id,
      name: string,
      email: string,
      language,
      workspace,
      workspaces: list(workspace),
      roles: list(key),
      /** where they stand in the organisation, for rules that a form asks */
      reach: shape({
        departments: list(id),
        departmentsBelow: list(id),
        teams: list(id),
        subordinates: list(id),
        colleagues: list(id),
        colleaguesBelow: list(id),
      }),
      admin: flag,
      design: flag,
      unread: integer,
      sampleData: flag,
    }),
  }),
  updateMe: defineRoute({
    method: 'PATCH',
    path: '/api/me',
    tag: 'session',
    auth: 'member',
    summary: 'Change one’s own name, language or password',
    body: shape({ name: personName, language, password, currentPassword: { type: 'string', maxLength: 200 } }, [
      'name',
      'language',
      'password',
      'currentPassword',
    ]),
    reply: done,
  }),
} as const;

const member = shape({ id, name: string, email: string, roles: list(key), active: flag, invited: flag });

export const memberRoutes = {
  /** everybody may know who is there: names stand in person fields */
  people: defineRoute({
    method: 'GET',
    path: '/api/people',
    tag: 'members',
    auth: 'member',
    summary: 'People of the workspace, by name',
    query: shape({ search: { type: 'string', maxLength: 100 } }, ['search']),
    reply: shape({ people: list(shape({ id, name: string, active: flag })) }),
  }),
  members: defineRoute({
    method: 'GET',
    path: '/api/members',
    tag: 'members',
    auth: 'admin',
    summary: 'Members and open invitations',
    reply: shape({ members: list(member) }),
  }),
  invite: defineRoute({
    method: 'POST',
    path: '/api/members',
    tag: 'members',
    auth: 'admin',
    summary: 'Invite a person; answers the link to hand over',
    body: shape({ email, name: personName, roles: { type: 'array', items: key, minItems: 1, maxItems: 20 } }),
    reply: shape({ id, link: string, expiresAt: string }),
  }),
  updateMember: defineRoute({
    method: 'PATCH',
    path: '/api/members/:id',
    tag: 'members',
    auth: 'admin',
    summary: 'Change a member’s roles or activity',
    params: shape({ id }),
    body: shape({ roles: { type: 'array', items: key, minItems: 1, maxItems: 20 }, active: flag }, ['roles', 'active']),
    reply: done,
  }),
  renewInvitation: defineRoute({
    method: 'POST',
    path: '/api/members/:id/invitation',
    tag: 'members',
    auth: 'admin',
    summary: 'A new link for an open invitation',
    params: shape({ id }),
    reply: shape({ link: string, expiresAt: string }),
  }),
} as const;

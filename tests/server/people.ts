import pg from 'pg';
import { type Api, openApi } from '../helpers/api.ts';

/** A clock that stands still until a test moves it. */
export function createClock(start = '2026-11-23T08:00:00.000Z') {
  let instant = Date.parse(start);
  return {
    now: () => new Date(instant),
    pass: (seconds: number) => {
      instant += seconds * 1000;
    },
  };
}

export const password = 'correct horse';

/** The first person of a server, signed in: administrator of a workspace of their own. */
export async function signUpAdmin(address: string, email = 'wang@example.com'): Promise<Api> {
  const admin = openApi(address);
  await admin.call('signUp', { body: { name: '王芳', email, password, workspace: '远山科技' } });
  return admin;
}

export function tokenOf(link: string): string {
  return link.split('/').at(-1) ?? '';
}

/** Invites a person and joins as them. */
export async function inviteAndJoin(
  admin: Api,
  address: string,
  { email, name = '李雷', roles = ['admin'] }: { email: string; name?: string; roles?: readonly string[] },
): Promise<Api> {
  const { link } = await admin.call('invite', { body: { email, name, roles } });
  const person = openApi(address);
  await person.call('acceptInvitation', { params: { token: tokenOf(link) }, body: { name, password } });
  return person;
}

/** Works on the database itself, past the server. */
export async function withDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

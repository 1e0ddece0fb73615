import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import { connect } from '../../server/src/database/connect.ts';
import { openApi } from '../helpers/api.ts';
import { createTestDatabase } from '../helpers/database.ts';
import { inviteAndJoin, password, signUpAdmin, tokenOf } from './people.ts';

test('the log tells who did what and how long it took, and holds no secret at any level', async () => {
  await using database = await createTestDatabase();
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const connection = connect(database.url, { log, poolSize: 5 });
  const config = readConfig({ DATABASE_URL: database.url, PORT: '0' });
  const { db, direct } = connection;
  const app = await createApp({ config, db, direct, log, now: () => new Date() });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const secrets: string[] = [password, 'not the one'];
  try {
    const admin = await signUpAdmin(address);
    const refreshed = await admin.fetch('/api/refresh', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const { token } = (await refreshed.json()) as { token: string };
    secrets.push(token, refreshed.headers.getSetCookie()[0]?.split(';')[0]?.split('=')[1] ?? '');
    await admin.fetch('/api/people', { headers: { authorization: `Bearer ${token}x` } });
    const { link } = await admin.call('invite', { body: { email: 'li@example.com', name: '李', roles: ['admin'] } });
    secrets.push(tokenOf(link));
    await openApi(address).call('invitation', { params: { token: tokenOf(link) } });
    await fetch(link.replace(/^https?:\/\/[^/]+/, address));
    await fetch(`${address}/api/invitations/${tokenOf(link)}/`);
    await inviteAndJoin(admin, address, { email: 'han@example.com' });
    const wrong = { email: 'wang@example.com', password: 'not the one' };
    await openApi(address)
      .call('signIn', { body: wrong })
      .catch(() => undefined);
    const me = await admin.call('me');

    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const done = { msg: 'done', route: 'invite', user: me.id, workspace: me.workspace.id };
    expect(entries).toContainEqual(
      expect.objectContaining({ ...done, ms: expect.any(Number), request: expect.any(String) }),
    );
    const refused = { msg: 'refused', route: '/api/sign-in', status: 401, code: 'auth.wrong' };
    expect(entries).toContainEqual(expect.objectContaining(refused));
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(8);
      expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    }
  } finally {
    await app.close();
    await connection.close();
  }
});

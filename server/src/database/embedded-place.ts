import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '@kehuan/schemas';
import { findUnprivilegedUser, isRoot } from './embedded-user.ts';
import { findPostgresProcesses } from './postmaster.ts';
import { type Identity, runProgram } from './run-program.ts';

/** Where the built-in database lives, and as whom it runs. */
export interface Place {
  /** the data directory, or its stand-in under /var/lib/kehuan; holds everything below */
  readonly home: string;
  /** PostgreSQL's own directory; may not exist yet */
  readonly cluster: string;
  readonly identity: Identity;
  /** the database is not in the data directory, because the user it runs as cannot get there */
  readonly isMoved: boolean;
}

/**
 * Decides once and stays with it. Usually the database is in the data directory. As root it runs as an unprivileged user; where
 * that user cannot get into the data directory (a clone in a 0700 folder), the database goes to /var/lib/kehuan, and the link
 * `postgres-home` in the data directory says where to. So deleting the data directory starts afresh, and moving it keeps the data.
 * Throws `boot.data-directory`, `boot.data-owner` or `boot.no-postgres`. The caller holds the data directory.
 */
export async function choosePlace(dataDir: string): Promise<Place> {
  const link = join(dataDir, 'postgres-home');
  const moved = await readlink(link).catch(() => undefined);
  if (moved !== undefined) return moveTo(dataDir, moved);
  const cluster = join(dataDir, 'pg');
  const owner = (await stat(cluster).catch(() => undefined))?.uid;
  if (!isRoot()) {
    if (owner !== undefined && owner !== process.getuid?.()) throw await foreign(cluster, owner);
    return { home: dataDir, cluster, identity: {}, isMoved: false };
  }
  const identity = await findOwner(cluster);
  const isReachable = owner === undefined ? await canLiveIn(dataDir, identity) : await canReach(cluster, identity);
  if (isReachable || (await findPostgresProcesses(cluster)).length > 0) {
    return { home: dataDir, cluster, identity, isMoved: false };
  }
  const home = await freshHome(dataDir);
  await symlink(home, link);
  return moveTo(dataDir, home);
}

/** Where root keeps what its unprivileged user cannot reach elsewhere. */
export const shelter = '/var/lib/kehuan';

/** The place behind the link. A database that was made before the data directory was closed off is taken along, also after a kill half way. */
async function moveTo(dataDir: string, home: string): Promise<Place> {
  const cluster = join(home, 'pg');
  const before = join(dataDir, 'pg');
  const homeOwner = (await stat(home).catch(() => undefined))?.uid;
  if (homeOwner === undefined) {
    const reason = {
      zh: `它的数据库应在 ${home}，但那里没有；请恢复它，或删除链接 postgres-home 重新开始`,
      en: `its database should be in ${home}, which is gone; restore it, or delete the link postgres-home to start afresh`,
    };
    throw new Problem('boot.data-directory', { directory: dataDir, reason });
  }
  if (!isRoot() && homeOwner !== process.getuid?.()) throw await foreign(home, homeOwner);
  if (!(await stat(cluster).catch(() => undefined)) && (await stat(before).catch(() => undefined))) {
    for (const name of ['postgres-password', 'pg']) await rename(join(dataDir, name), join(home, name)).catch(explain);
  }
  return { home, cluster, identity: await findOwner(cluster), isMoved: true };

  function explain(error: NodeJS.ErrnoException): void {
    if (error.code === 'ENOENT') return;
    const reason = {
      zh: `数据库的用户进不去这里，又不能把 pg 移到 ${home}（${error.code}），请手工移动`,
      en: `the database's user cannot get in, and pg cannot be moved to ${home} (${error.code}); move it by hand`,
    };
    throw new Problem('boot.data-directory', { directory: dataDir, reason });
  }
}

/** As whom this cluster runs: its owner, for PostgreSQL demands that, or the unprivileged user. */
async function findOwner(cluster: string): Promise<Identity> {
  if (!isRoot()) return {};
  const found = await stat(cluster).catch(() => undefined);
  if (found && found.uid !== 0) return { uid: found.uid, gid: found.gid };
  const identity = await findUnprivilegedUser();
  // Root has copied it here, from a back-up say.
  if (found) await runProgram('chown', ['-R', `${identity.uid}:${identity.gid}`, cluster]);
  return identity;
}

/** Whether this user could own a database in this directory: tried, for modes alone do not tell (network and Windows drives). */
async function canLiveIn(directory: string, identity: Identity): Promise<boolean> {
  const probe = await mkdtemp(join(directory, '.probe-'));
  try {
    await chown(probe, identity.uid ?? 0, identity.gid ?? 0);
    return await canReach(probe, identity);
  } catch {
    return false;
  } finally {
    await rm(probe, { recursive: true, force: true });
  }
}

async function canReach(directory: string, identity: Identity): Promise<boolean> {
  const { code } = await runProgram('sh', ['-c', 'cd "$0" && test -w .', directory], { as: identity });
  return code === 0;
}

/** A new directory for the data directory of this path. One that is there belongs to a data directory of the same path that was deleted. */
async function freshHome(dataDir: string): Promise<string> {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  try {
    await mkdir(shelter, { recursive: true, mode: 0o755 });
    for (let number = 1; ; number += 1) {
      const home = join(shelter, number === 1 ? hash : `${hash}-${number}`);
      const isNew = await mkdir(home, { mode: 0o755 }).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error;
          return false;
        },
      );
      if (!isNew && (await stat(join(home, 'pg')).catch(() => undefined))) continue;
      // Whatever the umask is, the database's user has to pass.
      await chmod(shelter, 0o755);
      await chmod(home, 0o755);
      return home;
    }
  } catch (error) {
    throw new Problem('boot.data-directory', { directory: shelter, reason: String(error) });
  }
}

async function foreign(path: string, uid: number): Promise<Problem> {
  const { code, output } = await runProgram('id', ['-un', String(uid)]);
  return new Problem('boot.data-owner', { directory: path, owner: code === 0 ? output.trim() : String(uid) });
}

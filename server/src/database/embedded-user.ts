import { Problem } from '@kehuan/schemas';
import { type Identity, runProgram } from './run-program.ts';

/**
 * As whom PostgreSQL, which refuses to run as root, runs when we are root: the account `postgres` or, on a machine without one, a
 * system account `kehuan` that is made for it; `nobody` where accounts cannot be made. Empty when we are not root.
 * Throws `boot.no-postgres` where root cannot become anybody else (some containers).
 */
export async function findUnprivilegedUser(): Promise<Identity> {
  if (!isRoot()) return {};
  const identity =
    (await findAccount('postgres')) ??
    (await findAccount('kehuan')) ??
    (await createAccount('kehuan')) ??
    (await findAccount('nobody'));
  if (identity) return identity;
  throw new Problem('boot.no-postgres', {
    platform: `${process.platform}-${process.arch}`,
    reason: {
      zh: 'PostgreSQL 不能以 root 运行，又没有别的用户可用',
      en: 'PostgreSQL refuses to run as root and there is no other user',
    },
  });
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The account of this name, if there is one that we can become. */
async function findAccount(name: string): Promise<Identity | undefined> {
  const [uid, gid] = await Promise.all([runProgram('id', ['-u', name]), runProgram('id', ['-g', name])]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  const identity = { uid: Number(uid.output), gid: Number(gid.output) };
  if (identity.uid === 0) return undefined;
  return (await runProgram('true', [], { as: identity })).code === 0 ? identity : undefined;
}

async function createAccount(name: string): Promise<Identity | undefined> {
  const about = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
  ];
  const made = await runProgram('useradd', [...about, name]);
  return made.code === 0 ? findAccount(name) : undefined;
}

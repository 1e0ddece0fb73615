import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '@kehuan/schemas';

/** The keys of secret fields: one for each version of the encryption, and the one blind indexes are made with, which never changes. */
export interface SecretKeys {
  readonly versions: ReadonlyMap<number, Buffer>;
  /** the version new values are encrypted with */
  readonly current: number;
  readonly blind: Buffer;
}

const fileName = 'secret-keys';
const bits = 256;

/**
 * Reads `blind:<base64> 1:<base64> 2:<base64>` (spaces, commas or lines between): keys of 256 bits, the highest version is the current
 * one. Undefined where that is not what it says.
 */
export function readSecretKeys(text: string): SecretKeys | undefined {
  const entries = text
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map((entry) => /^(blind|[1-9]\d{0,5}):([A-Za-z0-9+/_-]+=*)$/.exec(entry));
  const keys = new Map<string, Buffer>();
  for (const entry of entries) {
    const key = Buffer.from(entry?.[2] ?? '', 'base64');
    if (!entry || key.length !== bits / 8 || keys.has(entry[1]!)) return undefined;
    keys.set(entry[1]!, key);
  }
  const blind = keys.get('blind');
  keys.delete('blind');
  const versions = new Map([...keys].map(([version, key]) => [Number(version), key]));
  return blind && versions.size > 0 ? { versions, blind, current: Math.max(...versions.keys()) } : undefined;
}

/**
 * The keys of this server: those of the environment, else of the file `secret-keys` in the data directory, made (mode 0600) when the first
 * secret is written. They are never in the database: a copy of it alone gives nothing away. Throws `secret.no-key`.
 */
export function loadSecretKeys({
  secretKeys,
  dataDir,
}: {
  readonly secretKeys: string | undefined;
  readonly dataDir: string;
}): SecretKeys {
  const keys = readSecretKeys(secretKeys ?? readOrMakeFile(dataDir));
  if (keys) return keys;
  const reason = { zh: `${join(dataDir, fileName)} 的内容不对`, en: `${join(dataDir, fileName)} cannot be read` };
  throw new Problem('secret.no-key', { reason });
}

function readOrMakeFile(dataDir: string): string {
  const path = join(dataDir, fileName);
  try {
    const key = () => randomBytes(bits / 8).toString('base64');
    mkdirSync(dataDir, { recursive: true });
    // two processes may come at once: the file of the first one is everybody's
    writeFileSync(path, `blind:${key()}\n1:${key()}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (!isThere(error)) throw new Problem('secret.no-key', { reason: String(error) });
  }
  return readFileSync(path, 'utf8');
}

const isThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

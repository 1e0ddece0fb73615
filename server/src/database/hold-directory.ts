/**
 * One Kehuan for each data directory. The lock is a socket that the system takes back when its process ends, however it ends, so
 * there is no stale lock to judge. A file beside it tells the second one where the first one answers, and warns
 * servers that share the directory but not the system's sockets (containers, machines on a network drive).
 */
import { randomUUID } from 'node:crypto';
import { readFile, readlink, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '@kehuan/schemas';
import { markOf } from './directory-mark.ts';

export interface HeldDirectory {
  /** tells others where we answer */
  readonly announce: (address: string) => Promise<void>;
  readonly release: () => Promise<void>;
}

interface Note {
  readonly pid: number;
  /** which processes and sockets this one can see */
  readonly realm: string;
  readonly address?: string;
}

const beat = 1000;

/** Throws `boot.running` when another process holds this directory and does not let go of it within two seconds. */
export async function holdDirectory(directory: string): Promise<HeldDirectory> {
  const file = join(directory, 'kehuan.lock');
  let close = await listenAlone(directory);
  // The one before may just be ending.
  for (let attempt = 0; attempt < 20 && !close; attempt += 1) {
    await wait(100);
    close = await listenAlone(directory);
  }
  if (!close) throw await running(directory, file);
  const realm = await findRealm();
  if (await isBeatingElsewhere(file, realm)) {
    await close();
    throw await running(directory, file);
  }
  const note = { pid: process.pid, realm };
  await writeNote(file, note);
  const heart = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, beat).unref();
  return {
    announce: (address) => writeNote(file, { ...note, address }),
    release: async () => {
      clearInterval(heart);
      await rm(file, { force: true });
      await close();
    },
  };
}

/** Takes the socket that stands for this directory, under whatever path it is reached; undefined when it is taken. */
async function listenAlone(directory: string): Promise<(() => Promise<void>) | undefined> {
  const name = await markOf(directory);
  const hasNamelessSockets = process.platform === 'linux';
  const path = hasNamelessSockets ? `\0${name}` : join(tmpdir(), `${name}.sock`);
  let server = await listen(path);
  if (!server && !hasNamelessSockets && (await isSilent(path))) {
    await rm(path, { force: true });
    server = await listen(path);
  }
  return server && (() => new Promise((resolve) => server.close(() => resolve())));
}

function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy()).unref();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(path, () => resolve(server));
  });
}

/** A socket file whose process was killed stays behind. */
function isSilent(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => resolve(false));
    socket.once('error', () => resolve(true)).once('close', () => socket.destroy());
  });
}

async function running(directory: string, file: string): Promise<Problem> {
  // It may have begun a moment ago: give it the time to say where it answers.
  let note = await readNote(file);
  for (let attempt = 0; attempt < 20 && !note?.address; attempt += 1) {
    await wait(250);
    note = await readNote(file);
  }
  const address = note?.address ?? (note ? `pid ${note.pid}` : '?');
  return new Problem('boot.running', { directory, address });
}

/** Whether a server that we cannot see, in another container or on another machine, keeps touching the file. */
async function isBeatingElsewhere(file: string, realm: string): Promise<boolean> {
  const note = await readNote(file);
  if (!note || note.realm === realm) return false;
  const before = (await stat(file)).mtimeMs;
  await wait(2.5 * beat);
  return (await stat(file).catch(() => undefined))?.mtimeMs !== before;
}

async function findRealm(): Promise<string> {
  if (process.platform !== 'linux') return hostname();
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => hostname());
  const spaces = await Promise.all(['pid', 'net'].map((kind) => readlink(`/proc/self/ns/${kind}`).catch(() => '')));
  return [boot.trim(), ...spaces].join(' ');
}

async function readNote(file: string): Promise<Note | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function writeNote(file: string, note: Note): Promise<void> {
  const fresh = `${file}.${randomUUID()}`;
  await writeFile(fresh, JSON.stringify(note));
  await rename(fresh, file);
}

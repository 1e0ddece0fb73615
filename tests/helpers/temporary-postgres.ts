import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface TemporaryPostgres {
  /** connects as the owner to the database `postgres` */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const guard = fileURLToPath(new URL('postgres-guard.ts', import.meta.url));

/**
 * A real PostgreSQL of its own, gone without trace when stopped or when this process ends in any way.
 * Unless `isDurable`, it does not wait for the disk: fast, and nothing here outlives a power cut anyway.
 */
export async function startTemporaryPostgres(options: { isDurable?: boolean } = {}): Promise<TemporaryPostgres> {
  // Its own process group, so that Ctrl-C reaches the guard only through the closing pipe.
  const args = ['--conditions=kehuan-src', '--import', 'tsx', guard, ...(options.isDurable ? ['--durable'] : [])];
  const child = spawn(process.execPath, args, {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([first]) => String(first)),
    exited.then(() => '{"error":"The guard of the temporary PostgreSQL stopped early."}'),
  ]);
  const answer: { url?: string; error?: string } = JSON.parse(line);
  if (!answer.url) throw new Error(answer.error);
  child.unref();
  return {
    url: answer.url,
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}

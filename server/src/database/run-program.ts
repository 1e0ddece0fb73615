import { spawn } from 'node:child_process';

/** As whom a program runs; empty: as this process. */
export interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

export interface ProgramResult {
  /** null when it could not be started or was killed */
  readonly code: number | null;
  /** what it printed, on either channel, at most the last 8,000 characters; or why it could not be started */
  readonly output: string;
}

/**
 * Runs a program to its end in a session of its own, so that Ctrl-C in our terminal does not reach it. Its environment is bare: nothing
 * of ours (PGDATA, LANG, LD_LIBRARY_PATH …) changes what PostgreSQL does. Never rejects.
 */
export function runProgram(
  file: string,
  args: readonly string[],
  options: { readonly as?: Identity; readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(file, args, {
      ...options.as,
      cwd: options.cwd ?? '/',
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC', ...options.env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (text: string) => {
      output = (output + text).slice(-8000);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

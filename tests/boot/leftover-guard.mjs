/**
 * Ends what a test run has started when the run itself is gone, however it ended. Standard input names it line by line, as JSON:
 * `{ group }` a process group, `{ ended }` one that is no more, `{ home }` a data directory whose PostgreSQL may be running.
 * When standard input closes, what is left of it is killed. One such process for each test file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const groups = new Set();
const homes = new Set();

for await (const line of createInterface(process.stdin)) {
  const { group, ended, home } = JSON.parse(line);
  if (group) groups.add(group);
  if (ended) groups.delete(ended);
  if (home) homes.add(home);
}
for (const group of groups) kill(-group, 'SIGKILL');
for (const home of homes) {
  const pid = Number(read(join(home, 'pg/postmaster.pid')).split('\n')[0]);
  if (pid && read(`/proc/${pid}/comm`) === 'postgres\n') kill(pid, 'SIGQUIT');
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // gone
  }
}

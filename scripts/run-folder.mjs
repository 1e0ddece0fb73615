import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { programs, root, runNode } from './run-command.mjs';

/**
 * Builds what changed and runs the programs of a folder one after the other: every `*.ts` directly in it, or those whose name
 * contains one of the command's arguments. Files in folders below are parts of them. Fails when any fails or none is found.
 *
 * @param {string} folder relative to the repository
 */
export async function runFolder(folder) {
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
  const all = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  const programsHere = all
    .filter((name) => name.endsWith('.ts') && (wanted.length === 0 || wanted.some((part) => name.includes(part))))
    .sort();
  if (programsHere.length === 0) {
    console.error(`There is nothing to run in ${folder}${wanted.length > 0 ? ` for ${wanted.join(', ')}` : ''}.`);
    process.exit(1);
  }
  const build = await runNode(['scripts/build.mjs', '--if-changed']);
  if (build.code !== 0) process.exit(build.code);
  for (const name of programsHere) {
    const { code } = await runNode([programs.tsx, '--conditions=kehuan-src', join(folder, name), ...options]);
    if (code !== 0) process.exitCode = code;
  }
}

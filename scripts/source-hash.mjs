import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './run-command.mjs';

/**
 * A fingerprint of files and folders by content, so that a fresh checkout, a touched file or another clock rebuilds nothing.
 * Missing paths count as missing, not as an error.
 *
 * @param {readonly string[]} paths relative to the repository
 */
export function hashSources(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, join(root, path));
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} path */
function addTo(hash, path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  } else {
    hash.update(`${relative(root, path)}\0${found.size}\0`).update(readFileSync(path));
  }
}

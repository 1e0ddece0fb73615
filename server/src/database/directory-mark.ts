import { stat } from 'node:fs/promises';

/**
 * A short name for this very directory, whatever path it is reached by: the same after it was moved, another one for a copy of it. Holds
 * while the machine runs.
 */
export async function markOf(directory: string): Promise<string> {
  const { dev, ino } = await stat(directory, { bigint: true });
  return `kehuan-${dev.toString(36)}-${ino.toString(36)}`;
}

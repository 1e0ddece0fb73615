/**
 * Whether this error says that the database cannot be reached just now, rather than that a statement was wrong: the HTTP
 * layer answers 503 instead of 500, loops wait and try again.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isUnavailable)) return true;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return unavailableCodes.has(code) || code.startsWith('08') || lostConnection.test(error.message);
}

const unavailableCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P01', // shut down by the administrator
  '57P02', // shut down after a crash
  '57P03', // still starting, or already stopping
  '53300', // too many connections
]);

/** pg gives these no code. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/;

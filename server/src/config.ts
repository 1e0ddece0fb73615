import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Label, Problem } from '@kehuan/schemas';

/** `web` answers requests, `worker` runs the queue, `all` does both. */
const roles = ['all', 'web', 'worker'] as const;
/** `first`: only the first person may sign up, all others are invited. */
const signUps = ['first', 'open'] as const;
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything the environment decides, read once at boot and never again. */
export interface Config {
  /** 0 lets the system choose one */
  readonly port: number;
  /** undefined: every interface, IPv6 and IPv4 */
  readonly host: string | undefined;
  /** absolute; holds the built-in database and uploaded files */
  readonly dataDir: string;
  /** keys of secret fields, see `secret-keys.ts`; undefined: the file `secret-keys` in `dataDir` */
  readonly secretKeys: string | undefined;
  /** undefined: the built-in PostgreSQL in `dataDir` */
  readonly databaseUrl: string | undefined;
  /** an S3-compatible store for uploaded files; undefined: the folder `files` in `dataDir` */
  readonly files: FilePlace | undefined;
  /** past any pooler, for index builds and LISTEN; undefined: the same as `databaseUrl` */
  readonly directUrl: string | undefined;
  readonly poolSize: number;
  readonly role: (typeof roles)[number];
  readonly logLevel: (typeof logLevels)[number];
  /** where people reach this server, without a slash at the end; undefined: not known */
  readonly publicUrl: string | undefined;
  /** who may create an account with a workspace of its own */
  readonly signUp: (typeof signUps)[number];
  /** cookies go over https only */
  readonly secureCookies: boolean;
  /** a proxy in front is believed about the client's address and protocol */
  readonly trustProxy: boolean;
}

/** A bucket (and a folder in it) of an S3-compatible store, and who we are there. */
export interface FilePlace {
  /** `https://s3.example.com/bucket/prefix`, without a slash at the end */
  readonly base: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly sessionToken?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The configuration in these environment variables; empty ones count as missing. `isTerminal`: a person is looking at the
 * log, so by default it holds only what needs their attention. Throws `boot.setting` for the first wrong value.
 */
export function readConfig(environment: Environment, isTerminal = false): Config {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const publicUrl = readUrl(read, 'KEHUAN_PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '');
  const databaseUrl = readUrl(read, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  return Object.freeze({
    port: readNumber(read, 'PORT', { min: 0, max: 65_535, otherwise: 3000 }),
    host: read('KEHUAN_HOST'),
    dataDir: readFolder(read('KEHUAN_DATA_DIR')),
    secretKeys: readKeys(read),
    databaseUrl,
    files: readFilePlace(read),
    directUrl: databaseUrl && readUrl(read, 'KEHUAN_DIRECT_URL', ['postgres:', 'postgresql:']),
    poolSize: readNumber(read, 'KEHUAN_POOL_SIZE', { min: 2, max: 1000, otherwise: 20 }),
    role: readChoice(read, 'KEHUAN_ROLE', roles) ?? 'all',
    logLevel: readChoice(read, 'KEHUAN_LOG_LEVEL', logLevels) ?? (isTerminal ? 'warn' : 'info'),
    publicUrl,
    signUp: readChoice(read, 'KEHUAN_SIGN_UP', signUps) ?? 'first',
    secureCookies: readSwitch(read, 'KEHUAN_SECURE_COOKIES') ?? publicUrl?.startsWith('https:') ?? false,
    trustProxy: readSwitch(read, 'KEHUAN_TRUST_PROXY') ?? false,
  });
}

type Read = (name: string) => string | undefined;

function wrong(name: string, value: string, expected: Label): Problem {
  return new Problem('boot.setting', { name, value, expected });
}

function readNumber(read: Read, name: string, limits: { min: number; max: number; otherwise: number }): number {
  const value = read(name);
  if (value === undefined) return limits.otherwise;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= limits.min && number <= limits.max) return number;
  const { min, max } = limits;
  throw wrong(name, value, { zh: `${min} 到 ${max} 之间的整数`, en: `a whole number between ${min} and ${max}` });
}

function readChoice<Choice extends string>(read: Read, name: string, choices: readonly Choice[]): Choice | undefined {
  const value = read(name);
  if (value === undefined) return undefined;
  const choice = choices.find((one) => one === value);
  if (choice) return choice;
  throw wrong(name, value, { zh: choices.join('、'), en: choices.join(', ') });
}

function readSwitch(read: Read, name: string): boolean | undefined {
  const value = readChoice(read, name, ['true', 'false', '1', '0']);
  return value === undefined ? undefined : value === 'true' || value === '1';
}

function readUrl(read: Read, name: string, protocols: readonly string[]): string | undefined {
  const value = read(name);
  if (value === undefined) return undefined;
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  const start = `${protocols[0]}//`;
  // A database address holds a password, and this sentence may end up in a log.
  const shown = name === 'KEHUAN_PUBLIC_URL' ? value : '…';
  throw wrong(name, shown, { zh: `以 ${start} 开头的地址`, en: `an address that starts with ${start}` });
}

/** `s3://bucket/prefix?endpoint=https://s3.example.com&region=cn-north-1`, with the keys where AWS' own programs look for them. */
function readFilePlace(read: Read): FilePlace | undefined {
  const url = readUrl(read, 'KEHUAN_FILES', ['s3:']);
  if (url === undefined) return undefined;
  const { hostname: bucket, pathname, searchParams } = new URL(url);
  const endpoint = searchParams.get('endpoint') ?? '';
  const isUsable =
    URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol) && new URL(endpoint).search === '';
  const prefix = pathname.replace(/^\/+|\/+$/g, '');
  if (!isUsable || bucket === '' || !/^[\w./-]*$/.test(prefix)) {
    const shape = 's3://bucket/prefix?endpoint=https://…&region=…';
    throw wrong('KEHUAN_FILES', url, { zh: shape, en: shape });
  }
  const [accessKey, secretKey] = [read('AWS_ACCESS_KEY_ID'), read('AWS_SECRET_ACCESS_KEY')];
  if (accessKey === undefined || secretKey === undefined) {
    const name = accessKey === undefined ? 'AWS_ACCESS_KEY_ID' : 'AWS_SECRET_ACCESS_KEY';
    throw wrong(name, '', { zh: 'KEHUAN_FILES 的密钥', en: 'the key for KEHUAN_FILES' });
  }
  const sessionToken = read('AWS_SESSION_TOKEN');
  return {
    base: [endpoint.replace(/\/+$/, ''), bucket, ...(prefix === '' ? [] : [prefix])].join('/'),
    region: searchParams.get('region') ?? 'us-east-1',
    accessKey,
    secretKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
  };
}

/** Keys must never stand in a log, so the sentence does not repeat them. */
function readKeys(read: Read): string | undefined {
  const value = read('KEHUAN_SECRET_KEYS');
  const entries = value?.split(/[\s,]+/) ?? [];
  const isKey = (entry: string) => /^(blind|[1-9]\d{0,5}):[A-Za-z0-9+/_-]{43}=?$/.test(entry);
  const names = entries.map((entry) => entry.split(':')[0]);
  if (value === undefined || (entries.length > 1 && entries.every(isKey) && names.includes('blind'))) return value;
  const shape = 'blind:<base64> 1:<base64> …';
  throw wrong('KEHUAN_SECRET_KEYS', '…', { zh: `${shape}（每个 256 位）`, en: `${shape} (256 bits each)` });
}

function readFolder(path: string | undefined): string {
  if (path === undefined) return resolve(checkout, 'data');
  return isAbsolute(path) ? resolve(path) : resolve(process.cwd(), path);
}

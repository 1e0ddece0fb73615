import { connect } from 'node:net';

/** One kind of request: `make` writes the whole of it, headers included, for the `n`th time. */
export interface Requests {
  readonly port: number;
  readonly make: (n: number) => string;
}

export interface Load {
  readonly perSecond: number;
  readonly failures: readonly string[];
}

const connections = 16;

/**
 * Keeps 16 connections busy for some milliseconds, each with one request at a time. Spends as little of the machine as it can, for the
 * servers share it: requests are text, of a reply only status and length are looked at.
 */
export async function load({ port, make }: Requests, milliseconds: number): Promise<Load> {
  const failures: string[] = [];
  const count = { sent: 0, done: 0 };
  const started = performance.now();
  const end = started + milliseconds;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      let text = '';
      const send = () => {
        if (performance.now() >= end) socket.end();
        else socket.write(make(count.sent++), 'latin1');
      };
      socket.setNoDelay(true).setEncoding('latin1');
      socket.on('connect', send);
      socket.on('data', (chunk) => {
        text += chunk;
        if (!isWhole(text)) return;
        if (!text.startsWith('HTTP/1.1 200')) failures.push(text);
        count.done += 1;
        text = '';
        send();
      });
      socket.on('error', reject);
      socket.on('close', () => resolve());
    });
  await Promise.all(Array.from({ length: connections }, one));
  return { perSecond: (count.done * 1000) / (performance.now() - started), failures };
}

function isWhole(text: string): boolean {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head + 2))?.[1];
  if (length === undefined) throw new Error(`A reply without length:\n${text.slice(0, 500)}`);
  return text.length >= head + 4 + Number(length);
}

/** A request as it travels. */
export function request(
  method: string,
  path: string,
  { token, body }: { token?: string; body?: unknown } = {},
): string {
  const head = [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1', ...(token ? [`authorization: Bearer ${token}`] : [])];
  if (body === undefined) return `${head.join('\r\n')}\r\n\r\n`;
  const json = JSON.stringify(body);
  const length = Buffer.byteLength(json);
  return `${head.join('\r\n')}\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${Buffer.from(json).toString('latin1')}`;
}

import { createServer } from 'node:net';
import { Problem } from '@kehuan/schemas';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';

/** Where this server is reached: its public address, or else this machine's. */
export function addressOf(config: Config, port: number): string {
  const isAnywhere = config.host === undefined || config.host === '0.0.0.0' || config.host === '::';
  const host = isAnywhere ? 'localhost' : config.host?.includes(':') ? `[${config.host}]` : config.host;
  return config.publicUrl ?? `http://${host}:${port}`;
}

/** Fails early, before a database is made for nothing. Throws `boot.port-taken` or `boot.address`. */
export async function requireFreePort(config: Config): Promise<void> {
  await onEachHost(config, async (host) => {
    const probe = createServer();
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject).listen(config.port, host, resolve);
    });
    await new Promise((resolve) => probe.close(resolve));
  });
}

/** Answers the port. Throws `boot.port-taken` or `boot.address`. */
export async function listen(app: FastifyInstance, config: Config): Promise<number> {
  await onEachHost(config, (host) => app.listen({ port: config.port, host, listenTextResolver: () => 'listening' }));
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : config.port;
}

/** Without a host in the configuration: IPv6 and IPv4 alike, or IPv4 alone where there is no IPv6. */
async function onEachHost(config: Config, bind: (host: string) => Promise<unknown>): Promise<void> {
  try {
    await bind(config.host ?? '::').catch((error: NodeJS.ErrnoException) => {
      const hasNoIpv6 = error.code === 'EAFNOSUPPORT' || error.code === 'EADDRNOTAVAIL';
      if (config.host === undefined && hasNoIpv6) return bind('0.0.0.0');
      throw error;
    });
  } catch (error) {
    const { port, host = '0.0.0.0' } = config;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'EADDRINUSE')
      throw new Problem('boot.port-taken', { port, other: port < 65_535 ? port + 1 : port - 1 });
    throw new Problem('boot.address', { host, port, reason: code });
  }
}

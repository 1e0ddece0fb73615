import type pg from 'pg';
import type { Logger } from 'pino';

export interface NotifyChannel {
  /** Tells every other listener; `payload` under 8,000 bytes. Never rejects: what is lost is made good by polling. */
  readonly send: (payload: string) => Promise<void>;
  readonly close: () => void;
}

interface ChannelOptions {
  /** past any pooler: listening is the session's own state */
  readonly direct: pg.Pool;
  readonly log: Logger;
  readonly onMessage: (payload: string) => void;
  /** listening again after a while without: anything may have been missed */
  readonly onReturn: () => void;
}

const channel = 'kehuan_hints';
const longestPause = 10_000;
/** A connection whose other end has silently gone is noticed after this long. */
const checkEvery = 30_000;

/** LISTEN/NOTIFY on a connection of its own, opened again for as long as it takes whenever it is lost. */
export function openNotifyChannel({ direct, log, onMessage, onReturn }: ChannelOptions): NotifyChannel {
  const state: { client?: pg.PoolClient; timer?: NodeJS.Timeout; isClosed: boolean; opened: number; failures: number } =
    {
      isClosed: false,
      opened: 0,
      failures: 0,
    };

  async function open(): Promise<void> {
    try {
      const client = await direct.connect();
      const lost = () => lose(client);
      client.once('error', lost);
      client.once('end', lost);
      client.on('notification', ({ payload }) => receive(payload ?? ''));
      state.client = client;
      await client.query(`listen ${channel}`);
      state.failures = 0;
      state.opened += 1;
      later(checkEvery, check);
      if (state.isClosed) lose(client);
      else if (state.opened > 1) onReturn();
    } catch (error) {
      log.debug({ err: error }, 'cannot listen to other servers');
      if (state.client) lose(state.client);
      else retry();
    }
  }

  /** Anybody with access to the database can send anything. */
  function receive(payload: string): void {
    try {
      onMessage(payload);
    } catch (error) {
      log.warn({ err: error }, 'a message from another server is not understood');
    }
  }

  /** Leaves this connection for good and, unless we are closing, looks for another. */
  function lose(client: pg.PoolClient): void {
    if (state.client !== client) return;
    state.client = undefined;
    client.removeAllListeners('notification');
    client.release(true);
    retry();
  }

  function retry(): void {
    state.failures += 1;
    later(Math.min(longestPause, 250 * 2 ** Math.min(state.failures, 10)), open);
  }

  async function check(): Promise<void> {
    const { client } = state;
    if (!client) return;
    const limit = setTimeout(() => lose(client), checkEvery / 3).unref();
    await client.query('select 1').then(
      () => state.client === client && later(checkEvery, check),
      () => lose(client),
    );
    clearTimeout(limit);
  }

  function later(delay: number, work: () => Promise<void>): void {
    clearTimeout(state.timer);
    if (!state.isClosed) state.timer = setTimeout(() => void work(), delay).unref();
  }

  void open();
  return {
    send: async (payload) => {
      try {
        await direct.query('select pg_notify($1, $2)', [channel, payload]);
      } catch (error) {
        log.debug({ err: error }, 'a hint to other servers was lost');
      }
    },
    close: () => {
      state.isClosed = true;
      clearTimeout(state.timer);
      if (state.client) lose(state.client);
    },
  };
}

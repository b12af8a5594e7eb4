import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { Logger } from '../../logger.ts';
import { createBeacon } from '../signals.ts';
import type { NatsOptions } from './stream-name.ts';

const connectTimeoutMs = 2_000;
/** A connection that answers nothing for two of these is dead, also when nobody closed it. */
const pingEveryMs = 5_000;
const retryMs = { first: 250, most: 5_000 };

/**
 * Runs `session` with a connection to the broker, again and again: a broker that is away, at the start or later, is
 * waited for. What a session needs to know of the broker's state it finds out anew.
 *
 * @param o.session resolves or throws to begin anew; `signal` is aborted when the connection is gone or on `stop`
 */
export function keepConnected(o: {
  nats: NatsOptions;
  name: string;
  logger: Logger;
  session(connection: NatsConnection, signal: AbortSignal): Promise<void>;
}): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const never = createBeacon();

  async function once(): Promise<void> {
    const connecting = connect({ ...serversOf(o.nats.url), ...connectionOptions, name: o.name });
    const connection = await unlessStopped(connecting, stopping.signal);
    const lost = new AbortController();
    const closed = connection.closed().then((error) => {
      lost.abort();
      return error;
    });
    try {
      const signal = AbortSignal.any([stopping.signal, lost.signal]);
      await o.session(connection, signal);
      if (lost.signal.aborted)
        throw (await closed) ?? new Error('the broker closed the connection');
    } finally {
      await connection.close();
    }
  }

  async function work(): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      const startedAt = performance.now();
      try {
        await once();
        failures = 0;
      } catch (error) {
        if (stopping.signal.aborted) return;
        // A session that lasted was a good one: the next failure is a new one.
        failures = performance.now() - startedAt > retryMs.most ? 1 : failures + 1;
        const facts = { err: error, name: o.name };
        if (failures === 1) o.logger.warn(facts, 'the broker is away, going on by the feed');
        else o.logger.debug(facts, 'the broker is still away');
      }
      const pause = Math.min(retryMs.first * 2 ** Math.max(failures - 1, 0), retryMs.most);
      await never.changed(never.count, pause / 2 + (Math.random() * pause) / 2, stopping.signal);
    }
  }

  const finished = work();
  return {
    async stop() {
      stopping.abort();
      await finished;
    },
  };
}

const connectionOptions = {
  // Sessions begin anew by themselves, and then know that they do.
  reconnect: false,
  timeout: connectTimeoutMs,
  pingInterval: pingEveryMs,
  maxPingOut: 2,
};

function serversOf(url: string): { servers: string[]; user?: string; pass?: string } {
  const urls = url
    .split(',')
    .map((one) => new URL(one.includes('://') ? one.trim() : `nats://${one.trim()}`));
  const servers = urls.map(({ protocol, host }) => `${protocol}//${host}`);
  const { username, password } = urls[0] ?? {};
  if (!username) return { servers };
  return { servers, user: decodeURIComponent(username), pass: decodeURIComponent(password ?? '') };
}

/** A connection that comes about after the stop is closed by itself. */
async function unlessStopped(
  connecting: Promise<NatsConnection>,
  signal: AbortSignal,
): Promise<NatsConnection> {
  const stopped = Promise.withResolvers<never>();
  const onAbort = (): void => stopped.reject(new Error('stopped'));
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([connecting, stopped.promise]);
  } catch (error) {
    connecting.then((late) => late.close()).catch(() => undefined);
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

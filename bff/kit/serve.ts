import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { endEventStream } from './end-event-stream.ts';
import type { Logger } from './logger.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** Requests in flight get this long when the process is asked to stop. */
const graceMs = 5_000;

/** An application that listens. */
export interface Serving {
  port: number;
  /** Ends it as a signal would, without leaving the process. */
  stop(): Promise<void>;
}

interface Application {
  fetch(
    request: Request,
    env: HttpBindings & { stopping: AbortSignal },
  ): Response | Promise<Response>;
}

/**
 * Listens until SIGTERM or SIGINT, then: accepts no more, lets requests in flight finish, runs
 * `onStop` in reverse order (what was opened last is closed first) and exits with 0. A process that serves
 * several applications stops the last one first. Streams of events are ended at once.
 *
 * @param o.port 0 picks a free one; the result says which
 * @returns the port, and `stop`: the same, without leaving the process
 */
export async function serve(o: {
  app: Application;
  port: number;
  host: string;
  logger: Logger;
  onStop: (() => Promise<void>)[];
}): Promise<Serving> {
  const stopping = new AbortController();
  const server = createAdaptorServer({
    fetch(request, env) {
      const { signal } = stopping;
      const answer = o.app.fetch(request, Object.assign(env as HttpBindings, { stopping: signal }));
      // An answer that is there already stays so: the server writes it without a turn of the event loop.
      return answer instanceof Promise
        ? answer.then((response) => endEventStream(response, signal))
        : endEventStream(answer, signal);
    },
  }) as Server;
  // Longer than what proxies keep open, or they would reuse a connection that is just closing.
  server.keepAliveTimeout = 65_000;
  await listen(server, o.port, o.host);
  const { port } = server.address() as AddressInfo;

  let stopped: Promise<void> | undefined;
  function stop(): Promise<void> {
    stopped ??= stopServer();
    return stopped;
  }

  async function stopServer(): Promise<void> {
    forget();
    stopping.abort();
    await drain(server);
    for (const close of o.onStop.toReversed()) {
      await close().catch((error: unknown) => o.logger.error({ err: error }, 'failed to close'));
    }
  }

  const forget = stopOnSignal({ logger: o.logger, stop });
  o.logger.info({ port, host: o.host }, 'listening');
  return { port, stop };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  try {
    await promise;
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, port, host);
  }
  server.removeListener('error', reject);
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new Error(
    `Port ${port} on ${host} is taken by another process, so this service cannot listen there. ` +
      'Stop that process or choose another PORT.',
    { cause: error },
  );
}

/** Resolves when every connection is closed; the ones that are still busy after the grace are cut. */
async function drain(server: Server): Promise<void> {
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  // A keep-alive connection whose request has just finished counts as idle from then on.
  const sweep = setInterval(() => server.closeIdleConnections(), 25);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed.promise;
  clearInterval(sweep);
  clearTimeout(cut);
}

import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the range from which systems take the ports of outgoing connections (32768 and up on Linux,
 * 49152 elsewhere). A port inside it can be taken by any client while its server is being restarted,
 * even by a client that tries to reach that very port.
 */
const RANGE = { from: 20_000, to: 32_000 };

/** A port on 127.0.0.1 that nobody listens on and that `taken` does not hold. */
export async function findFreePort(taken: ReadonlySet<number> = new Set()): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(RANGE.from, RANGE.to);
    if (!taken.has(port) && (await canListen(port, '127.0.0.1')) === 'yes') return port;
  }
  throw new Error(`no free port between ${RANGE.from} and ${RANGE.to}`);
}

/** Whether a server could listen there now: 'yes', or the error code of the system. */
export function canListen(port: number, host: string): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve('yes')));
  });
}

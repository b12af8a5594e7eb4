import type { RegistryStatus } from '@tessera/releases/registry-api';
import { paint } from './paint.ts';
import { printStatus } from './print-status.ts';
import type { RegistryClient } from './registry-client.ts';

/** Counts of visitors grow without an event. */
const refreshMs = 5_000;
const clearScreen = '\x1b[H\x1b[2J\x1b[3J';

/**
 * Prints the status at each change until the person ends it or the registry goes away: on a terminal in place,
 * otherwise one below the other, as JSON one line each.
 */
export async function watchStatus(options: {
  registry: RegistryClient;
  read(): Promise<RegistryStatus>;
  json: boolean;
}): Promise<void> {
  const { registry, read, json } = options;
  let last = '';
  const show = async (): Promise<void> => {
    const status = await read();
    const seen = JSON.stringify(status);
    if (process.stdout.isTTY && !json) {
      process.stdout.write(`${clearScreen}${printStatus(status, new Date(), paint)}\n`);
    } else if (seen !== last) {
      console.log(json ? seen : `${printStatus(status, new Date(), paint)}\n`);
    }
    last = seen;
  };
  const ended = new AbortController();
  const events = await registry.stream('/events', ended.signal);
  await show();
  let failed: unknown = null;
  const timer = setInterval(() => {
    void show().catch((error: unknown) => {
      failed ??= error;
      ended.abort();
    });
  }, refreshMs);
  try {
    for await (const chunk of events) if (chunk.includes(lineFeed)) await show();
  } catch (error) {
    throw failed ?? error;
  } finally {
    clearInterval(timer);
  }
}

const lineFeed = '\n'.charCodeAt(0);

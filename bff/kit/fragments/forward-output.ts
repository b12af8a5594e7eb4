import type { Worker } from 'node:worker_threads';
import type { Logger } from '../logger.ts';
import { createRateLimit } from './rate-limit.ts';

const mostLines = 50;
const perMs = 1_000;
const longestLine = 4_096;

/**
 * A release's own output, in the service's log: as much as a person could read, and no flood.
 *
 * @returns says something of the release there, within the same bound
 */
export function forwardOutput(
  worker: Worker,
  release: string,
  logger: Logger,
): (level: 'info' | 'warn', words: string) => void {
  const limit = createRateLimit(mostLines, perMs);
  const say = (level: 'info' | 'warn', words: string): void => {
    if (!limit.take()) return;
    const left = limit.refused();
    if (left > 0) logger.warn({ release, left }, 'a release writes too much; some was left out');
    logger[level]({ release }, words.slice(0, longestLine));
  };
  worker.stdout.on('data', (text: Buffer) => say('info', String(text)));
  worker.stderr.on('data', (text: Buffer) => say('warn', String(text)));
  return say;
}

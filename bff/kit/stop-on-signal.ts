import type { Logger } from './logger.ts';

/** What a signal stops, and where it says so. */
interface Running {
  logger: Logger;
  stop(): Promise<void>;
}

/** Of this process, in the order in which they were started. */
const running: Running[] = [];
let stopping = false;

/**
 * On SIGTERM or SIGINT everything of this process that was handed in is stopped, what was started last
 * first, and the process exits with 0.
 *
 * @returns takes it back: it has been stopped by somebody else
 */
export function stopOnSignal(one: Running): () => void {
  if (running.length === 0) {
    process.on('SIGTERM', onSignal);
    process.on('SIGINT', onSignal);
  }
  running.push(one);
  return () => {
    const index = running.indexOf(one);
    if (index >= 0) running.splice(index, 1);
    if (running.length > 0 || stopping) return;
    process.off('SIGTERM', onSignal);
    process.off('SIGINT', onSignal);
  };
}

function onSignal(signal: NodeJS.Signals): void {
  if (stopping) return;
  stopping = true;
  void stopAll(signal).then(() => process.exit(0));
}

async function stopAll(signal: NodeJS.Signals): Promise<void> {
  for (const { logger, stop } of running.toReversed()) {
    logger.info({ signal }, 'stopping');
    await stop();
    logger.info('stopped');
    await new Promise<void>((resolve) => logger.flush(() => resolve()));
  }
}

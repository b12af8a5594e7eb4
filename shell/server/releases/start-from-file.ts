import type { Logger } from '@tessera/bff-kit/logger';
import { readRoutingFile, writeRoutingFile } from './routing-file.ts';
import type { RoutingSource } from './routing-source.ts';

/** Puts the last known routing table in force, and from then on writes down each that follows. */
export async function startFromFile(
  source: RoutingSource,
  file: string,
  logger: Logger,
): Promise<void> {
  try {
    const table = await readRoutingFile(file);
    if (table && (await within(source.adopt(table), patienceMs, 'late')) === 'late') {
      logger.warn({ file }, 'releases of the last known routing table are still being fetched');
    }
  } catch (err) {
    logger.error({ err, file }, 'the last known routing table is not usable: asking the registry');
  }
  let writing: Promise<void> = Promise.resolve();
  source.onAdopt((table) => {
    writing = writing
      .then(() => writeRoutingFile(file, table))
      .catch((err: unknown) => logger.error({ err, file }, 'routing table not written down'));
  });
}

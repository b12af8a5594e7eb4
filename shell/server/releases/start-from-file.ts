import type { Logger } from '@tessera/bff-kit/logger';
import { readRoutingFile, writeRoutingFile } from './routing-file.ts';
import type { RoutingSource } from './routing-source.ts';
import { within } from './within.ts';

/** A release of it may be missing here, and the registry that has it may hang. */
const patienceMs = 3_000;

/** Puts the last known routing table in force, now or as soon as its releases are here, and from then on writes down each that follows. */
export async function startFromFile(
  source: RoutingSource,
  file: string,
  logger: Logger,
): Promise<void> {
  const adopting = readRoutingFile(file)
    .then((table) => (table ? source.adopt(table) : undefined))
    .catch((err: unknown) =>
      logger.error(
        { err, file },
        'the last known routing table is not usable: asking the registry',
      ),
    );
  if ((await within(adopting, patienceMs, 'late')) === 'late') {
    logger.warn({ file }, 'releases of the last known routing table are still being fetched');
  }
  let writing: Promise<void> = Promise.resolve();
  source.onAdopt((table) => {
    writing = writing
      .then(() => writeRoutingFile(file, table))
      .catch((err: unknown) => logger.error({ err, file }, 'routing table not written down'));
  });
}

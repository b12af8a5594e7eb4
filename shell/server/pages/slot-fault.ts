import type { Logger } from '@tessera/bff-kit/logger';
import type { PageRequest } from '../fragments/page-request.ts';

/** Logs a fault of the shell while it made one slot of a page. */
export const slotFault =
  (page: PageRequest, logger: Logger) =>
  (err: unknown, fragment: string): void =>
    logger.error({ err, requestId: page.requestId, fragment }, 'a slot could not be made');

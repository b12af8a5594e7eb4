import { join, resolve } from 'node:path';

export const repository = join(import.meta.dirname, '..', '..');

/** Where releases are kept: `TESSERA_RELEASES_DIR`, else below the data folder of the shop. */
export const releasesFolder = (environment: NodeJS.ProcessEnv = process.env): string =>
  environment['TESSERA_RELEASES_DIR']
    ? resolve(environment['TESSERA_RELEASES_DIR'])
    : join(resolve(environment['TESSERA_DATA_DIR'] ?? join(repository, '.data')), 'releases');

/** A mistake of the person at the command line: printed without a stack, exit code 2. */
export class UsageError extends Error {}

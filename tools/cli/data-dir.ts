import { join, resolve } from 'node:path';

export const repository = join(import.meta.dirname, '..', '..');

/** The data folder of the shop on this machine: `TESSERA_DATA_DIR`, else `.data` in the repository. */
export const dataDirOf = (environment: NodeJS.ProcessEnv = process.env): string =>
  resolve(environment['TESSERA_DATA_DIR'] || join(repository, '.data'));

import { findServiceDatabase } from '@tessera/bff-kit/find-service-database';

/** Where the catalog's database is, or what the person at the terminal can do. */
export const findDatabase = (env: NodeJS.ProcessEnv) => findServiceDatabase('catalog', env);

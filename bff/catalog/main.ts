import { startCatalog } from './start-catalog.ts';

await startCatalog(process.env);

import path from 'node:path';
import { runInForeground } from './run-in-foreground.ts';

/** `npm start`: the whole shop, until it is asked to stop. */
await runInForeground({
  dataDir: process.env.TESSERA_DATA_DIR || path.resolve(import.meta.dirname, '../../.data'),
  nodeEnv: 'production',
});

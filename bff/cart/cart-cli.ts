/**
 * `npm run cart -- promotions list`, `… add CODE WORTH` and `… end CODE`.
 * Exit 0: done; 1: refused; 2: nothing was understood or reached.
 */
import { parseArgs } from 'node:util';
import { createDatabase, type Database } from '@tessera/bff-kit/database';
import { findServiceDatabase } from '@tessera/bff-kit/find-service-database';
import { createLogger } from '@tessera/bff-kit/logger';
import { kitMigrations, migrate } from '@tessera/bff-kit/migrate';
import { cartMigrations } from './cart-migrations.ts';
import {
  readPromotion,
  sayAdded,
  sayEnded,
  sayPromotions,
  type Said,
} from './promotions/promotions-command.ts';

const usage = `Usage:
  npm run cart -- promotions list
  npm run cart -- promotions add CODE WORTH [--minimum EUROS] [--in GBP=13:87] [--once] [--ends DATE]
      WORTH is 10%, 15.00, free-delivery or three-for-two; --once: for one order of each customer;
      --in: what its amounts are in another currency, WORTH:MINIMUM or MINIMUM; may be given for each
  npm run cart -- promotions end CODE
`;

function readCommand(): ((db: Database) => Promise<Said>) | null {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      minimum: { type: 'string' },
      in: { type: 'string', multiple: true },
      once: { type: 'boolean' },
      ends: { type: 'string' },
    },
  });
  const [topic, name, code, worth, ...more] = positionals;
  if (topic !== 'promotions' || more.length > 0) return null;
  if (name === 'list' && code === undefined) return (db) => sayPromotions(db, new Date());
  if (name === 'add' && code !== undefined && worth !== undefined) {
    return (db) => sayAdded(db, readPromotion(code, worth, values));
  }
  if (name === 'end' && code !== undefined && worth === undefined) {
    return (db) => sayEnded(db, code, new Date());
  }
  return null;
}

function understood(): ReturnType<typeof readCommand> {
  try {
    return readCommand();
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const command = understood();
  if (!command) {
    process.stderr.write(usage);
    return 2;
  }
  const found = findServiceDatabase('cart', process.env);
  if ('missing' in found) {
    process.stderr.write(`${found.missing}\n`);
    return 2;
  }
  const logger = createLogger({ service: 'cart-cli', level: 'silent' });
  const db = createDatabase({ url: found.url, max: 1, logger });
  try {
    await migrate(db, [kitMigrations, cartMigrations]);
    const { text, ok } = await command(db);
    (ok ? process.stdout : process.stderr).write(text);
    return ok ? 0 : 1;
  } catch (error) {
    process.stderr.write(`It failed, and nothing was done: ${String(error)}\n`);
    return 2;
  } finally {
    await db.close();
  }
}

process.exitCode = await main();

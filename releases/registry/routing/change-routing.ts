import type { Transaction } from '@tessera/bff-kit/database';
import type { RegistryDeps } from '../deps.ts';
import { lockRouting } from './bump-routing.ts';

/**
 * A transaction that may change what visitors get: one at a time in all processes. Those who wait for changes
 * in this process are called before the caller goes on, so that nobody reads an older table afterwards.
 */
export function changeRouting<T>(
  deps: Pick<RegistryDeps, 'db' | 'changes'>,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return deps.db.transaction(async (tx) => {
    await lockRouting(tx);
    tx.afterCommit(() => deps.changes.notify());
    return work(tx);
  });
}

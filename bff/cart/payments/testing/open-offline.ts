import { openTestDatabase } from '@tessera/bff-kit/testing/test-database';
import { cartMigrations } from '../../cart-migrations.ts';
import { createOfflinePayments } from '../offline-payments.ts';
import type { Ledger, PaymentsUnderTest } from './payments-suite.ts';

const READ = `SELECT authorisations AS holds, held, charged AS captured, refunded
  FROM offline.balance WHERE order_id = $1`;

/** The offline provider on a database of its own. */
export async function openOffline(): Promise<PaymentsUnderTest> {
  const { db, drop } = await openTestDatabase([cartMigrations]);
  const payments = createOfflinePayments(db);
  return {
    payments,
    impatient: payments,
    async ledger(orderId) {
      const [row] = await db.query<Ledger>('test/balance', READ, [orderId]);
      return row ?? { holds: 0, held: 0, captured: 0, refunded: 0 };
    },
    // Its bank is our own page, which answers through `confirm`.
    answerBank: async () => {},
    close: drop,
  };
}

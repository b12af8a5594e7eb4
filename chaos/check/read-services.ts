import pg from 'pg';
import type { AcknowledgedOrder } from '../shoppers/ledger.ts';
import type { TableName } from './tables.ts';

export type ServiceName = 'catalog' | 'cart' | 'account';
const SERVICES: readonly ServiceName[] = ['catalog', 'cart', 'account'];

export type Rows = Record<string, unknown>[];
export type Tables = Partial<Record<TableName, Rows>>;

/** A consumer's name and whose events it follows. One that is missing here fails the checks. */
const SOURCES: Record<string, ServiceName> = {
  'priced-variants': 'catalog',
  'cart-orders': 'cart',
  'order-emails': 'cart',
  bestsellers: 'cart',
  purchases: 'cart',
  'known-prints': 'catalog',
  'forgotten-accounts': 'account',
};

// By the names of the copies (tables.ts).
const QUERIES: Record<
  ServiceName,
  Tables extends infer T ? Partial<Record<keyof T, string>> : never
> = {
  cart: {
    cart_order: `SELECT id, reference, account_id, status, state, version FROM order_view`,
    cart_event: `SELECT stream AS order_id, version, type FROM order_event`,
    cart_saga: `SELECT order_id, due_at, attempts, last_error, payment_token FROM order_saga`,
    cart_cart: `SELECT id, order_in_progress FROM cart`,
    order_answer: `SELECT key, body ->> 'id' AS order_id FROM kit.idempotency WHERE key LIKE 'place-order:%'`,
    // Account's letters are about no order.
    mail: `SELECT id AS event_id, recipient, subject FROM kit.mailbox`,
    payment: `SELECT order_id, status, amount, authorisations, captures, refunded FROM offline.payment`,
    refund: `SELECT order_id, refund_id, amount FROM offline.refund`,
    delivery: `SELECT order_id, status FROM offline.delivery`,
  },
  catalog: {
    stock: `SELECT variant_id, on_hand, held, sold, oversell FROM stock`,
    reservation: `SELECT order_id, status FROM reservation`,
    reservation_line: `SELECT order_id, variant_id, quantity, returned FROM reservation_line`,
  },
  account: {
    history: `SELECT order_id, account_id, status, version, total_amount AS total FROM order_history`,
  },
};

// Every service has these.
const OF_THE_KIT: Partial<Record<TableName, string>> = {
  outbox: `SELECT seq, pos, id, type, subject AS order_id, (data ->> 'version')::integer AS version FROM kit.outbox`,
  event_cursor: `SELECT consumer, pos FROM kit.cursor`,
  dead_letter: `SELECT consumer, event_id, error FROM kit.dead_letter`,
};

/**
 * Reads all that the checks compare, a service after the other: true of one moment only at rest.
 *
 * @param urls of the services' databases
 */
export async function readServices(urls: Record<ServiceName, string>): Promise<Tables> {
  const tables: Tables = {};
  const add = (name: TableName, rows: Rows): void => void (tables[name] ??= []).push(...rows);
  for (const service of SERVICES) {
    await withClient(urls[service], async (client) => {
      for (const [name, query] of Object.entries(QUERIES[service])) {
        add(name as TableName, await read(client, query));
      }
      for (const [name, query] of Object.entries(OF_THE_KIT)) {
        const rows = await read(client, query);
        add(
          name as TableName,
          rows.map((row) => ({
            ...row,
            service,
            source: SOURCES[String(row['consumer'])] ?? null,
          })),
        );
      }
    });
  }
  return tables;
}

/** The shoppers' books as a table. */
export const clientOrders = (orders: readonly AcknowledgedOrder[]): Rows =>
  orders.map(({ orderId, reference, key, total, lines, status, cancelled }) => ({
    order_id: orderId,
    reference,
    key,
    total,
    lines,
    status,
    cancelled,
  }));

/** One connection for as long as `work` takes. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // A server that goes away says so to whoever waits for an answer, too.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

// As JSON, so that every type arrives as the copy's columns read it.
async function read(client: pg.Client, query: string): Promise<Rows> {
  const { rows } = await client.query<{ row: Record<string, unknown> }>(
    `SELECT to_jsonb(q) AS row FROM (${query}) AS q`,
  );
  return rows.map(({ row }) => row);
}

/**
 * What the checks look at: copies of the services' tables in one place, because no role of the shop may
 * see two databases and a promise is often about two. Temporary: gone with the connection.
 */
export const TABLES = {
  /** The shoppers' own books: what the shop told them. */
  client_order:
    'order_id text, reference text, key text, total integer, lines jsonb, status text, cancelled boolean',
  /** What there was of each variant when the run began. */
  stock_start: 'variant_id text, pieces integer',

  cart_order: 'id text, reference text, account_id text, status text, state jsonb, version integer',
  cart_event: 'order_id text, version integer, type text',
  cart_saga:
    'order_id text, due_at timestamptz, attempts integer, last_error text, payment_token text',
  cart_cart: 'id text, order_in_progress text',
  order_answer: 'key text, order_id text',
  payment:
    'order_id text, status text, amount integer, authorisations integer, captures integer, refunded integer',
  refund: 'order_id text, refund_id text, amount integer',
  delivery: 'order_id text, status text',

  stock: 'variant_id text, on_hand integer, held integer, sold integer, oversell boolean',
  reservation: 'order_id text, status text',
  reservation_line: 'order_id text, variant_id text, quantity integer, returned integer',

  history: 'order_id text, account_id text, status text, version integer, total integer',

  mail: 'event_id text, recipient text, subject text',
  outbox:
    'service text, seq bigint, pos bigint, id text, type text, order_id text, version integer',
  event_cursor: 'service text, consumer text, source text, pos bigint',
  dead_letter: 'service text, consumer text, event_id text, error text',
} as const;

export type TableName = keyof typeof TABLES;

/** The statements that make all of them, or empty those of this connection. */
export const EMPTY_TABLES: string = Object.entries(TABLES)
  .map(
    ([name, columns]) =>
      `CREATE TEMPORARY TABLE IF NOT EXISTS ${name} (${columns}); DELETE FROM ${name};`,
  )
  .join('\n');

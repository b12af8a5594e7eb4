import { openTestDatabase, type TestDatabase } from '@tessera/bff-kit/testing/test-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleTables } from './example-tables.ts';
import { findBreaches } from './find-breaches.ts';
import { invariants } from './invariants.ts';
import type { Tables } from './read-services.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await openTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

type Breaking = (tables: Required<Tables>) => void;

const row = (tables: Required<Tables>, table: keyof Tables, id: string) => {
  const found = tables[table].find((one) =>
    [one['id'], one['order_id'], one['variant_id']].includes(id),
  );
  if (!found) throw new Error(`The example has no ${id} in ${table}.`);
  return found;
};
const remove = (tables: Required<Tables>, table: keyof Tables, id: string) => {
  tables[table] = tables[table].filter((one) => one !== row(tables, table, id));
};

/** For each invariant what breaks it: at least one way, and each has to be found. */
const breaking: Record<string, Record<string, Breaking>> = {
  'acknowledged-order-exists': {
    'an order vanished': (t) => remove(t, 'cart_order', 'kept'),
    'another total was stored': (t) => (row(t, 'client_order', 'kept')['total'] = 1),
    'other lines were stored': (t) =>
      (row(t, 'client_order', 'kept')['lines'] = [{ variantId: 'v1', quantity: 1 }]),
  },
  'no-order-unknown-to-its-shopper': {
    'nobody was told': (t) => remove(t, 'client_order', 'kept'),
  },
  'one-order-per-key': {
    'a key placed two': (t) => (row(t, 'client_order', 'undone')['key'] = 'key-kept'),
    'an answer is stored twice': (t) =>
      t.order_answer.push({ key: 'place-order:v:other', order_id: 'kept' }),
    'an order has no answer': (t) => remove(t, 'order_answer', 'kept'),
  },
  'what-was-told-stays-true': {
    'confirmed, then rejected': (t) => (row(t, 'client_order', 'refused')['status'] = 'confirmed'),
    'rejected, then confirmed': (t) => (row(t, 'client_order', 'kept')['status'] = 'rejected'),
    'the cancellation is forgotten': (t) => (row(t, 'client_order', 'kept')['cancelled'] = true),
    'cancelled by nobody': (t) => (row(t, 'client_order', 'undone')['cancelled'] = false),
    'sent, then only confirmed': (t) => (row(t, 'client_order', 'kept')['status'] = 'dispatched'),
  },
  'no-saga-stuck': {
    'something is due': (t) => (row(t, 'cart_saga', 'kept')['due_at'] = '2020-01-01T00:00:00Z'),
    'the saga is gone': (t) => remove(t, 'cart_saga', 'kept'),
    'nobody will wake it': (t) => (row(t, 'cart_saga', 'asked')['due_at'] = null),
    'undoing is not finished': (t) => {
      const { order } = row(t, 'cart_order', 'refused')['state'] as { order: object };
      row(t, 'cart_order', 'refused')['state'] = {
        name: 'rejected',
        undo: ['void-payment'],
        order,
      };
    },
    'a return is not paid back': (t) => {
      const { order } = row(t, 'cart_order', 'sent-back')['state'] as { order: object };
      const returns = [{ id: 'R-1', status: 'restocked', lines: [], amount: 1 }];
      row(t, 'cart_order', 'sent-back')['state'] = { name: 'dispatched', order, returns };
    },
  },
  'streams-are-contiguous': {
    'an event is missing': (t) => remove(t, 'cart_event', 'kept'),
    'the view is ahead': (t) => (row(t, 'cart_order', 'kept')['version'] = 9),
    'a stream has no order': (t) =>
      t.cart_event.push({ order_id: 'x', version: 1, type: 'placed' }),
  },
  'decided-once': {
    'confirmed twice': (t) =>
      t.cart_event.push({ order_id: 'kept', version: 4, type: 'confirmed' }),
    'rejected, too': (t) => t.cart_event.push({ order_id: 'kept', version: 4, type: 'rejected' }),
    'captured twice': (t) =>
      t.cart_event.push({ order_id: 'kept', version: 4, type: 'payment-captured' }),
  },
  'cart-is-let-go': {
    'a cart waits for a decided order': (t) => (t.cart_cart[0]!['order_in_progress'] = 'kept'),
    'a cart waits for nothing': (t) => (t.cart_cart[0]!['order_in_progress'] = 'nobody'),
  },
  'card-is-forgotten': {
    'a token is left': (t) => (row(t, 'cart_saga', 'kept')['payment_token'] = 'token'),
  },
  'deliveries-are-orders': {
    'no courier': (t) => remove(t, 'delivery', 'kept'),
    'a courier for a cancelled order': (t) => (row(t, 'delivery', 'undone')['status'] = 'booked'),
    'a courier for nobody': (t) => t.delivery.push({ order_id: 'x', status: 'booked' }),
  },
  'charged-once': {
    'taken twice': (t) => (row(t, 'payment', 'kept')['captures'] = 2),
    'held twice': (t) => (row(t, 'payment', 'kept')['authorisations'] = 2),
  },
  'sold-orders-are-paid': {
    'not taken': (t) => (row(t, 'payment', 'kept')['status'] = 'authorised'),
    'no payment at all': (t) => remove(t, 'payment', 'kept'),
    'another amount': (t) => (row(t, 'payment', 'kept')['amount'] = 1),
  },
  'undone-orders-hold-no-money': {
    'still held': (t) => (row(t, 'payment', 'refused')['status'] = 'authorised'),
    'not paid back': (t) => (row(t, 'payment', 'undone')['refunded'] = 0),
  },
  'payments-are-orders': {
    'money for no order': (t) =>
      t.payment.push(Object.assign({}, row(t, 'payment', 'kept'), { order_id: 'x' })),
    'money before there is an order': (t) => (row(t, 'payment', 'asked')['status'] = 'captured'),
  },
  'refunds-are-returns': {
    'paid back twice': (t) => (row(t, 'payment', 'sent-back')['refunded'] = 2_000),
    'a refund nobody returned for': (t) =>
      t.refund.push({ order_id: 'kept', refund_id: 'R-2', amount: 5 }),
  },
  'no-piece-lost': {
    'a piece is lost': (t) => (row(t, 'stock', 'v1')['on_hand'] = 96),
    'a variant is lost': (t) => remove(t, 'stock', 'v1'),
  },
  'nothing-oversold': {
    'more held than there is': (t) => (row(t, 'stock', 'v1')['held'] = 98),
    'less than nothing': (t) => (row(t, 'stock', 'v1')['on_hand'] = -1),
  },
  'held-is-what-reservations-hold': {
    'a hold is lost': (t) => (row(t, 'stock', 'v1')['held'] = 0),
    'a hold is left': (t) => remove(t, 'reservation', 'asked'),
  },
  'holds-are-for-waiting-orders': {
    'held for a rejected order': (t) => (row(t, 'reservation', 'refused')['status'] = 'held'),
    'held for nobody': (t) => t.reservation.push({ order_id: 'x', status: 'held' }),
  },
  'sold-is-what-was-ordered': {
    'sold to nobody': (t) => (row(t, 'stock', 'v1')['sold'] = 4),
    'ordered and not sold': (t) => (row(t, 'stock', 'v1')['sold'] = 0),
  },
  'reservations-are-orders': {
    'a sale of a cancelled order': (t) => (row(t, 'reservation', 'undone')['status'] = 'committed'),
    'a sold order without its sale': (t) => remove(t, 'reservation', 'kept'),
    'a sale of nobody': (t) => t.reservation.push({ order_id: 'x', status: 'committed' }),
  },
  'events-are-announced-once': {
    'not announced': (t) => (t.outbox = t.outbox.filter(({ pos }) => pos !== 2)),
    'announced twice': (t) => t.outbox.push({ ...t.outbox[1], pos: 14, id: 'e14' }),
    'announced without having happened': (t) =>
      t.outbox.push({ ...t.outbox[1], pos: 14, version: 9 }),
  },
  'outbox-has-no-gap': {
    'a place is missing': (t) => (t.outbox = t.outbox.filter(({ pos }) => pos !== 2)),
    'a place is given twice': (t) => (t.outbox[1]!['pos'] = 1),
    'an event has no place': (t) => (t.outbox[1]!['pos'] = null),
  },
  'consumers-are-at-the-end': {
    'one is behind': (t) => (t.event_cursor[0]!['pos'] = 12),
    'nobody knows whom one follows': (t) => (t.event_cursor[0]!['source'] = null),
  },
  'no-dead-letters': {
    'one was put aside': (t) =>
      t.dead_letter.push({ service: 'account', consumer: 'cart-orders', event_id: 'e1' }),
  },
  'account-history-is-true': {
    'an order is missing': (t) => remove(t, 'history', 'kept'),
    'an old status': (t) => (row(t, 'history', 'kept')['status'] = 'placing'),
    'an old version': (t) => (row(t, 'history', 'kept')['version'] = 1),
    'an order of a guest': (t) =>
      t.history.push({ ...row(t, 'history', 'kept'), order_id: 'undone' }),
  },
  'one-mail-per-event': {
    'no mail': (t) => t.mail.pop(),
    'two mails': (t) => t.mail.push({ ...t.mail[0] }),
    'a mail to somebody else': (t) => (t.mail[0]!['recipient'] = 'somebody@example.org'),
    'a mail about nothing': (t) => t.mail.push({ event_id: 'e13', recipient: 'asked@example.org' }),
  },
};

const breachesOf = (tables: Tables) => findBreaches(client, tables);

it('a shop that keeps every promise breaks none', async () => {
  expect(await breachesOf(exampleTables())).toEqual([]);
});

it('each invariant is seen to fail', () => {
  expect(Object.keys(breaking).toSorted()).toEqual(invariants.map(({ name }) => name).toSorted());
});

for (const [name, ways] of Object.entries(breaking)) {
  describe(name, () => {
    it.each(Object.entries(ways))('is broken when: %s', async (_, breakIt) => {
      const tables = exampleTables();
      breakIt(tables);
      const found = await breachesOf(tables);
      expect(found.map((breach) => breach.name)).toContain(name);
    });
  });
}

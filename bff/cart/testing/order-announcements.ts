import { randomUUID } from 'node:crypto';
import type { Database } from '@tessera/bff-kit/database';
import { appendEvents } from '@tessera/bff-kit/events/outbox';
import { money } from '../money.ts';

/** The announcement of an order of two prints, as others and the e-mails read it. */
export function exampleAnnouncement(over: Record<string, unknown> = {}) {
  return {
    orderId: randomUUID(),
    version: 6,
    reference: 'TS-7K3M-9QXD',
    accountId: null,
    email: 'ada@example.org',
    name: 'Ada Lovelace',
    placedAt: '2026-11-23T09:00:00.000Z',
    lines: [
      {
        variantId: 'harbour-1',
        handle: 'harbour',
        title: 'Harbour, Evening',
        variantTitle: '40 × 50 cm / Black',
        quantity: 2,
        unitPrice: money(131_00, 'EUR'),
        image: { base: '/art/harbour', src: null, alt: 'A harbour', width: 1200, height: 1500 },
      },
      {
        variantId: 'dunes-1',
        handle: 'dunes',
        title: 'Dunes',
        variantTitle: '30 × 40 cm / None',
        quantity: 1,
        unitPrice: money(1_049_00, 'EUR'),
        image: { base: '/art/dunes', src: null, alt: 'Dunes', width: 1200, height: 900 },
      },
    ],
    status: 'confirmed',
    total: money(1_311_00, 'EUR'),
    ...over,
  };
}

export type Announced =
  'placed' | 'confirmed' | 'rejected' | 'dispatched' | 'cancelled' | 'refunded';

/** Puts events into the outbox as the saga does. */
export async function announceOrders(
  db: Database,
  kind: Announced,
  announcements: readonly { orderId: string }[],
): Promise<void> {
  await db.transaction((tx) =>
    appendEvents(
      tx,
      'cart',
      announcements.map((data) => ({
        type: `cart.order.${kind}.${kind === 'placed' ? 'v2' : 'v1'}`,
        subject: data.orderId,
        data,
      })),
    ),
  );
}

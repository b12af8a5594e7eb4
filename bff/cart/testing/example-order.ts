import { chosenDelivery } from '../delivery/delivery-options.ts';
import type { OrderDetails } from '../orders/order.ts';

const now = new Date('2026-11-23T09:00:00Z');

/** One framed print of 131 euros, delivered free. */
export const exampleOrder: OrderDetails = {
  id: '0f0a3a52-7f0e-4b43-9d8c-5a3ab7f5a001',
  reference: 'TS-7K3M-9QXD',
  visitorId: 'visitor-1',
  accountId: null,
  email: 'ada@example.org',
  name: 'Ada Lovelace',
  address: { line1: 'Torstraße 1', postcode: '10119', city: 'Berlin', country: 'DE' },
  delivery: { ...chosenDelivery(now, 131_00, 'standard', 'EUR'), storeId: null },
  lines: [
    {
      variantId: 'harbour-1',
      handle: 'harbour',
      title: 'Harbour, Evening',
      variantTitle: '40 × 50 cm / Black',
      quantity: 1,
      unitPrice: 131_00,
      image: { base: '/art/harbour', src: null, alt: 'A harbour', width: 1200, height: 1500 },
      wall: 'mist',
      frame: 'black',
    },
  ],
  subtotal: 131_00,
  tax: 20_92,
  total: 131_00,
  currency: 'EUR',
  card: { brand: 'Visa', last4: '4242' },
  placedAt: now.toISOString(),
};

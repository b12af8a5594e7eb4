import type { Cart, DeliveryOption, DeliveryOptions, Order } from '../cart/api-types.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });

const options: DeliveryOption[] = [
  {
    id: 'standard',
    label: 'Standard',
    price: euros(0),
    from: '2026-11-26',
    to: '2026-11-27',
    promise: 'Arrives Thu 26 to Fri 27 Nov',
    needsStore: false,
  },
  {
    id: 'express',
    label: 'Express',
    price: euros(12_90),
    from: '2026-11-24',
    to: '2026-11-25',
    promise: 'Arrives Tue 24 to Wed 25 Nov',
    needsStore: false,
  },
  {
    id: 'pick-up',
    label: 'Pick up in a store',
    price: euros(0),
    from: '2026-11-25',
    to: '2026-11-25',
    promise: 'Ready Wed 25 Nov',
    needsStore: true,
  },
];
export const exampleDelivery: DeliveryOptions = {
  options,
  totals: options.map(({ id, price }) => ({
    id,
    discount: euros(0),
    total: euros(131_00 + price.amount),
  })),
  destinations: [
    { country: 'DE', name: 'Germany', taxPercent: 19 },
    { country: 'AT', name: 'Austria', taxPercent: 20 },
    { country: 'US', name: 'United States', taxPercent: 0 },
  ],
  cutOffHour: 16,
  timeZone: 'Europe/Berlin',
};

const [standard] = options;
if (!standard) throw new Error('There is no standard delivery.');

const print = {
  variantId: 'v1',
  title: 'Harbour, Evening',
  variantTitle: '40 × 50 cm / Black',
  handle: 'harbour-evening',
  image: { base: '/art/harbour-evening', src: null, alt: 'A harbour', width: 1200, height: 1500 },
  wall: 'mist',
  frame: 'black' as const,
  unitPrice: euros(131_00),
  quantity: 1,
  total: euros(131_00),
};

export const exampleCart: Cart = {
  lines: [{ id: 'v1', ...print, available: true, version: '1' }],
  saved: [],
  count: 1,
  subtotal: euros(131_00),
  delivery: euros(0),
  deliveryOption: standard,
  promotion: null,
  discount: euros(0),
  taxPercent: 19,
  tax: euros(20_92),
  total: euros(131_00),
  version: 1,
  notices: [],
  renamed: [],
  orderInProgress: null,
  shopper: { email: null, name: null },
};

/** The same print, put aside. */
export const exampleSaved: Cart['saved'][number] = (() => {
  const { total: _total, ...saved } = print;
  return { ...saved, available: true };
})();

export const emptyCart: Cart = {
  ...exampleCart,
  lines: [],
  count: 0,
  subtotal: euros(0),
  tax: euros(0),
  total: euros(0),
};

export const exampleOrder: Order = {
  id: '0f0a3a52-7f0e-4b43-9d8c-5a3ab7f5a001',
  reference: 'TS-7K3M-9QXD',
  status: 'confirmed',
  nextAction: null,
  paymentUrl: null,
  holdUntil: null,
  can: { cancel: true, requestReturn: false },
  reason: null,
  steps: [
    { name: 'stock', state: 'done' },
    { name: 'payment', state: 'done' },
    { name: 'delivery', state: 'done' },
  ],
  placedAt: '2026-11-23T09:00:00.000Z',
  dispatchedAt: null,
  tracking: null,
  guest: true,
  email: 'ada@example.org',
  name: 'Ada Lovelace',
  address: { line1: 'Torstraße 1', postcode: '10119', city: 'Berlin', country: 'DE' },
  delivery: standard,
  storeId: null,
  storeName: null,
  giftNote: null,
  discount: null,
  lines: [{ ...print, returnable: 0 }],
  subtotal: euros(131_00),
  taxPercent: 19,
  tax: euros(20_92),
  total: euros(131_00),
  card: { brand: 'Visa', last4: '4242' },
  refunds: [],
  returns: [],
};

/** The same order after its parcel has left. */
export const exampleDispatched: Order = {
  ...exampleOrder,
  status: 'dispatched',
  can: { cancel: false, requestReturn: true },
  dispatchedAt: '2026-11-25T14:30:00.000Z',
  tracking: 'TP123456789',
  lines: [{ ...print, quantity: 2, total: euros(262_00), returnable: 2 }],
  subtotal: euros(262_00),
  total: euros(262_00),
};

/** One of its two pieces on the way back. */
export const exampleReturned: Order = {
  ...exampleDispatched,
  status: 'return-requested',
  lines: exampleDispatched.lines.map((line) => ({ ...line, returnable: 1 })),
  returns: [
    {
      id: 'R-5F2A90C1',
      status: 'requested',
      lines: [{ variantId: 'v1', quantity: 1 }],
      reason: 'I changed my mind',
      amount: euros(131_00),
      requestedAt: '2026-12-01T10:00:00.000Z',
    },
  ],
};

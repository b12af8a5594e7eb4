/** One order's event as cart publishes it, with what a test wants different. */
export function orderEvent(
  what: 'placed' | 'confirmed' | 'rejected',
  change: Record<string, unknown> = {},
): { type: string; data: unknown } {
  return {
    type: `cart.order.${what}.v1`,
    data: {
      orderId: 'ord_01',
      reference: 'T-7K4M-2P',
      accountId: null,
      email: 'ada@example.org',
      placedAt: '2026-11-20T10:15:00.000Z',
      lines: [
        {
          variantId: 'harbour-evening-40x50-black',
          handle: 'harbour-evening',
          title: 'Harbour, Evening',
          variantTitle: '40 × 50 cm, Black',
          quantity: 2,
          unitPrice: { amount: 13100, currency: 'EUR' },
          image: {
            base: '/art/harbour-evening',
            src: null,
            alt: 'A sunset laid in stones',
            width: 1000,
            height: 1250,
          },
        },
      ],
      total: { amount: 26200, currency: 'EUR' },
      status: what === 'placed' ? 'placing' : what,
      ...change,
    },
  };
}

/** What has to happen to an order so that its saga takes a step. */
export type Provocation = 'buy' | 'cancel' | 'return';

const STEPS: Record<string, Provocation> = {
  'reserve-stock': 'buy',
  'authorise-payment': 'buy',
  'book-delivery': 'buy',
  'confirm-stock': 'buy',
  'capture-payment': 'buy',
  'cancel-delivery': 'cancel',
  'void-payment': 'cancel',
  'release-stock': 'cancel',
  'restock-return': 'return',
  'refund-return': 'return',
};

export interface CrashPoint {
  name: string;
  provokedBy: Provocation;
}

/**
 * Every crash point of the cart service: after the order is committed, three in each step of its saga, and
 * two on the way of an e-mail.
 */
export const CRASH_POINTS: readonly CrashPoint[] = [
  { name: 'order-placed', provokedBy: 'buy' },
  ...Object.entries(STEPS).flatMap(([step, provokedBy]) =>
    ['before', 'done', 'recorded'].map((moment) => ({ name: `${step}:${moment}`, provokedBy })),
  ),
  { name: 'emails-noted', provokedBy: 'buy' },
  { name: 'email-sent', provokedBy: 'buy' },
];

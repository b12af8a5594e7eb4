import type { Order } from './orders-api.ts';

interface StatusWords {
  label: string;
  tone: 'waiting' | 'good' | 'bad';
  explanation: string;
}

/** What a status means, in words for the person who ordered. */
export function statusWords(order: Pick<Order, 'status' | 'reason'>): StatusWords {
  switch (order.status) {
    case 'placing':
      return {
        label: 'Being placed',
        tone: 'waiting',
        explanation: 'We are reserving your prints and asking for the payment.',
      };
    case 'confirmed':
      return {
        label: 'Confirmed',
        tone: 'good',
        explanation: 'Paid, and on its way to the frame.',
      };
    case 'rejected':
      return {
        label: 'Not placed',
        tone: 'bad',
        // Cart's own words say what happened to the money, too.
        explanation: order.reason ?? 'It was called off and nothing was charged.',
      };
  }
}

import type { Card } from '../plan-rounds.ts';

const NUMBERS: Record<Card, string> = {
  pays: '4242424242424242',
  declined: '4000000000000002',
  'needs-shopper': '4000002500003155',
  'no-answer': '4000000000000119',
  'answers-nobody': '4000000000000341',
};

/** An order form that is in order, paid with one of the offline provider's cards. */
export function orderForm(o: {
  card: Card;
  email: string;
  expectedTotal: { amount: number; currency: string };
}): object {
  // Cards of the year after next do not expire while a run lasts.
  const year = String((new Date().getFullYear() + 2) % 100).padStart(2, '0');
  return {
    email: o.email,
    name: 'Ada Lovelace',
    address: { line1: 'Torstraße 1', postcode: '10119', city: 'Berlin', country: 'DE' },
    delivery: 'standard',
    card: { number: NUMBERS[o.card], expiry: `12/${year}`, securityCode: '123' },
    expectedTotal: o.expectedTotal,
  };
}

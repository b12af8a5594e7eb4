import type { PlaceOrder } from '../orders/order-schemas.ts';
import { money } from '../money.ts';

export const CARDS = {
  pays: '4242 4242 4242 4242',
  declined: '4000-0000-0000-0002',
  needsShopper: '4000 0025 0000 3155',
  noAnswer: '4000 0000 0000 0119',
};

/** A form that is in order: one print of 131 euros, delivered free. */
export const orderForm = (change: Partial<PlaceOrder> = {}): PlaceOrder => ({
  email: 'ada@example.org',
  name: 'Ada Lovelace',
  address: { line1: 'Torstraße 1', postcode: '10119', city: 'Berlin', country: 'DE' },
  delivery: 'standard',
  card: { number: CARDS.pays, expiry: '04/28', securityCode: '123' },
  expectedTotal: money(131_00, 'EUR'),
  ...change,
});

export const payingWith = (number: string): PlaceOrder => {
  const form = orderForm();
  return { ...form, card: { ...form.card, number } };
};

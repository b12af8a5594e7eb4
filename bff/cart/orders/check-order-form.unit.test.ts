import { expect, it } from 'vitest';
import { orderForm } from '../testing/order-form.ts';
import { checkOrderForm } from './check-order-form.ts';

const now = new Date('2026-11-23T09:00:00Z');
const address = { line1: '', postcode: '', city: '', country: 'XX' };

it('names each mistake with a code for programs', () => {
  const form = orderForm({ email: '', name: ' ', address });
  expect(checkOrderForm(form, now).map(({ field, code }) => [field, code])).toEqual([
    ['email', 'missing'],
    ['name', 'missing'],
    ['address.line1', 'missing'],
    ['address.postcode', 'missing'],
    ['address.city', 'missing'],
    ['address.country', 'unknown'],
  ]);
});

it('tells a missing e-mail address from one that is none, and asks for the store of a pick-up', () => {
  const { address: _none, ...form } = orderForm({ email: 'ada', delivery: 'pick-up' });
  expect(checkOrderForm(form, now).map(({ field, code }) => [field, code])).toEqual([
    ['email', 'malformed'],
    ['storeId', 'missing'],
  ]);
});

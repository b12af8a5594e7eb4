import { describe, expect, it } from 'vitest';
import { exampleCart, exampleDelivery } from '../testing/examples.ts';
import { deliveryTotals } from './delivery-totals.ts';
import { formErrors } from './field-errors.ts';
import { formatExpiry, groupCardNumber } from './format-card.ts';

describe('card fields while typing', () => {
  it.each([
    ['4242424242424242', '4242 4242 4242 4242'],
    ['4242-4242 42424242', '4242 4242 4242 4242'],
    ['378282246310005', '3782 8224 6310 005'],
    ['4242', '4242'],
    ['', ''],
  ])('groups %j as %j', (typed, shown) => expect(groupCardNumber(typed)).toBe(shown));

  it.each([
    ['0428', '04/28'],
    ['4/28', '04/28'],
    ['04 / 28', '04/28'],
    ['04/2028', '04/28'],
    ['12', '12'],
    ['', ''],
  ])('reads the expiry %j as %j', (typed, shown) => expect(formatExpiry(typed)).toBe(shown));
});

describe('totals by delivery', () => {
  it('add the delivery and name the tax inside', () => {
    const totals = deliveryTotals(exampleCart, exampleDelivery.options);
    expect(totals.map(({ total, tax }) => [total.amount, tax.amount])).toEqual([
      [13100, 2092],
      [14390, 2298],
      [13100, 2092],
    ]);
  });
});

describe('errors of the service', () => {
  it('are put to the fields of the form', () => {
    const errors = ['email', 'address.line1', 'card.securityCode', 'storeId'];
    const fields = formErrors(errors.map((field) => ({ field, message: '' })));
    expect(fields.map(({ field }) => field)).toEqual(['email', 'line1', 'securityCode', 'storeId']);
  });
});

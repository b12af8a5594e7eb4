import { describe, expect, it } from 'vitest';
import { exampleCart, exampleDelivery } from '../testing/examples.ts';
import { readAgreed, seenFields, whatChanged } from './agreed.ts';
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
    const totals = deliveryTotals(exampleCart, exampleDelivery, 'DE');
    expect(totals.map(({ total, tax }) => [total.amount, tax.amount])).toEqual([
      [13100, 2092],
      [14390, 2298],
      [13100, 2092],
    ]);
  });
});

describe('tax by country', () => {
  it('is that of where the prints go, and of the shop for a pick-up', () => {
    const taxes = (country: string) =>
      deliveryTotals(exampleCart, exampleDelivery, country).map(({ tax }) => tax.amount);
    expect(taxes('AT')).toEqual([2183, 2398, 2092]);
    expect(taxes('US')).toEqual([0, 0, 2092]);
  });
});

describe('errors of the service', () => {
  it('are put to the fields of the form', () => {
    const errors = ['email', 'address.line1', 'card.securityCode', 'storeId'];
    const fields = formErrors(
      errors.map((field) => ({ field, message: '' })),
      {},
    );
    expect(fields.map(({ field }) => field)).toEqual(['email', 'line1', 'securityCode', 'storeId']);
  });
});

describe('what changed since the button was pressed', () => {
  const [, express] = deliveryTotals(exampleCart, exampleDelivery, 'DE');
  const [line] = exampleCart.lines;
  if (!line) throw new Error('The example cart is empty.');
  const sent = (lines: typeof exampleCart.lines, total = '14390') =>
    readAgreed(
      new URLSearchParams([
        ['total-express', total],
        ...seenFields({ ...exampleCart, lines }).map(({ name, value }) => [name, value]),
      ]),
      'express',
    );
  const changed = (lines: typeof exampleCart.lines, total?: string) =>
    whatChanged(sent(lines, total), exampleCart, express, 'en-IE');

  it('is nothing when nothing did', () => expect(changed([line])).toEqual([]));

  it('is a price, a quantity, a print more or fewer, or the delivery', () => {
    const cheaper = { ...line, unitPrice: { ...line.unitPrice, amount: 12900 } };
    expect(changed([cheaper], '14190')).toEqual(['Harbour, Evening costs €131, no longer €129.']);
    expect(changed([{ ...line, quantity: 2 }], '27490')).toEqual([
      'There are 1 of Harbour, Evening in the cart, no longer 2.',
    ]);
    expect(changed([], '1290')).toEqual(['Harbour, Evening was put into the cart.']);
    expect(changed([line, { ...line, id: 'v2' }], '27490')).toEqual([
      'One print is not in the cart any more.',
    ]);
    expect(changed([line], '13100')).toEqual(['Delivery costs €12.90, no longer €0.']);
  });

  it('is a promotion that takes nothing off any more', () => {
    const agreed = { ...sent([line], '13080'), discount: 1310 };
    expect(whatChanged(agreed, exampleCart, express, 'en-IE')).toEqual([
      'Your promotion code takes nothing off now.',
    ]);
  });

  it('is not guessed at when the form says nonsense', () => {
    expect(changed([line], 'x')).toEqual([]);
    expect(changed([line], '0')).toEqual([]);
  });

  it('leaves out what cannot be bought and is in no total', () => {
    expect(seenFields({ ...exampleCart, lines: [{ ...line, available: false }] })).toEqual([]);
  });
});

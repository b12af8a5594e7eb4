import { BeaconEventSchema } from '@tessera/releases/beacon';
import { expect, it } from 'vitest';
import { describeFault } from './describe-fault.ts';

const releases = { cart: { base: '/assets/cart/0.1.0-aa/' } };
const thrownBy = (url: string) => Object.assign(new Error('No line 7'), { stack: `at ${url}:1:1` });

it('says what, whose and where, in a form that the shell accepts', () => {
  const event = describeFault(
    { kind: 'fragment-error', fragment: 'cart/mini-cart', error: new Error('No line 7') },
    releases,
  );
  expect(event).toEqual({
    kind: 'fragment-error',
    owner: 'cart',
    fragment: 'cart/mini-cart',
    message: 'Error: No line #',
  });
  expect(BeaconEventSchema.safeParse(event).success).toBe(true);
});

it('finds the owner of an uncaught error by its stack, or by its file when there is none', () => {
  const error = thrownBy('http://localhost/assets/cart/0.1.0-aa/mini-cart.js');
  expect(describeFault({ kind: 'error', error }, releases)?.owner).toBe('cart');
  const file = 'http://localhost/assets/cart/0.1.0-aa/mini-cart.js';
  expect(describeFault({ kind: 'error', error: 'Unexpected end', file }, releases)?.owner).toBe(
    'cart',
  );
});

it('leaves out what is not of the shop', () => {
  const faults = [
    'Script error.',
    'ResizeObserver loop completed with undelivered notifications.',
    thrownBy('chrome-extension://abc/content.js'),
  ];
  for (const error of faults) expect(describeFault({ kind: 'error', error }, releases)).toBeNull();
});

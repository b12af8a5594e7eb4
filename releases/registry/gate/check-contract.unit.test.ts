import { describe, expect, it } from 'vitest';
import { checkContract } from './check-contract.ts';
import { cart, cartContract, catalog } from './testing/shop-releases.ts';
import type { Party } from './world.ts';

const consumers: Party[] = [
  { release: cart(), served: 'live' },
  { release: cart({ id: '0.2.0-next' }), served: 'canary' },
  { release: catalog(), served: 'live' },
];

describe('a new contract of a service', () => {
  it('passes when it offers what every served release calls', () => {
    const offered = { version: '1.0.1', document: cartContract() };
    expect(checkContract({ service: 'cart', ...offered, consumers })).toEqual([]);
  });

  it('is refused against each release that needs what it drops, and no other', () => {
    const offered = { version: '2.0.0', document: { openapi: '3.1.0', paths: {} } };
    expect(checkContract({ service: 'cart', ...offered, consumers })).toMatchObject([
      { rule: 'api', against: 'cart@0.1.0-cart (live)' },
      { rule: 'api', against: 'cart@0.2.0-next (canary)' },
    ]);
  });

  it('of another service concerns nobody', () => {
    const offered = { version: '2.0.0', document: {} };
    expect(checkContract({ service: 'account', ...offered, consumers })).toEqual([]);
  });
});

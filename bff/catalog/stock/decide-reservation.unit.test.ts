import { describe, expect, it } from 'vitest';
import { decideReservation } from './decide-reservation.ts';

const a = 'aaaaaaaa-0000-4000-8000-000000000000';
const b = 'bbbbbbbb-0000-4000-8000-000000000000';
const none = { status: 'none' } as const;

describe('decideReservation', () => {
  it('holds all lines when there is enough of each', () => {
    const decision = decideReservation(
      none,
      [
        { variantId: b, quantity: 1 },
        { variantId: a, quantity: 2 },
      ],
      new Map([
        [a, 2],
        [b, 1],
      ]),
    );
    expect(decision).toEqual({
      kind: 'hold',
      lines: [
        { variantId: a, quantity: 2 },
        { variantId: b, quantity: 1 },
      ],
    });
  });

  it('adds up lines of the same variant before it compares', () => {
    const twice = [
      { variantId: a, quantity: 2 },
      { variantId: a, quantity: 2 },
    ];
    expect(decideReservation(none, twice, new Map([[a, 3]]))).toEqual({
      kind: 'refused',
      why: 'out-of-stock',
      short: [{ variantId: a, quantity: 4, available: 3 }],
    });
  });

  it('names every line that is short, an unknown variant as sold out', () => {
    const decision = decideReservation(
      none,
      [
        { variantId: a, quantity: 1 },
        { variantId: b, quantity: 1 },
      ],
      new Map([[a, -2]]),
    );
    expect(decision).toMatchObject({
      short: [
        { variantId: a, available: 0 },
        { variantId: b, available: 0 },
      ],
    });
  });

  it('holds any number of what may be sold without being there', () => {
    const decision = decideReservation(
      none,
      [{ variantId: a, quantity: 500 }],
      new Map([[a, null]]),
    );
    expect(decision.kind).toBe('hold');
  });

  it('answers a repeated request without looking at the stock', () => {
    const lines = [{ variantId: a, quantity: 2 }];
    expect(decideReservation({ status: 'held', lines }, lines, new Map())).toEqual({
      kind: 'already-held',
    });
    expect(decideReservation({ status: 'committed', lines }, lines, new Map())).toEqual({
      kind: 'already-held',
    });
  });

  it('refuses other lines under the same order, and an order that was given up', () => {
    const lines = [{ variantId: a, quantity: 2 }];
    const more = [{ variantId: a, quantity: 3 }];
    expect(decideReservation({ status: 'held', lines }, more, new Map([[a, 9]]))).toMatchObject({
      why: 'other-lines',
    });
    expect(decideReservation({ status: 'released' }, lines, new Map([[a, 9]]))).toMatchObject({
      why: 'released',
    });
  });
});

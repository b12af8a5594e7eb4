import { describe, expect, it } from 'vitest';
import { exampleOrder as order } from '../testing/example-order.ts';
import { decide, SECOND_STEP_MS, type OrderCommand } from './decide.ts';
import { evolve, replay } from './evolve.ts';
import { nextStep } from './next-step.ts';
import type { OrderEvent } from './order-event.ts';
import { statusOf, type OrderState, type PlacedState } from './order-state.ts';
import { viewOrder } from './view-order.ts';

const at = '2026-11-23T09:00:00.000Z';
const now = new Date(at);
const after = (...events: OrderEvent[]) => replay(events.map((event) => ({ event, at })));
const refuse = (outcomeKnown: boolean): OrderCommand => ({
  type: 'reject',
  reason: { code: 'payment-declined', message: 'No.' },
  outcomeKnown,
});

const placed: OrderEvent = { type: 'placed', order };
const reserved: OrderEvent = { type: 'stock-reserved' };
const authorised: OrderEvent = { type: 'payment-authorised', authorisation: 'a' };
const booked: OrderEvent = { type: 'delivery-booked', booking: 'b' };
const committed: OrderEvent = { type: 'stock-committed' };
const confirmed: OrderEvent = { type: 'confirmed' };
const captured: OrderEvent = { type: 'payment-captured' };
const sure = [placed, reserved, authorised, booked, committed, confirmed];

/** So many pieces of the only line. */
const pieces = (quantity: number) => [{ variantId: 'harbour-1', quantity }];

/** Every state an order can be in, by name. */
const states: Record<string, OrderState> = {
  none: after(),
  reserving: after(placed),
  authorising: after(placed, reserved),
  'awaiting-shopper': after(placed, reserved, { type: 'second-step-asked' }),
  booking: after(placed, reserved, authorised),
  confirming: after(placed, reserved, authorised, booked),
  confirmed: after(...sure),
  'paid for': after(...sure, captured),
  dispatched: after(...sure, captured, { type: 'dispatched', tracking: null }),
  cancelled: after(...sure, {
    type: 'cancelled',
    by: 'shop',
    reason: null,
    undo: ['release-stock'],
  }),
  rejected: after(placed, {
    type: 'rejected',
    reason: { code: 'out-of-stock', message: '' },
    undo: [],
  }),
};

describe('what may happen to an order in which state', () => {
  it.each<[OrderCommand, string[]]>([
    [{ type: 'place', order, cartId: 'c', paymentToken: 't' }, ['none']],
    [{ type: 'note-stock-reserved', holdUntil: undefined }, ['reserving']],
    [{ type: 'ask-second-step', paymentUrl: null }, ['authorising']],
    [{ type: 'answer-second-step', approved: true }, ['awaiting-shopper']],
    [{ type: 'note-payment-authorised', authorisation: 'a' }, ['authorising']],
    [{ type: 'note-delivery-booked', booking: 'b' }, ['booking']],
    [{ type: 'note-payment-captured' }, ['confirmed']],
    [{ type: 'note-stock-committed' }, ['confirming']],
    [refuse(true), ['reserving', 'authorising', 'awaiting-shopper', 'booking', 'confirming']],
    [{ type: 'note-undone', step: 'release-stock' }, ['cancelled']],
    [{ type: 'cancel', by: 'shopper', reason: null }, ['confirmed', 'paid for']],
    [{ type: 'dispatch', tracking: null }, ['paid for']],
    [{ type: 'request-return', id: 'R-1', lines: pieces(1), reason: '' }, ['dispatched']],
    [{ type: 'receive-return', id: 'R-1' }, []],
  ])('%j', (command, allowed) => {
    const accepting = Object.keys(states).filter((name) => {
      const state = states[name];
      return state && decide(state, command, now).accepted;
    });
    expect(accepting).toEqual(allowed);
  });

  it('is confirmed only when stock is held, money authorised and delivery booked', () => {
    const command: OrderCommand = { type: 'note-stock-committed' };
    expect(decide(states['confirming'] as OrderState, command, now)).toMatchObject({
      events: [{ type: 'stock-committed' }, { type: 'confirmed' }],
    });
    for (const name of ['reserving', 'authorising', 'awaiting-shopper', 'booking', 'confirming']) {
      expect(statusOf(states[name] as PlacedState)).toBe('placing');
    }
  });
});

describe('a rejection', () => {
  it.each([
    ['reserving', true, []],
    ['reserving', false, ['release-stock']],
    ['authorising', true, ['release-stock']],
    ['authorising', false, ['void-payment', 'release-stock']],
    ['awaiting-shopper', true, ['void-payment', 'release-stock']],
    ['booking', true, ['void-payment', 'release-stock']],
    ['booking', false, ['cancel-delivery', 'void-payment', 'release-stock']],
    ['confirming', true, ['cancel-delivery', 'void-payment', 'release-stock']],
    ['confirming', false, ['cancel-delivery', 'void-payment', 'release-stock']],
  ])('while %s (outcome known: %j) takes back %j', (name, outcomeKnown, undo) => {
    const decision = decide(states[name] as OrderState, refuse(outcomeKnown), now);
    expect(decision).toMatchObject({ events: [{ type: 'rejected', undo }] });
  });

  it('is finished when everything is undone, newest first', () => {
    let state = after(placed, reserved, authorised) as PlacedState;
    const steps: string[] = [];
    const first = decide(state, refuse(false), now);
    if (!first.accepted) throw new Error('refused');
    for (const event of first.events) state = evolve(state, { event, at }) as PlacedState;
    for (let next = nextStep(state, now); 'do' in next; next = nextStep(state, now)) {
      steps.push(next.do);
      state = evolve(state, {
        event: { type: 'undone', step: next.do as 'void-payment' },
        at,
      }) as PlacedState;
    }
    expect(steps).toEqual(['cancel-delivery', 'void-payment', 'release-stock']);
    expect(viewOrder(state).steps.map((step) => step.state)).toEqual([
      'undone',
      'undone',
      'failed',
    ]);
  });
});

describe('the second step', () => {
  const waiting = states['awaiting-shopper'] as OrderState;
  const expiry = new Date(now.getTime() + SECOND_STEP_MS);

  it('can be answered until its time is over', () => {
    const answer: OrderCommand = { type: 'answer-second-step', approved: true };
    expect(decide(waiting, answer, new Date(expiry.getTime() - 1)).accepted).toBe(true);
    expect(decide(waiting, answer, expiry)).toMatchObject({ refusal: 'second-step-expired' });
  });

  it('is waited for, then given up', () => {
    expect(nextStep(waiting as PlacedState, now)).toEqual({ waitUntil: expiry.getTime() });
    expect(nextStep(waiting as PlacedState, expiry)).toEqual({ do: 'expire-second-step' });
  });

  it('is not asked for again once the shopper said no', () => {
    const answered = evolve(waiting, {
      event: { type: 'second-step-answered', approved: false },
      at,
    });
    expect(decide(answered, { type: 'ask-second-step', paymentUrl: null }, now).accepted).toBe(
      false,
    );
  });
});

describe('the second step at a bank’s own page', () => {
  it('is asked for again when the bank still waits, but its time does not begin anew', () => {
    const later = new Date(now.getTime() + 60_000);
    const answered = evolve(states['awaiting-shopper'] as OrderState, {
      event: { type: 'second-step-answered', approved: true },
      at: later.toISOString(),
    });
    const again = evolve(answered, {
      event: { type: 'second-step-asked', paymentUrl: 'https://bank.example' },
      at: later.toISOString(),
    });
    expect(again).toMatchObject({ since: at, paymentUrl: 'https://bank.example' });
  });

  it('takes no longer than the stock is held', () => {
    const holdUntil = new Date(now.getTime() + 1_000);
    const waiting = after(
      placed,
      { type: 'stock-reserved', holdUntil: holdUntil.toISOString() },
      { type: 'second-step-asked' },
    ) as PlacedState;
    expect(nextStep(waiting, now)).toEqual({ waitUntil: holdUntil.getTime() });
    const answer: OrderCommand = { type: 'answer-second-step', approved: true };
    expect(decide(waiting, answer, holdUntil)).toMatchObject({ refusal: 'second-step-expired' });
  });
});

describe('a stream from before the stock was sold ahead of the confirmation', () => {
  it('is still read, and its stock is still owed', () => {
    const old = [placed, reserved, authorised, booked, confirmed, captured];
    expect(nextStep(after(...old) as PlacedState, now)).toEqual({ do: 'confirm-stock' });
    expect(nextStep(after(...old, committed) as PlacedState, now)).toEqual({ finished: true });
  });
});

describe('a broken stream', () => {
  it('throws instead of inventing a state', () => {
    expect(() => after(reserved)).toThrow('broken');
    expect(() => after(placed, placed)).toThrow('broken');
    expect(() => after(placed, booked)).toThrow('broken');
    expect(() => after(placed, { type: 'payment-captured' })).toThrow('broken');
  });
});

import { describe, expect, it } from 'vitest';
import { exampleOrder as order } from '../testing/example-order.ts';
import { decide, SECOND_STEP_MS, type OrderCommand } from './decide.ts';
import { evolve, replay } from './evolve.ts';
import { nextStep } from './next-step.ts';
import { statusOf, type OrderEvent, type OrderState, type PlacedState } from './order.ts';
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
const confirmed: OrderEvent = { type: 'confirmed' };

/** Every state an order can be in, by name. */
const states: Record<string, OrderState> = {
  none: after(),
  reserving: after(placed),
  authorising: after(placed, reserved),
  'awaiting-shopper': after(placed, reserved, { type: 'second-step-asked' }),
  booking: after(placed, reserved, authorised),
  confirmed: after(placed, reserved, authorised, booked, confirmed),
  rejected: after(placed, {
    type: 'rejected',
    reason: { code: 'out-of-stock', message: '' },
    undo: [],
  }),
};

describe('what may happen to an order in which state', () => {
  it.each<[OrderCommand, string[]]>([
    [{ type: 'place', order }, ['none']],
    [{ type: 'note-stock-reserved' }, ['reserving']],
    [{ type: 'ask-second-step' }, ['authorising']],
    [{ type: 'answer-second-step', approved: true }, ['awaiting-shopper']],
    [{ type: 'note-payment-authorised', authorisation: 'a' }, ['authorising']],
    [{ type: 'note-delivery-booked', booking: 'b' }, ['booking']],
    [{ type: 'note-payment-captured' }, ['confirmed']],
    [{ type: 'note-stock-committed' }, ['confirmed']],
    [refuse(true), ['reserving', 'authorising', 'awaiting-shopper', 'booking']],
    [{ type: 'note-undone', step: 'release-stock' }, []],
  ])('%j', (command, allowed) => {
    const accepting = Object.keys(states).filter((name) => {
      const state = states[name];
      return state && decide(state, command, now).accepted;
    });
    expect(accepting).toEqual(allowed);
  });

  it('is confirmed only when stock is held, money authorised and delivery booked', () => {
    const decision = decide(
      states['booking'] as OrderState,
      { type: 'note-delivery-booked', booking: 'b' },
      now,
    );
    expect(decision).toMatchObject({
      events: [{ type: 'delivery-booked' }, { type: 'confirmed' }],
    });
    for (const name of ['reserving', 'authorising', 'awaiting-shopper', 'booking']) {
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

  it('is not asked for again once it was answered', () => {
    const answered = evolve(waiting, {
      event: { type: 'second-step-answered', approved: true },
      at,
    });
    expect(decide(answered, { type: 'ask-second-step' }, now).accepted).toBe(false);
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
